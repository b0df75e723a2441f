namespace TalksBot.Core.Findings.Deeds;

/// <summary>What a sentence tells of somebody that sets them apart from whoever else it speaks of.</summary>
[Flags]
internal enum Fate
{
    None = 0,

    /// <summary>Did a crime, or is held or tried for one.</summary>
    Accused = 1,

    /// <summary>Acquitted or let go.</summary>
    Cleared = 32,
    Dead = 2,
    Hurt = 4,
    Missing = 8,

    /// <summary>On the run.</summary>
    Fugitive = 16,
}

/// <summary>Reads what happened to somebody from the verbs that are told of them.</summary>
internal static class Fates
{
    private static readonly Dictionary<string, Fate> Done = Read("done");

    private static readonly Dictionary<string, Fate> Does = Read("does");

    private static readonly Dictionary<string, Fate> Nouns = Read("is");

    /// <summary>Whether a noun can mean somebody of whom as much is told: nothing but people are accused or on the run.</summary>
    public static bool CanBe(string noun, Fate fate) => fate != Fate.None
        && (SomebodyPhrase.IsSomebody(noun) || Nouns.ContainsKey(noun)
            || (fate & (Fate.Accused | Fate.Cleared | Fate.Fugitive)) != 0 && RoleFinder.IsTradeByForm(noun, every: false));

    /// <summary>What a sentence tells of the one whom a phrase means.</summary>
    public static Fate Of(SentenceAnalysis analysis, Phrase somebody)
    {
        var fate = Nouns.GetValueOrDefault(analysis.Words.Tokens[somebody.Head].Lower);
        foreach (var clause in analysis.Clauses)
            if (clause.SharedSubject == somebody)
                fate |= OfSubject(analysis.Words, clause);
            else if (clause.Object == somebody && !clause.Verb.IsPassive)
                fate |= Find(Done, analysis.Words, clause);
        return fate;
    }

    /// <summary>What the clauses tell of their subjects.</summary>
    public static Fate Of(SentenceAnalysis analysis, Func<Clause, bool> isMeant) =>
        analysis.Clauses.Where(isMeant).Aggregate(Fate.None, (fate, clause) => fate | OfSubject(analysis.Words, clause));

    private static Fate OfSubject(EnglishWords words, Clause clause) => Find(clause.Verb.IsPassive ? Done : Does, words, clause);

    // "Found guilty" before "found"
    private static Fate Find(Dictionary<string, Fate> table, EnglishWords words, Clause clause)
    {
        var verb = clause.Verb;
        var behind = verb.Particle > verb.Main ? verb.Particle : verb.End;
        if (behind < words.Count && table.TryGetValue($"{verb.Lemma} {words.Tokens[behind].Lower}", out var closer))
            return closer;
        return verb.IsNegated && !verb.Lemma.Equals("see", StringComparison.Ordinal) ? Fate.None : table.GetValueOrDefault(verb.Lemma);
    }

    private static Dictionary<string, Fate> Read(string voice) => RuleData.Rows("Findings/Deeds/fates.tsv").Where(row => row[0] == voice)
        .SelectMany(row => row[2].Split(", ").Select(word => (Word: word, Fate: Enum.Parse<Fate>(row[1], ignoreCase: true))))
        .GroupBy(row => row.Word).ToDictionary(rows => rows.Key, rows => rows.Aggregate(Fate.None, (fate, row) => fate | row.Fate));
}
