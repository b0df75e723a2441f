namespace TalksBot.Core.Commands;

/// <summary>What commands have of the host that runs them in chats; what is null has no commands.</summary>
public sealed record ChatHouse(IChatSettings? Settings = null, IFeedDesk? Feeds = null, IMemberData? Members = null)
{
    public static ChatHouse Empty { get; } = new();
}
