namespace TalksBot.Core.Labels;

/// <summary>
/// Which language an answer is in: the question's, else the chat's, else that of the asker's app, else English. A question's language
/// is told by its script and letters, and by common words in Latin letters; names alone tell none.
/// </summary>
public static class LanguageChoice
{
    // One common word of another language may be a name, and so may a letter that only it has.
    private const int Enough = 2;

    private static readonly ImmutableArray<Marks> All = [.. AnswerLanguage.All.Select(Marks.Of)];

    public static AnswerLanguage Of(IncomingMessage message)
    {
        var preferred = AnswerLanguage.Of(message.ChatLanguage) ?? AnswerLanguage.Of(message.UserLanguage);
        return OfWords(message.Text, preferred) ?? preferred ?? AnswerLanguage.English;
    }

    /// <param name="text">A message, its command included.</param>
    /// <param name="preferred">What it is taken for where it may as well be another; null for none.</param>
    /// <returns>Null where the words tell no language.</returns>
    public static AnswerLanguage? OfWords(string text, AnswerLanguage? preferred = null)
    {
        var words = Command.Changed(text, "");
        var script = Scripts.FirstOrDefault(script => script.Letters.Fits(words));
        var all = Word.FindAll(words).Select(word => word.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var told = All
            .Where(marks => script.Name is null || marks.Script == script.Name)
            .Select(marks => new Told(marks.Language, marks.Score(words, all)))
            .Where(told => script.Name is not null || told.Score >= (told.Language == AnswerLanguage.English ? 1 : Enough))
            .ToArray();
        if (told.Length == 0)
            return null;
        var best = told.Max(language => language.Score);
        ImmutableArray<AnswerLanguage> likely = [.. told.Where(language => language.Score == best).Select(language => language.Language)];
        return preferred is not null && likely.Contains(preferred) ? preferred : likely.MinBy(language => int.Parse(language.Fact("detect.rank"), null));
    }

    private static readonly ImmutableArray<(string? Name, Regex Letters)> Scripts =
        [("Arab", Patterns.Of(@"\p{IsArabic}")), ("Deva", Patterns.Of(@"\p{IsDevanagari}"))];

    private static Regex Command { get; } = Patterns.Of(@"^\s*[/!][\w@]+");

    private static Regex Word { get; } = Patterns.Of(@"\p{L}[\p{L}\p{M}’'-]*");

    /// <summary>A language that words tell, and by how much.</summary>
    private sealed record Told(AnswerLanguage Language, int Score);

    /// <summary>What tells a language.</summary>
    private sealed record Marks(AnswerLanguage Language, string Script, Regex? Letters, FrozenSet<string> Words)
    {
        public static Marks Of(AnswerLanguage language) => new(
            language,
            language.Fact("detect.script"),
            language.Fact("detect.letters") is { Length: > 0 } letters ? Patterns.OfShort(letters) : null,
            language.Fact("detect.words").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

        public int Score(string text, string[] words) => words.Count(Words.Contains) + (Letters?.Fits(text) == true ? 1 : 0);
    }
}
