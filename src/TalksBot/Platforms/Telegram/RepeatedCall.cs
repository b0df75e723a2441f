using Polly;
using Polly.Retry;
using Telegram.Bot.Exceptions;

namespace TalksBot.Platforms.Telegram;

/// <summary>Repeats a call of the Bot API that failed: after as long as the API asks for, else after a growing pause.</summary>
internal static class RepeatedCall
{
    /// <param name="most">How often it is repeated.</param>
    /// <param name="time">Measures the pauses.</param>
    /// <param name="isPassing">Whether to go on after a failure; any other one ends it.</param>
    /// <param name="tell">Told of each failure that is followed by a pause, and how many there were in a row.</param>
    public static ResiliencePipeline Of(int most, TimeProvider time, Func<RequestException, bool> isPassing, Func<RequestException, int, ValueTask> tell) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle(isPassing),
                MaxRetryAttempts = most,
                DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(FailureOf(retry.Outcome).Pause(retry.AttemptNumber)),
                OnRetry = retry => tell(FailureOf(retry.Outcome), retry.AttemptNumber + 1),
            })
            .Build();

    private static RequestException FailureOf(Outcome<object> outcome) => (RequestException)outcome.Exception!;
}
