namespace TalksBot.Core.Questions;

/// <summary>Tells whether a word of a question may be a verb, by the forms that English words have.</summary>
internal static class VerbForms
{
    private static readonly string[][] Irregular = [.. RuleData.Rows("Questions/irregular-forms.tsv").Where(row => !char.IsDigit(row[0][0]))];

    private static readonly ImmutableArray<string> Endings = ["ed", "ing", "es", "s"];

    private static readonly FrozenSet<string> IrregularBases = Irregular.Select(row => row[0]).ToFrozenSet();

    // Verbs whose forms are all alike stand in no row of forms.
    private static readonly ImmutableArray<string> Alike =
    [
        "hit", "hurt", "shut", "cut", "set", "put", "split", "quit", "let", "cast", "burst", "spread", "shed", "bet", "bid", "cost", "read", "thrust",
        "upset", "broadcast",
    ];

    private static readonly FrozenSet<string> IrregularForms = Irregular.SelectMany(row => row.Skip(1)).Concat(Alike).Append("sworn").Append("slain")
        .ToFrozenSet();

    private static readonly FrozenSet<string> PastOnly = Irregular.Where(row => row.Length > 2).SelectMany(row => row[1..^1])
        .Except(Irregular.Select(row => row[^1])).ToFrozenSet();

    /// <summary>Every past form and participle that doesn't end in "-ed".</summary>
    public static IEnumerable<string> Irregulars => IrregularForms.Order(StringComparer.Ordinal);

    /// <summary>"Sign", "make": a form that may follow "did".</summary>
    public static bool IsBase(string lower) =>
        IrregularBases.Contains(lower) || lower.StartsWith("re", StringComparison.Ordinal) && IrregularBases.Contains(lower[2..]) || Alike.Contains(lower)
        || lower.Length > 2 && !(lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal)) && !lower.EndsWith("ing", StringComparison.Ordinal)
            && !lower.EndsWith("ed", StringComparison.Ordinal) && RightWords.Has(lower)
            && (RightWords.Has(Past(lower)) || RightWords.Has($"{lower}{lower[^1]}ed"));

    /// <summary>"Signed", "held": a form that may follow "was".</summary>
    public static bool IsParticiple(string lower) =>
        lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("'d", StringComparison.Ordinal) || IrregularForms.Contains(lower)
        || lower.StartsWith("re", StringComparison.Ordinal) && IrregularForms.Contains(lower[2..]);

    /// <summary>"Arrested", "shot", but not "drew": a form that nothing but "was" or "has" makes a verb of.</summary>
    public static bool IsPassive(string lower) => IsParticiple(lower) && !PastOnly.Contains(lower);

    /// <summary>The same, but for nouns that stand among the forms ("speech").</summary>
    public static bool IsPassiveVerb(string lower) => IsPassive(lower)
        && (lower.EndsWith("ed", StringComparison.Ordinal) || English.Lexicon.Of(lower).Is(English.WordKinds.Past | English.WordKinds.Participle));

    /// <summary>"Make" of "made", "plan" of "planned": the forms that a form of a verb may come from.</summary>
    public static IEnumerable<string> Bases(string lower) => Irregular.Where(row => row.Skip(1).Contains(lower)).Select(row => row[0])
        .Concat(Stripped(lower)).Append(lower).Where(word => word.Length > 2 && (IsBase(word) || word == lower)).Distinct();

    private static IEnumerable<string> Stripped(string lower)
    {
        foreach (var ending in Endings.Where(ending => lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal)))
        {
            var stem = lower[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem[^1] == stem[^2])
                yield return stem[..^1];
            if (stem[^1] == 'i')
                yield return stem[..^1] + "y";
        }
    }

    private static string Past(string lower) =>
        lower.EndsWith('e') ? lower + "d"
        : lower.EndsWith('y') && lower is [.., var before, _] && !"aeiou".Contains(before) ? lower[..^1] + "ied"
        : lower + "ed";
}
