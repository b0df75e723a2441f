namespace TalksBot.Following;

/// <summary>What came of a notice.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Reason">What the platform said of it; null where all went well.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? Reason = null)
{
    public static Delivery Done { get; } = new(DeliveryOutcome.Delivered);

    /// <summary>The chat's new name, where the platform has given it one.</summary>
    public string? MovedTo { get; init; }
}
