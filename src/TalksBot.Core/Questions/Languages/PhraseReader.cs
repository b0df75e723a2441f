namespace TalksBot.Core.Questions.Languages;

/// <summary>Takes a question apart into the longest phrases that a language's tables have, and words that they haven't.</summary>
internal static class PhraseReader
{
    private const int MaxWords = 60;

    private static readonly Dictionary<string, VerbTime> Times = new(
        [KeyValuePair.Create("past", VerbTime.Past), KeyValuePair.Create("now", VerbTime.Now), KeyValuePair.Create("will", VerbTime.Will),
            KeyValuePair.Create("done", VerbTime.Done), KeyValuePair.Create("base", VerbTime.Base), KeyValuePair.Create("may", VerbTime.May)]);

    /// <summary>
    /// The phrases in their order. A word that asks often stands within a phrase ("dastakhat kab kiye"): then it is read before the others.
    /// </summary>
    public static ImmutableArray<ReadPiece> Read(Tongue.Lexicon lexicon, string text)
    {
        var words = Words(text, lexicon);
        var (read, starts) = Read(lexicon, words);
        var at = read.ToList().FindIndex(piece => piece.Meaning is
            { Use: WordUse.Who or WordUse.Whom or WordUse.When or WordUse.Where or WordUse.Why or WordUse.How });
        if (at <= 0 || at == read.Length - 1 || read[at + 1].Meaning is { Use: WordUse.After })
            return read;
        var length = (at + 1 < starts.Count ? starts[at + 1] : words.Count) - starts[at];
        words.RemoveRange(starts[at], length);
        var (others, _) = Read(lexicon, words);
        return others.Length + 1 < read.Length && others.Count(piece => piece.Meaning is null) <= read.Count(piece => piece.Meaning is null)
            ? [read[at], .. others] : read;
    }

    private static (ImmutableArray<ReadPiece> Read, List<int> Starts) Read(Tongue.Lexicon lexicon, List<Word> words)
    {
        var starts = new List<int>();
        var pieces = ImmutableArray.CreateBuilder<ReadPiece>();
        for (var at = 0; at < words.Count;)
        {
            if (words[at].Typed.All(char.IsDigit))
            {
                pieces.Add(new ReadPiece(words[at].Typed, new Meaning(ScriptText.Fold(words[at].Typed), WordUse.Number)));
                starts.Add(at++);
                continue;
            }

            var found = new Found(null, 0, [], [], int.MaxValue);
            Search(lexicon.Root, words, at, 0, [], 0, ref found);
            if (found.Meaning is null)
            {
                pieces.Add(new ReadPiece(words[at].Typed, null) { Stems = words[at].Stems });
                starts.Add(at++);
                continue;
            }

            Add(pieces, string.Join(' ', words.Skip(at).Take(found.Length).Select(word => word.Typed)), found);
            while (starts.Count < pieces.Count)
                starts.Add(at);
            at += found.Length;
        }

        return (pieces.DrainToImmutable(), starts);
    }

    private static void Add(ImmutableArray<ReadPiece>.Builder pieces, string typed, Found found)
    {
        foreach (var mark in found.Before.Where(IsRelation))
            pieces.Add(new ReadPiece("", new Meaning(mark, mark == "not" ? WordUse.Not : WordUse.Before)));
        var meaning = found.Meaning!;
        foreach (var mark in found.Before.Concat(found.After))
            if (Times.TryGetValue(mark, out var time))
                meaning = meaning with { Time = time };
        if (found.Before.Contains("not") || found.After.Contains("not"))
            pieces.Add(new ReadPiece("", new Meaning("not", WordUse.Not)));
        pieces.Add(new ReadPiece(typed, meaning) { Other = found.Other });
        foreach (var mark in found.After.Where(IsRelation))
            pieces.Add(new ReadPiece("", new Meaning(mark, WordUse.After)));
    }

    /// <summary>Whether an ending or beginning tells what a noun has to do with the deed.</summary>
    public static bool IsRelation(string mark) => !Times.ContainsKey(mark) && mark is not ("plural" or "not" or "and");

    // Beginnings stand on the first word of a phrase, endings on the last.
    private static void Search(PhraseNode node, List<Word> words, int at, int length, ImmutableArray<string> before, int cut, ref Found found)
    {
        if (at + length >= words.Count)
            return;
        foreach (var stem in words[at + length].Stems)
        {
            if (length > 0 && !stem.Before.IsEmpty || node.Find(stem.Stem) is not { } next)
                continue;
            var first = length == 0 ? stem.Before : before;
            if (next.Of(stem) is { } meaning && (length + 1 > found.Length || length + 1 == found.Length && cut + stem.Cut < found.Cut))
                found = new Found(meaning, length + 1, first, stem.After, cut + stem.Cut) { Other = next.Other };
            if (stem.After.All(mark => !IsRelation(mark) || mark == "of"))
                Search(next, words, at, length + 1, first, cut + stem.Cut, ref found);
        }
    }

    // As it was typed, then without the marks on its letters, which many leave out.
    private static ImmutableArray<WordStem> Stems(Tongue.Lexicon lexicon, string typed)
    {
        var folded = lexicon.Endings.Stems(lexicon.Fold(typed));
        var marked = lexicon.Marked(typed);
        return marked == folded[0].Stem ? folded : [.. lexicon.Endings.Stems(marked), .. folded.Select(stem => stem with { Cut = stem.Cut + 1 })];
    }

    // What stands behind an apostrophe is an ending ("Kabil'de").
    private static List<Word> Words(string text, Tongue.Lexicon lexicon)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < MaxWords; i++)
        {
            if (i < text.Length && IsOfWord(text, i))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                words.Add(Of(text[start..i], lexicon));
                start = -1;
            }
        }

        return words;
    }

    private static Word Of(string typed, Tongue.Lexicon lexicon)
    {
        var apostrophe = typed.IndexOfAny(['\'', '’', '‘', '`']);
        if (apostrophe <= 0 || apostrophe == typed.Length - 1)
            return new Word(typed, Stems(lexicon, typed));
        var name = lexicon.Fold(typed[..apostrophe]);
        var stems = lexicon.Endings.Stems(lexicon.Fold(typed)).Concat(lexicon.Endings.Stems(lexicon.Fold(typed.Remove(apostrophe, 1))));
        return new Word(typed, [.. stems.OrderBy(stem => stem.Stem == name ? 0 : 1).ThenBy(stem => stem.Cut)]);
    }

    private static bool IsOfWord(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || text[i] is '\'' or '’' or '‘' or '`' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    private sealed record Word(string Typed, ImmutableArray<WordStem> Stems);

    private sealed record Found(Meaning? Meaning, int Length, ImmutableArray<string> Before, ImmutableArray<string> After, int Cut)
    {
        public Meaning? Other { get; init; }
    }
}
