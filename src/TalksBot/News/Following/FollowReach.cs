using TalksBot.Platforms;

namespace TalksBot.News.Following;

/// <summary>Into which platforms' chats the bot can write by itself.</summary>
public sealed class FollowReach(IEnumerable<IFollowDelivery> deliveries, IEnumerable<ChatPlatform> platforms)
{
    /// <summary>What it takes to write into a platform's chats, as a sentence; null where nothing is missing.</summary>
    public Label? Missing(string platform) => deliveries.Any(delivery => delivery.Platform == platform)
        ? null
        : platforms.FirstOrDefault(known => known.Name == platform)?.Missing ?? Label.Of("follow.cannot.nothing");
}
