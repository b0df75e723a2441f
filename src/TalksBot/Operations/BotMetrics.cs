using System.Diagnostics.Metrics;
using TalksBot.Core.Text;

namespace TalksBot.Operations;

/// <summary>What the bot counts while it runs, as the meter <c>TalksBot</c>. No text of a message is in any of it.</summary>
public sealed class BotMetrics : IDisposable
{
    public const string MeterName = "TalksBot";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> questions;
    private readonly Counter<long> refusals;
    private readonly Histogram<double> duration;
    private readonly Counter<long> feedErrors;
    private readonly Counter<long> platformErrors;

    public BotMetrics(IPassageIndex index, TimeProvider clock)
    {
        questions = meter.CreateCounter<long>("talksbot.questions", "{question}", "Questions by command and outcome (answered, refused, failed)");
        refusals = meter.CreateCounter<long>("talksbot.refusals", "{question}", "Questions that the articles don't answer, by command");
        duration = meter.CreateHistogram<double>("talksbot.question.duration", "s", "Time from question to answer, by command");
        feedErrors = meter.CreateCounter<long>("talksbot.feed.errors", "{error}", "Feeds and pages that could not be read, by feed");
        platformErrors = meter.CreateCounter<long>("talksbot.platform.errors", "{error}", "Errors that platforms logged, by platform");
        meter.CreateObservableCounter(
            "talksbot.pattern.timeouts", () =>
                PatternTimeouts.All.Select(rule => new Measurement<long>(rule.Value, Tag("rule", rule.Key))), "{match}",
                "Matches given up for want of time, by rule");
        meter.CreateObservableGauge("talksbot.index.age", () => Age(index, clock), "s", "Time since the index that answers was made");
        meter.CreateObservableGauge("talksbot.index.articles", () => Status(index)?.Articles ?? 0, "{article}", "Articles in the index");
    }

    public void Answered(Answer answer, TimeSpan took)
    {
        var command = Tag("command", answer.Command);
        questions.Add(1, command, Tag("outcome", answer.Answered ? "answered" : "refused"));
        if (!answer.Answered)
            refusals.Add(1, command);
        duration.Record(took.TotalSeconds, command);
    }

    public void QuestionFailed() => questions.Add(1, Tag("command", "unknown"), Tag("outcome", "failed"));

    public void FeedFailed(string feed) => feedErrors.Add(1, Tag("feed", feed));

    public void PlatformFailed(string platform) => platformErrors.Add(1, Tag("platform", platform));

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);

    private static double Age(IPassageIndex index, TimeProvider clock) =>
        Status(index) is { } status ? (clock.GetUtcNow() - status.BuiltAt.ToDateTimeOffset()).TotalSeconds : 0;

    // Asked for by whoever reads the gauge, a few times a minute.
    private static IndexStatus? Status(IPassageIndex index)
    {
        try
        {
            return index.GetStatusAsync().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
