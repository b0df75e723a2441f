namespace TalksBot.Core.Commands;

/// <summary>What commands have of the host that runs them in chats; what is null has no commands.</summary>
public sealed record ChatHouse(IChatSettings? Settings = null, IFeedDesk? Feeds = null, IMemberData? Members = null)
{
    /// <summary>Every claim, where others look through them as well; null where only commands do.</summary>
    public AllClaims? Claims { get; init; }

    /// <summary>What parts of the host tell admins of themselves.</summary>
    public ImmutableArray<StatusLines> Status { get; init; } = [];

    public static ChatHouse Empty { get; } = new();
}
