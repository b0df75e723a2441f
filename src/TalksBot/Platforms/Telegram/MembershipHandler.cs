using TalksBot.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>Says the first word in a group that the bot was let into, and forgets what a chat kept that it was put out of.</summary>
public sealed class MembershipHandler(TelegramAsker asker, QuestionHandler questions, ChatsLeft left)
{
    private const string FirstWord = "/start";

    public async Task HandleAsync(ChatMemberUpdated change, CancellationToken cancellation)
    {
        if (change.Chat.Type is not (ChatType.Group or ChatType.Supergroup or ChatType.Private))
            return;
        var (was, now) = (IsIn(change.OldChatMember), IsIn(change.NewChatMember));
        if (was && !now)
            await left.ForgetAsync(TelegramAsker.Platform, new TelegramPlace(change.Chat.Id, null).ToString(), cancellation);
        else if (now && !was && change.Chat.Type != ChatType.Private)
            await GreetAsync(change.Chat.Id, cancellation);
    }

    private async Task GreetAsync(long chat, CancellationToken cancellation)
    {
        var hello = new TelegramQuestion(chat, Thread: null, MessageId: 0, User: chat, FirstWord, Sent: null, RepliesTo: null);
        if (await asker.AskAsync(hello, before: null, cancellation) is { } given)
            await questions.ShowAsync(hello, given with { IsQuiet = false }, cancellation);
    }

    private static bool IsIn(ChatMember member) => member.Status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked);
}
