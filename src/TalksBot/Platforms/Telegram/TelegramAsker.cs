using System.Globalization;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Platforms.Telegram;

/// <summary>Puts Telegram's questions to the conversation.</summary>
public sealed class TelegramAsker(IConversation conversation, TelegramOptions options, ILogger<TelegramAsker> log)
{
    public const string Platform = "telegram";

    /// <summary>Nobody waits longer for an answer, and its chat must go on. Admins' long work is watched and has no end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Whether it calls a command that takes minutes.</summary>
    public bool RunsLong(TelegramQuestion question) =>
        question.Command is { } name && conversation.Commands.Any(command => command.RunsLong && command.IsCalled(name));

    /// <summary>The answer; null where something broke on the way to it, which is logged.</summary>
    public async Task<Answer?> AskAsync(
        TelegramQuestion question, Answer? previous, CancellationToken cancellation, IProgress<IndexProgress>? progress = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (progress is null)
            deadline.CancelAfter(Patience);
        try
        {
            var message = new IncomingMessage(Platform, $"{new TelegramPlace(question.Chat, question.Thread)}", Text(question.User), question.Text, options.IsAdmin(question.User));
            return await conversation.AnswerAsync(message, previous, progress, deadline.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "A question from Telegram could not be answered");
            return null;
        }
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
