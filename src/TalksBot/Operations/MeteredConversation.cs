using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Operations;

/// <summary>Counts questions and the time that they take.</summary>
public sealed class MeteredConversation(IConversation inner, BotMetrics metrics, TimeProvider clock) : IConversation
{
    public ImmutableArray<CommandDescription> Commands => inner.Commands;

    public async Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var start = clock.GetTimestamp();
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
    }

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        inner.SuggestAsync(prefix, count, cancellation);
}
