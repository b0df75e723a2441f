using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>Shows "typing" in a chat from the moment that an answer takes noticeably long until it is disposed of.</summary>
public sealed class TypingIndicator : IAsyncDisposable
{
    /// <summary>An answer that comes sooner needs no announcement, and each announcement counts as a call.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);

    /// <summary>Telegram takes the word away after five seconds.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4.5);

    private readonly CancellationTokenSource end;
    private readonly Task showing;

    public TypingIndicator(ITelegramBotClient client, TimeProvider clock, TelegramQuestion question, CancellationToken cancellation)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        showing = ShowAsync(client, clock, question, end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await showing;
        end.Dispose();
    }

    private static async Task ShowAsync(ITelegramBotClient client, TimeProvider clock, TelegramQuestion question, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Delay, clock, cancellation);
            while (true)
            {
                await client.SendChatAction(question.Chat, ChatAction.Typing, question.Thread, cancellationToken: cancellation);
                await Task.Delay(Renewal, clock, cancellation);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or RequestException)
        {
            // The answer is there, or Telegram has more important things to say to this chat.
        }
    }
}
