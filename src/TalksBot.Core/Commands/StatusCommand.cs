using NodaTime;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>The index's size and age, what was not taken in, and what the build has.</summary>
public sealed class StatusCommand(
    TimeProvider clock, ImmutableArray<(string Name, string Value)> build, IFollowList? follows = null, ImmutableArray<StatusLines> parts = default) : ICommand
{
    private const int MaxSkipped = 10;

    public CommandDescription Description { get; } = new("status") { IsQuiet = true, KeepsWords = true };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var status = await context.Index.GetStatusAsync(cancellation);
        var age = Instant.FromDateTimeOffset(clock.GetUtcNow()) - status.BuiltAt;
        List<AnswerRow> rows =
        [
            new(Label.Of("status.articles"), Label.Number(status.Articles), []),
            new(Label.Of("status.passages"), Label.Number(status.Passages), []),
            new(Label.Of("status.findings"), Label.Number(status.Findings), []),
            new(Label.Of("status.newest"), status.Newest is { } newest ? DisplayDate.Of(newest) : Label.Of("undated"), []),
            new(Label.Of("status.indexed"), Age(age), []),
        ];
        if (context.Message.IsAdmin)
            rows.AddRange(
            [
                new(Label.Of("status.engine"), status.Engine, []),
                .. build.Select(part => new AnswerRow(Label.Term("build", part.Name), part.Value, [])),
                .. await FailedAsync(cancellation),
                .. (parts.IsDefault ? [] : parts).SelectMany(part => part()).Select(line => new AnswerRow(line.Name, line.Value, [])),
                new(Label.Of("status.skipped"), Label.Number(status.Skipped.Length), []),
                .. status.Skipped.Take(MaxSkipped).Select(skipped => new AnswerRow("", $"{skipped.Name}: {skipped.Reason}", [])),
            ]);
        return new AnswerBuilder(context.Question).Answered(Label.Of("status")) with { Sections = [new AnswerSection(null, [.. rows])] };
    }

    /// <summary>What chats follow and doesn't reach them.</summary>
    private async Task<IEnumerable<AnswerRow>> FailedAsync(CancellationToken cancellation)
    {
        var failed = follows is null ? 0 : await follows.CountFailedAsync(cancellation);
        return failed == 0 ? [] : [new AnswerRow(Label.Of("status.failed"), Label.Of("status.failed.count", ("count", failed)), [])];
    }

    private static Label Age(Duration age) => age switch
    {
        { TotalMinutes: < 2 } => Label.Of("ago.moment"),
        { TotalHours: < 2 } => Label.Of("ago.minutes", ("count", Whole(age.TotalMinutes))),
        { TotalDays: < 2 } => Label.Of("ago.hours", ("count", Whole(age.TotalHours))),
        _ => Label.Of("ago.days", ("count", Whole(age.TotalDays))),
    };

    private static int Whole(double number) => (int)Math.Round(number, MidpointRounding.AwayFromZero);
}
