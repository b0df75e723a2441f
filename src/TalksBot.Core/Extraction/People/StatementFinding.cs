using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

public enum Quotation
{
    Direct,
    Indirect,

    /// <summary>Indirect speech with words of the speaker in quotation marks inside.</summary>
    Mixed,
}

/// <summary>Something that somebody said, wrote or reported, as the article attributes it.</summary>
public sealed record StatementFinding : Finding
{
    public override FindingKind Kind => FindingKind.Statement;

    /// <summary>The fullest name that the article gives the speaker anywhere; for collective speakers their designation.</summary>
    public required string Speaker { get; init; }

    /// <summary>The speaker as named in the attributing sentence ("he", "the ministry", "Tarar"); null where it is only implied.</summary>
    public Quote? SpeakerMention { get; init; }

    /// <summary>The verb or phrase that attributes ("said", "according to").</summary>
    public required string Verb { get; init; }

    /// <summary>What was said, verbatim.</summary>
    public required Quote Content { get; init; }

    public Quotation Quotation { get; init; }

    /// <summary>When it was said, where the article tells; null otherwise.</summary>
    public DateRange? Said { get; init; }

    /// <summary>Who the article had it from ("Reuters" in "told Reuters"); null where it doesn't say.</summary>
    public string? Via { get; init; }
}
