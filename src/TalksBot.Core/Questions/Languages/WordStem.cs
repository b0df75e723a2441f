namespace TalksBot.Core.Questions.Languages;

/// <summary>A word less some of its endings and beginnings.</summary>
/// <param name="Stem">What is left.</param>
/// <param name="Before">What the beginnings mean, in their order ("to", "in").</param>
/// <param name="After">What the endings mean, in their order.</param>
/// <param name="Cut">How many letters were taken off.</param>
internal sealed record WordStem(string Stem, ImmutableArray<string> Before, ImmutableArray<string> After, int Cut)
{
    /// <summary>Whether an ending was taken off.</summary>
    public bool LacksEnding { get; init; }
}
