using TalksBot.Core.Commands;
using TalksBot.Following;

namespace TalksBot.Chat;

/// <summary>Forgets what was kept for a chat once the bot is out of it.</summary>
public sealed class ChatsLeft(IEnumerable<IFollowStore> follows, IChatSettings settings)
{
    /// <param name="platform">The platform's name.</param>
    /// <param name="chat">The chat, with all of its topics.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task ForgetAsync(string platform, string chat, CancellationToken cancellation)
    {
        foreach (var store in follows)
            await store.RemoveChatAsync(platform, chat, cancellation);
        await settings.SetAsync(platform, chat, ChatSettings.Default, cancellation);
    }
}
