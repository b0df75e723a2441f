using TalksBot.Chat;
using TalksBot.Core.Questions;

namespace TalksBot.Platforms.Telegram;

/// <summary>Puts Telegram's questions to the conversation.</summary>
public sealed class TelegramAsker(ChatAnswers answers, TelegramChats chats, TelegramOptions options, ILogger<TelegramAsker> log)
{
    public const string Platform = "telegram";

    /// <summary>Nobody waits longer for an answer, and its chat must go on. Admins' long work is watched and has no end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Whether it calls a command that takes minutes.</summary>
    public bool RunsLong(TelegramQuestion question) => answers.RunsLong(question.Text);

    /// <summary>Whether it calls a command whose answer is for the asker alone.</summary>
    public bool IsQuiet(TelegramQuestion question) => answers.IsQuiet(question.Text);

    public IncomingMessage Message(TelegramQuestion question) =>
        new(Platform, $"{question.Place}", question.User.ToString(CultureInfo.InvariantCulture), question.Text, options.IsAdmin(question.User))
        {
            UserLanguage = question.UserLanguage,
            IsChatAdmin = question.IsChatAdmin || !question.IsInGroup,
            IsPrivate = !question.IsInGroup,
            PicksWordless = question.PicksWordless,
        };

    /// <summary>The message, with what Telegram says of the asker and the chat where the command depends on it.</summary>
    public async Task<IncomingMessage> MessageAsync(TelegramQuestion question, CancellationToken cancellation)
    {
        var message = Message(question);
        if (!answers.AsksForChatAdmin(question.Text))
            return message;
        return message with
        {
            IsChatAdmin = message.IsChatAdmin || await chats.IsAdminAsync(question.Chat, question.User, cancellation),
            Unreachable = await chats.MayWriteAsync(question.Chat, cancellation) ? null : Phrases.MayNotWriteHere,
        };
    }

    /// <summary>What the bot says outside of answers is in the language that the answer would be in.</summary>
    public ValueTask<AnswerLanguage> LanguageAsync(TelegramQuestion question, CancellationToken cancellation) =>
        answers.LanguageAsync(Message(question), cancellation);

    /// <summary>The answer; null where something broke on the way to it, which is logged.</summary>
    public async Task<GivenAnswer?> AskAsync(
        TelegramQuestion question, GivenAnswer? before, CancellationToken cancellation, IProgress<IndexProgress>? progress = null, bool onlyReads = false)
    {
        try
        {
            // What only reads does nothing that it would have to be an admin for.
            var message = onlyReads ? Message(question) with { OnlyReads = true } : await MessageAsync(question, cancellation);
            return progress is null
                ? await WithPatienceAsync(deadline => answers.AnswerAsync(message, before, progress, deadline), cancellation)
                : await answers.AnswerAsync(message, before, progress, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "A question from Telegram could not be answered");
            return null;
        }
    }

    /// <summary>Gives up on work that takes longer than anybody waits.</summary>
    public static async Task<T> WithPatienceAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        return await work(deadline.Token);
    }
}
