using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Hosting;

namespace TalksBot.Operations;

/// <summary>Counts questions and the time that they take, and has long work give way to them.</summary>
public sealed class MeteredConversation(IConversation inner, BotMetrics metrics, QuestionTraffic traffic, TimeProvider clock) : IConversation
{
    public ImmutableArray<CommandDescription> Commands => inner.Commands;

    public async Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var start = clock.GetTimestamp();
        traffic.Note();
        try
        {
            var answer = await inner.AnswerAsync(message, previous, progress, cancellation);
            metrics.Answered(answer, clock.GetElapsedTime(start));
            return answer;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            metrics.QuestionFailed();
            throw;
        }
        finally
        {
            traffic.Note();
        }
    }

    public Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default) =>
        inner.SuggestAsync(typing, count, cancellation);

    public Task PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);
}
