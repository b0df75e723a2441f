namespace TalksBot.Core.Questions.Slips;

/// <summary>A word of a question, folded, and where it stands in it.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Term">The analyzer's term for it; null for a stop word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsName">Whether it is written as a name: with a capital that no sentence's start asks for.</param>
internal sealed record TypedWord(string Word, string? Term, TextSpan Span, bool IsName)
{
    private const int MinLetters = 3;

    /// <summary>Whether a slip can be told from it: letters alone, and neither too few nor too many.</summary>
    public bool IsReadable => Word.Length is >= MinLetters and <= Slip.MaxLength && Word.All(char.IsAsciiLetterLower);

    public static ImmutableArray<TypedWord> In(string text)
    {
        var words = ImmutableArray.CreateBuilder<TypedWord>();
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        while (reader.MoveNext())
            words.Add(new TypedWord(
                reader.Word.ToString(), Analyzer.TermOf(reader.Word, reader.IsCapitals), reader.Span,
                char.IsUpper(text[reader.Span.Start]) && !IsFirst(text, reader.Span.Start)));
        return words.DrainToImmutable();
    }

    /// <summary>Adds the words of a text, each once.</summary>
    public static void AddTo(HashSet<string> words, string text)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        while (reader.MoveNext())
            known.Add(reader.Word);
    }

    /// <summary>Whether nothing stands before it but the end of another sentence.</summary>
    private static bool IsFirst(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \t\r\n\u00A0\"“”‘’'(");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':';
    }
}
