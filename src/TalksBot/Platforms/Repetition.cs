using Polly;
using Polly.Retry;

namespace TalksBot.Platforms;

/// <summary>Repeats what can't be done just now for as long as it takes, with pauses that double.</summary>
internal static class Repetition
{
    /// <param name="first">The first pause.</param>
    /// <param name="longest">No pause is longer.</param>
    /// <param name="time">Measures the pauses.</param>
    /// <param name="isPassing">Whether to go on after a failure; any other one ends it.</param>
    /// <param name="tell">Told of each failure that is followed by a pause.</param>
    public static ResiliencePipeline Of(TimeSpan first, TimeSpan longest, TimeProvider time, Func<Exception, bool> isPassing, Action<Exception> tell) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle(isPassing),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = first,
                MaxDelay = longest,
                OnRetry = retry =>
                {
                    tell(retry.Outcome.Exception!);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
}
