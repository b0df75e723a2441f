using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>What Telegram says of a chat's members: who is its admin, and whether the bot may write there.</summary>
public sealed class TelegramChats(ITelegramBotClient client, TelegramOptions options, TimeProvider time, ILogger<TelegramChats> log)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Known = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(long Chat, long User), (bool IsAdmin, DateTimeOffset Until)> admins = new();

    /// <summary>Whether somebody is an admin of a chat: everybody is of their own with the bot.</summary>
    public async Task<bool> IsAdminAsync(long chat, long user, CancellationToken cancellation)
    {
        if (chat > 0 || user == chat)
            return true;
        var now = time.GetUtcNow();
        if (admins.TryGetValue((chat, user), out var known) && known.Until > now)
            return known.IsAdmin;
        var isAdmin = await MemberAsync(chat, user, cancellation) is { Status: ChatMemberStatus.Administrator or ChatMemberStatus.Creator };
        if (admins.Count >= Most)
            admins.Clear();
        admins[(chat, user)] = (isAdmin, now + Known);
        return isAdmin;
    }

    /// <summary>Whether the bot may write into a chat unasked; where Telegram doesn't say, it is tried when the time comes.</summary>
    public async Task<bool> MayWriteAsync(long chat, CancellationToken cancellation) =>
        chat > 0 || await MemberAsync(chat, options.BotId, cancellation) is not (
            { Status: ChatMemberStatus.Left or ChatMemberStatus.Kicked } or ChatMemberRestricted { CanSendMessages: false });

    /// <summary>Null where Telegram doesn't say: who writes as a channel is no member.</summary>
    private async Task<ChatMember?> MemberAsync(long chat, long user, CancellationToken cancellation)
    {
        if (user < 0)
            return null;
        try
        {
            return await client.GetChatMember(chat, user, cancellation);
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            log.LogDebug("Telegram doesn't say who is a member: {Reason}", refusal.Reason);
            return null;
        }
    }
}
