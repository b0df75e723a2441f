namespace TalksBot.Core.Extraction.Dates;

/// <summary>A date expression found in a sentence and not yet resolved.</summary>
/// <param name="Rule">The rule that matched.</param>
/// <param name="Slots">What it filled in.</param>
/// <param name="Core">The first word of the expression itself, without prepositions and hedges.</param>
/// <param name="First">The first word of the whole expression.</param>
/// <param name="End">The word after the last one.</param>
internal sealed record DateMention(DateRule Rule, DateSlots Slots, int Core, int First, int End)
{
    public DateReading Reading => Rule.Reading;

    /// <summary>The expression leaves the edge open ("early December", "about").</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The date that this one is counted from, where it stands right beside ("two days before 9 May").</summary>
    public DateMention? Base { get; init; }
}
