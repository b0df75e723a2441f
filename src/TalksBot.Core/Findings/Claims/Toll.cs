namespace TalksBot.Core.Findings.Claims;

/// <summary>A group of people and what was done to them, as one sentence has it.</summary>
/// <param name="Harm">What was done.</param>
/// <param name="Group">To whom.</param>
/// <param name="Word">The chunk of the word that tells it.</param>
/// <param name="Rule">The rule that joined the two.</param>
internal sealed record Toll(Harm Harm, VictimGroup Group, Chunk Word, string Rule)
{
    /// <summary>The larger group that this one is part of.</summary>
    public VictimGroup? Whole { get; init; }

    /// <summary>The token from which on the sentence speaks of this figure alone, where it shares its verb with one before; null elsewhere.</summary>
    public int? From { get; init; }

    /// <summary>The claim of the sentence before that counts the group this one is part of.</summary>
    public ClaimFinding? Carried { get; init; }

    /// <summary>Somebody denies it ("denied killing 12 civilians").</summary>
    public bool IsDenied { get; init; }

    public int Start => Math.Min(Group.Start, Word.Start);

    public int End => Math.Max(Group.End, Word.End);
}
