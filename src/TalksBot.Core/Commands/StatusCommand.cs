using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>The index's size and age, what was not taken in, and what the build has.</summary>
public sealed class StatusCommand(TimeProvider clock, ImmutableArray<(string Name, string Value)> build, IFollowList? follows = null) : ICommand
{
    private const int MaxSkipped = 10;

    public CommandDescription Description { get; } = new("status", "Shows the index's size and age") { IsQuiet = true };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var status = await context.Index.GetStatusAsync(cancellation);
        var age = Instant.FromDateTimeOffset(clock.GetUtcNow()) - status.BuiltAt;
        List<AnswerRow> rows =
        [
            new("articles", Number(status.Articles), []),
            new("passages", Number(status.Passages), []),
            new("findings", Number(status.Findings), []),
            new("newest", status.Newest is { } newest ? DisplayDate.Of(newest) : "undated", []),
            new("indexed", $"{Age(age)} ago", []),
        ];
        if (context.Message.IsAdmin)
            rows.AddRange(
            [
                new("engine", status.Engine, []),
                .. build.Select(part => new AnswerRow(part.Name, part.Value, [])),
                .. await FailedAsync(cancellation),
                new("skipped", Number(status.Skipped.Length), []),
                .. status.Skipped.Take(MaxSkipped).Select(skipped => new AnswerRow("", $"{skipped.Name}: {skipped.Reason}", [])),
            ]);
        return new AnswerBuilder(context.Question).Answered("The index") with { Sections = [new AnswerSection(null, [.. rows])] };
    }

    /// <summary>What chats follow and doesn't reach them.</summary>
    private async Task<IEnumerable<AnswerRow>> FailedAsync(CancellationToken cancellation)
    {
        var failed = follows is null ? 0 : await follows.CountFailedAsync(cancellation);
        return failed == 0 ? [] : [new AnswerRow("not arriving", $"{Number(failed)} follows: the doctor says which", [])];
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Age(Duration age) => age switch
    {
        { TotalMinutes: < 2 } => "a moment",
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} minutes"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days"),
    };
}
