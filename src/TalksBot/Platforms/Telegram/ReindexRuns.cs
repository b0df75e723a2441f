using TalksBot.Chat;
using Telegram.Bot.Exceptions;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Runs /reindex beside the chat that asked for it, so that the chat goes on meanwhile. One message shows how far it is,
/// edited now and then, and ends as the answer.
/// </summary>
public sealed class ReindexRuns(TelegramAsker asker, TelegramReplies replies, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan EditInterval = TimeSpan.FromSeconds(3);

    private readonly LaterWork runs = new();

    /// <summary>Announces the run and starts it; returns once it is announced.</summary>
    public async Task StartAsync(TelegramQuestion question, CancellationToken cancellation)
    {
        var language = await asker.LanguageAsync(question, cancellation);
        var ids = await replies.SendAsync(question, [RenderedMessage.Plainly(Label.Of("chat.reindexing"), language)], null, cancellation);
        runs.Start(stop => RunAsync(question, language, ids.IsEmpty ? null : ids[0], stop, cancellation));
    }

    /// <summary>Stops what runs; the index stays as it was before.</summary>
    public Task StopAsync() => runs.StopAsync(CancellationToken.None);

    public void Dispose() => runs.Dispose();

    private async Task RunAsync(TelegramQuestion question, AnswerLanguage language, int? message, CancellationToken stop, CancellationToken cancellation)
    {
        var latest = new LatestProgress();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var showing = message is { } id ? ShowAsync(question, language, id, latest, over.Token) : Task.CompletedTask;
        var messages = await ReindexAsync(question, language, latest, stop);
        await over.CancelAsync();
        await showing;
        await replies.ReplaceAsync(question, message is { } shown ? [shown] : [], messages, null, cancellation);
    }

    private async Task<IReadOnlyList<RenderedMessage>> ReindexAsync(
        TelegramQuestion question, AnswerLanguage language, LatestProgress progress, CancellationToken stop)
    {
        try
        {
            var answer = await asker.AskAsync(question, before: null, stop, progress);
            return answer is null ? [RenderedMessage.Plainly(Phrases.AskLater, language)] : TelegramReplyRenderer.Render(answer.Answer);
        }
        catch (OperationCanceledException)
        {
            return [RenderedMessage.Plainly(Label.Of("chat.reindexing.stopped"), language)];
        }
    }

    /// <summary>Edits the message while there is news, and returns when it may be edited again.</summary>
    private async Task ShowAsync(TelegramQuestion question, AnswerLanguage language, int message, LatestProgress latest, CancellationToken over)
    {
        RenderedMessage? shown = null;
        var edited = time.GetTimestamp();
        try
        {
            while (true)
            {
                await Task.Delay(EditInterval, time, over);
                if (latest.Take() is not { } progress || Line(progress, language) is var line && line == shown)
                    continue;
                (shown, edited) = (line, time.GetTimestamp());
                await replies.EditAsync(question.Chat, message, line, null, CancellationToken.None);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or RequestException)
        {
            // The run is over, or Telegram takes no edits just now: the summary comes all the same.
        }

        if (shown is not null && EditInterval - time.GetElapsedTime(edited) is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest, time, CancellationToken.None);
    }

    private static RenderedMessage Line(IndexProgress progress, AnswerLanguage language) =>
        RenderedMessage.Plainly(Label.Of("chat.reindexing.progress", ("progress", progress.Text)), language);
}
