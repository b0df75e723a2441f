using TalksBot.Platforms.Telegram.BotApi;

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

    private TypingIndicator(ITelegramTransport transport, TimeProvider clock, TelegramQuestion question, CancellationToken cancellation)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        showing = ShowAsync(transport, clock, new SendChatAction(question.Chat, question.Thread), end.Token);
    }

    public static TypingIndicator Start(ITelegramTransport transport, TimeProvider clock, TelegramQuestion question, CancellationToken cancellation) =>
        new(transport, clock, question, cancellation);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await showing;
        end.Dispose();
    }

    private static async Task ShowAsync(ITelegramTransport transport, TimeProvider clock, SendChatAction typing, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Delay, clock, cancellation);
            while (true)
            {
                await transport.SendChatActionAsync(typing, cancellation);
                await Task.Delay(Renewal, clock, cancellation);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or TelegramException)
        {
            // The answer is there, or Telegram has more important things to say to this chat.
        }
    }
}
