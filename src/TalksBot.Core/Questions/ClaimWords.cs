using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Questions;

/// <summary>What the words of a question about losses do in it.</summary>
[Flags]
internal enum ClaimWordKinds
{
    None = 0,
    Killed = 1,
    Injured = 2,
    Missing = 4,
    Captured = 8,
    Casualties = 16,
    Count = 32,
    Idle = 64,
    Harm = 128,
    Say = 256,
    Aux = 512,
    Passive = 1024,
    From = 2048,
    By = 4096,
    Direction = 8192,

    /// <summary>Any word that asks for a count of losses.</summary>
    Loss = Killed | Injured | Missing | Captured | Casualties,

    /// <summary>Names nothing that a claim could be about.</summary>
    NamesNothing = Loss | Count | Idle | Aux | From | By,
}

/// <summary>The table of those words.</summary>
internal static class ClaimWords
{
    private static readonly Dictionary<string, ClaimWordKinds> Kinds = RuleData.Rows("Questions/claim-words.tsv")
        .GroupBy(row => row[0], row => Enum.Parse<ClaimWordKinds>(row[1], ignoreCase: true))
        .ToDictionary(word => word.Key, word => word.Aggregate((one, other) => one | other));

    public static ClaimWordKinds Of(string word) => Kinds.GetValueOrDefault(word);

    /// <summary>The counts that a word asks for; none where it asks for any, or for nothing.</summary>
    public static IEnumerable<Harm> HarmsOf(ClaimWordKinds kinds)
    {
        if (kinds.HasFlag(ClaimWordKinds.Killed))
            yield return Harm.Killed;
        if (kinds.HasFlag(ClaimWordKinds.Injured))
            yield return Harm.Injured;
        if (kinds.HasFlag(ClaimWordKinds.Missing))
            yield return Harm.Missing;
        if (kinds.HasFlag(ClaimWordKinds.Captured))
            yield return Harm.Captured;
    }
}
