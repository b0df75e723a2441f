using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>Words for somebody without a name ("a Lakeport man", "the gunman"), or for several.</summary>
/// <param name="Sentence">The number of their sentence.</param>
/// <param name="Phrase">The words.</param>
/// <param name="Noun">Their noun, or the one that stands for others of the kind, in lower case and in the singular.</param>
internal sealed record SomebodyPhrase(int Sentence, Phrase Phrase, string Noun)
{
    private static readonly Dictionary<string, string> Singulars = RuleData.Rows("Findings/Claims/victims.tsv")
        .Where(row => row[0] != "-" && row[1] != "-").DistinctBy(row => row[1]).ToDictionary(row => row[1], row => row[0]);

    private static readonly Dictionary<string, string> Kinds = RuleData.Rows("Findings/Deeds/somebody-kinds.tsv")
        .SelectMany(row => row.Select(noun => (Noun: noun, Kind: row[0]))).ToDictionary(row => row.Noun, row => row.Kind);

    private static readonly FrozenSet<string> Others = RuleData.Lines("Findings/Deeds/other-words.txt").ToFrozenSet();

    public bool IsPlural { get; private init; }

    /// <summary>"The gunman", "this man".</summary>
    public bool IsDefinite { get; private init; }

    /// <summary>"A gunman".</summary>
    public bool IsIndefinite { get; private init; }

    /// <summary>Whether somebody beside another is meant ("another gunman", "the second man").</summary>
    public bool IsOther { get; private init; }

    /// <summary>Whether it says whose or of what ("her driver", "the driver of the bus").</summary>
    public bool HasOwner { get; private init; }

    /// <summary>Whether what stands right behind says which one ("the man who was killed", "the man killed on Friday").</summary>
    public bool IsToldApart { get; private init; }

    /// <summary>The age it tells; null where it tells none.</summary>
    public int? Age { get; private init; }

    /// <summary>The words before its noun that say which one.</summary>
    public FrozenSet<string> Modifiers { get; private init; } = [];

    /// <summary>Those of a sentence, in its order.</summary>
    public static IEnumerable<SomebodyPhrase> In(int sentence, SentenceAnalysis analysis)
    {
        var words = analysis.Words;
        foreach (var phrase in analysis.Phrases)
            if (phrase is { Kind: PhraseKind.Noun, IsName: false, IsPronoun: false, IsNegative: false } && words.Tokens[NounAt(words, phrase)].Lower is var noun
                && IsSomebody(noun))
                yield return Of(sentence, analysis, phrase, noun);
    }

    // "Left another man dead"
    private static int NounAt(EnglishWords words, Phrase phrase) =>
        phrase.Head > phrase.First && words.Has(phrase.Head, WordKinds.Adjective) && IsSomebody(words.Tokens[phrase.Head - 1].Lower)
            ? phrase.Head - 1 : phrase.Head;

    public static bool IsSomebody(string noun) => VictimWords.Find(noun) is not null || (WordList.Of(noun) & WordTraits.Role) != 0;

    /// <summary>The noun that stands for all that mean such people: one for a "shooter" and a "gunman", and for several.</summary>
    public static string Kind(string noun) => Singulars.GetValueOrDefault(noun, noun) is var single ? Kinds.GetValueOrDefault(single, single) : noun;

    /// <summary>The age that the tokens from there tell ("34", "34-year-old"); null where they tell none.</summary>
    public static int? AgeAt(EnglishWords words, int index) => index >= 0 && index < words.Count
        && words.Tokens[index].Lower.Split('-') is [var years, ..] && int.TryParse(years, out var age) && age is > 0 and < 120 ? age : null;

    /// <summary>"34-year-old".</summary>
    public static bool IsAged(EnglishWords words, int index) =>
        index >= 0 && index < words.Count && words.Tokens[index].Lower.EndsWith("-year-old", StringComparison.Ordinal);

    private static SomebodyPhrase Of(int sentence, SentenceAnalysis analysis, Phrase phrase, string noun)
    {
        var words = analysis.Words;
        var before = Enumerable.Range(phrase.First, phrase.Head - phrase.First).ToImmutableArray();
        return new SomebodyPhrase(sentence, phrase, Kind(words.IsPlural(phrase.Head) && noun[^1] == 's' ? noun[..^1] : noun))
        {
            IsPlural = Singulars.ContainsKey(noun) || words.IsPlural(phrase.Head)
                || phrase.Head > phrase.First && words.IsNumber(phrase.First) && !phrase.Word.Is(SmallWords.OneOfThem),
            IsDefinite = phrase.Word.Is(SmallWords.TheOne),
            IsIndefinite = phrase.Word.Is(SmallWords.OneOfThem),
            IsOther = before.Any(i => Others.Contains(words.Tokens[i].Lower)),
            HasOwner = phrase.End > phrase.Head + 1 || before.Any(words.IsPossessive) || words.Is(phrase.Head + 1, "of")
                || words.Tokens[phrase.First].Lower.Is(SmallWords.PossessivePronouns),
            IsToldApart = words.Has(phrase.End, WordKinds.Relative) || words.Has(phrase.End, WordKinds.Participle) && !words.Has(phrase.End, WordKinds.Past)
                || words.Has(phrase.End, WordKinds.Participle) && !analysis.Clauses.Any(clause => clause.Subject == phrase && clause.Verb.First == phrase.End
                    && clause.Relation != ClauseRelation.Relative),
            Age = before.Where(i => IsAged(words, i)).Select(i => AgeAt(words, i)).FirstOrDefault()
                ?? (words.Is(phrase.End, ",") && words.Is(phrase.End + 2, ",") ? AgeAt(words, phrase.End + 1) : null),
            Modifiers = before.Where(i => words.IsWord(i) && !words.Has(i, WordKinds.Closed) && !words.IsTime(i) && !IsAged(words, i))
                .Select(i => words.Tokens[i].Lower).ToFrozenSet(),
        };
    }
}
