using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Views;

namespace TalksBot.Core.Commands;

/// <summary>What the articles date best, oldest first.</summary>
public sealed class TimelineCommand : ICommand
{
    private const int MaxLines = 40;

    // "What's new?" begins with the newest.
    private const string NewestRules = "question.newest";

    private readonly KeptOfIndex<Told> kept = new();
    private readonly KeptOfIndex<Told> keptNewest = new();

    public CommandDescription Description { get; } = new("timeline")
    {
        Argument = Label.Of("command.timeline.argument"),
        Suggests = Suggestion.Events,
        ArgumentName = "period",
        Example = "/timeline october",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var status = await context.Index.GetStatusAsync(cancellation);
        var (period, words) = Period(question.Argument, status.Newest);
        var topic = QuestionReading.Of(words);
        var isNewest = !question.IsExplicit && question.Rule.StartsWith(NewestRules, StringComparison.Ordinal);
        var (lines, sides) = period is null && topic.Concepts.IsEmpty
            && !context.Message.WantsAll
            ? await (isNewest ? NewestAsync(context, status.Newest, cancellation) : WholeAsync(context, cancellation))
            : await ReadAsync(context, period, topic, isNewest ? status.Newest : null, cancellation);
        var builder = new AnswerBuilder(question);
        if (lines.IsEmpty)
            return question.Command == Description.Name && period is null && words.Trim().Length > 0 && question.IsExplicit
                ? builder.NotUnderstood(Label.Of("timeline.no-period", ("words", words.Trim()), ("example", "/timeline October")))
                : builder.Refused();
        var shown = lines.Take(context.Most(MaxLines)).ToImmutableArray();
        var rows = shown
            .Select(line => new AnswerRow(line.Key, line.Text, [.. line.Events.Select(ranked => builder.Add(ranked.Article, ranked.Event)).Distinct()]))
            .ToImmutableArray();
        Label?[] notes =
        [
            period is not null && status.Newest is { } newest && Relative.Fits(question.Argument)
                ? Label.Of("timeline.counted-from", ("day", DisplayDate.Of(newest)))
                : null,
            lines.Length > context.Most(MaxLines) ? Label.Of("timeline.some", ("shown", context.Most(MaxLines))) : null,
        ];
        var order = isNewest ? "timeline.newest" : "timeline";
        return builder.Answered(period is { } asked ? Label.Of($"{order}.period", ("days", DisplayDate.Of(asked))) : Label.Of(order)) with
        {
            Sections = [new AnswerSection(null, rows)],
            Notes = [.. notes.OfType<Label>()],
            View = context.Message.WantsAll ? null : TimelineLayout.Of(shown, sides, [.. rows.Select(row => row.Citations)], period) with
            {
                Citations = builder.Citations,
                Left = lines.Length - shown.Length,
            },
        };
    }

    public async Task PrepareAsync(CommandContext context, CancellationToken cancellation)
    {
        await WholeAsync(context, cancellation);
        await NewestAsync(context, (await context.Index.GetStatusAsync(cancellation)).Newest, cancellation);
    }

    private Task<Told> WholeAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ReadAsync(context, period: null, QuestionReading.Of(""), until: null, cancellation), cancellation);

    private Task<Told> NewestAsync(CommandContext context, LocalDate? newest, CancellationToken cancellation) =>
        keptNewest.GetAsync(context, () => ReadAsync(context, period: null, QuestionReading.Of(""), newest, cancellation), cancellation);

    /// <summary>The first lines, and one more where there are more; newest first where there is a day to count back from.</summary>
    private static async Task<Told> ReadAsync(
        CommandContext context, DateRange? period, QuestionReading topic, LocalDate? until, CancellationToken cancellation)
    {
        var list = new FindingList(FindingKind.Event, context.Question.Filter)
        {
            Period = period,
            Holding = [.. topic.Concepts.Select(concept => (ImmutableArray<string>)[concept.Term, .. concept.Forms, .. concept.Alternatives])],
        };
        var first = new EdgeEvents(context.Most(MaxLines) + 1, isNewestFirst: until is not null);
        await foreach (var hit in context.Index.ReadAllAsync(list, cancellation))
            if ((EventFinding)hit.Finding is var found && TimelineEvents.IsDatedWell(found) && (until is null || found.When!.Value.LastDay <= until)
                && first.Admits(found) && TimelineEvents.IsWithin(found, period) && TimelineEvents.IsOnTopic(found, list.Holding))
                first.Add(new RankedEvent(hit.Article, found, 0, []));
        var lines = EventLine.Merge(first.InOrder, context.Most(MaxLines) + 1);
        return new Told(lines, await EventSides.ReadAsync(context.Index, lines.Select(line => line.Events[0]), context.Question.Filter, cancellation));
    }

    // "From 1 nov to 8 nov" is a period from end to end; words beside it are a topic.
    private static (DateRange? Period, string Words) Period(string argument, LocalDate? newest)
    {
        var rest = argument;
        foreach (var date in DateExpressionReader.Find(argument, newest).Reverse())
            rest = rest.Remove(date.Span.Start, date.Span.Length);
        return rest == argument ? (null, argument) : (DateExpressionReader.Read(argument, newest), Joining.Changed(rest, " "));
    }

    private static Regex Joining { get; } = Patterns.Of(@"\b(from|to|until|till|through|between|and|in|on|during|of|the)\b|[-–—,?.!]", RegexOptions.IgnoreCase);

    private static Regex Relative { get; } = Patterns.Of(@"\b(last|this|next|past|ago|today|yesterday|tomorrow|recent|previous)\b", RegexOptions.IgnoreCase);

    private sealed record Told(ImmutableArray<EventLine> Lines, EventSides Sides);
}
