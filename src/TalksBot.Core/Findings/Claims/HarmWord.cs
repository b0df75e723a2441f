namespace TalksBot.Core.Findings.Claims;

/// <summary>How a word of harm takes its victims.</summary>
internal enum HarmForm
{
    /// <summary>"ten were killed", "killed ten", "ten killed".</summary>
    Participle,

    /// <summary>"killing ten".</summary>
    Gerund,

    /// <summary>"strikes kill ten".</summary>
    Base,

    /// <summary>"ten dead", "left ten dead".</summary>
    State,

    /// <summary>"ten died".</summary>
    Intransitive,

    /// <summary>"ten deaths", "the deaths of ten".</summary>
    Noun,

    /// <summary>"the death toll rose to ten".</summary>
    Toll,
}

/// <summary>Of whom alone a word says harm; the last column of <c>harm.tsv</c>.</summary>
internal enum HarmNeeds
{
    Nothing,

    /// <summary>Nouns for people ("captured" takes towns as well).</summary>
    People,

    /// <summary>Troops ("lost twelve soldiers", but "lost twelve players").</summary>
    Troops,

    /// <summary>Prisoners and hostages ("took twelve hostages").</summary>
    Captives,

    /// <summary>Whatever stands beside a word of loss ("lives").</summary>
    Lost,
}

/// <summary>A word or phrase that tells harm.</summary>
internal sealed record HarmWord(Harm Harm, HarmForm Form, HarmNeeds Needs)
{
    private static readonly PhraseTable<HarmWord> Words = new(RuleData.Rows("Findings/Claims/harm.tsv").Select(row => (row[0], new HarmWord(
        Enum.Parse<Harm>(row[1], ignoreCase: true),
        Enum.Parse<HarmForm>(row[2], ignoreCase: true),
        row.Length > 3 ? Enum.Parse<HarmNeeds>(row[3], ignoreCase: true) : HarmNeeds.Nothing))));

    public bool NeedsPeople => Needs == HarmNeeds.People;

    public bool NeedsTroops => Needs == HarmNeeds.Troops;

    public bool NeedsLoss => Needs == HarmNeeds.Lost;

    public static bool TryMatch(ImmutableArray<Token> tokens, int index, out HarmWord word, out int length) =>
        Words.TryMatch(tokens, index, out word, out length);
}
