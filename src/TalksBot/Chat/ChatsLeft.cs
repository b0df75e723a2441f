using TalksBot.Core.Commands;
using TalksBot.News.Following;
using TalksBot.Storage;

namespace TalksBot.Chat;

/// <summary>Forgets what was kept for a chat once the bot is out of it, or it is no more; takes it along where the chat gets another name.</summary>
public sealed class ChatsLeft(IEnumerable<FollowStore> follows, IChatSettings settings, Memberships memberships)
{
    /// <param name="platform">The platform's name.</param>
    /// <param name="chat">The chat, with all of its topics; or a topic of it alone.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many follows it had.</returns>
    public async Task<int> ForgetAsync(string platform, string chat, CancellationToken cancellation)
    {
        var gone = 0;
        foreach (var store in follows)
            gone += await store.RemoveChatAsync(platform, chat, cancellation);

        // A topic has the settings of its chat, which is still there.
        if (ChatName.Whole(chat) == chat)
            await settings.SetAsync(platform, chat, ChatSettings.Default, cancellation);
        await memberships.ForgetAsync(platform, chat, cancellation);
        return gone;
    }

    /// <summary>The same for every chat of a server.</summary>
    public async Task ForgetServerAsync(string platform, string server, CancellationToken cancellation)
    {
        foreach (var chat in await memberships.ListChatsAsync(platform, server, cancellation))
            await ForgetAsync(platform, chat, cancellation);
    }

    /// <summary>The chat goes by another name from now on, and was greeted under the one before.</summary>
    public async Task MoveAsync(string platform, string from, string to, CancellationToken cancellation)
    {
        await memberships.GreetAsync(platform, to, cancellation);
        foreach (var store in follows)
            await store.MoveChatAsync(platform, from, to, cancellation);
        if (await settings.GetAsync(platform, from, cancellation) is var kept && kept == ChatSettings.Default)
            return;
        await settings.SetAsync(platform, to, kept with { NoticesTo = null }, cancellation);
        await settings.SetAsync(platform, from, ChatSettings.Default, cancellation);
    }
}
