using System.Collections.Concurrent;
using TalksBot.Core.Commands;

namespace TalksBot.Storage;

/// <summary>Keeps settings in memory for a while: every question asks for them.</summary>
/// <param name="inner">Where they are kept.</param>
/// <param name="time">Measures how long they are known.</param>
/// <param name="life">How long a change by another process may go unseen; null where there is no other.</param>
public sealed class KnownChatSettings(IChatSettings inner, TimeProvider time, TimeSpan? life = null) : IChatSettings
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Platform, string Chat), (ChatSettings Settings, DateTimeOffset Until)> known = new();

    public async ValueTask<ChatSettings> GetAsync(string platform, string chat, CancellationToken cancellation)
    {
        var key = (platform, ChatName.Whole(chat));
        if (known.TryGetValue(key, out var kept) && kept.Until > time.GetUtcNow())
            return kept.Settings;
        return Keep(key, await inner.GetAsync(platform, chat, cancellation));
    }

    public async Task SetAsync(string platform, string chat, ChatSettings settings, CancellationToken cancellation)
    {
        await inner.SetAsync(platform, chat, settings, cancellation);
        Keep((platform, ChatName.Whole(chat)), settings);
    }

    private ChatSettings Keep((string Platform, string Chat) key, ChatSettings settings)
    {
        if (known.Count >= Most)
            known.Clear();
        known[key] = (settings, life is { } span ? time.GetUtcNow() + span : DateTimeOffset.MaxValue);
        return settings;
    }
}
