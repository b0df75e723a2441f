using TalksBot.Chat;
using TalksBot.Storage;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>Says the first word in a group that the bot was let into, and forgets what a chat kept that it was put out of.</summary>
public sealed class MembershipHandler(
    TelegramAsker asker, ChatAnswers answers, QuestionHandler questions, SentAnswers memory, ChatsLeft left, Memberships memberships)
{
    public async Task HandleAsync(ChatMemberUpdated change, CancellationToken cancellation)
    {
        if (change.Chat.Type is not (ChatType.Group or ChatType.Supergroup or ChatType.Private))
            return;
        var (was, now) = (IsIn(change.OldChatMember), IsIn(change.NewChatMember));
        if (was && !now)
            await left.ForgetAsync(TelegramAsker.Platform, Place(change.Chat.Id), cancellation);
        else if (now && !was && change.Chat.Type != ChatType.Private)
            await GreetAsync(change.Chat.Id, change.From?.LanguageCode, cancellation);
    }

    /// <summary>A group goes by another id once it is a supergroup: what it follows and has settled goes along.</summary>
    public Task MoveAsync(long from, long to, CancellationToken cancellation)
    {
        memory.Migrate(from, to);
        return left.MoveAsync(TelegramAsker.Platform, Place(from), Place(to), cancellation);
    }

    /// <param name="chat">The group.</param>
    /// <param name="language">The code of the language of whoever let the bot in; null where it isn't told.</param>
    /// <param name="cancellation">Stops the work.</param>
    private async Task GreetAsync(long chat, string? language, CancellationToken cancellation)
    {
        if (answers.Welcome is not { } welcome || !await memberships.GreetAsync(TelegramAsker.Platform, Place(chat), cancellation))
            return;
        var hello = new TelegramQuestion(chat, Thread: null, MessageId: 0, User: chat, welcome, Sent: null, RepliesTo: null) { UserLanguage = language };
        if (await asker.AskAsync(hello, before: null, cancellation) is { } given)
            await questions.ShowAsync(hello, given with { IsQuiet = false }, cancellation);
    }

    private static string Place(long chat) => new TelegramPlace(chat, null).ToString();

    private static bool IsIn(ChatMember member) =>
        member is not ({ Status: ChatMemberStatus.Left or ChatMemberStatus.Kicked } or ChatMemberRestricted { IsMember: false });
}
