using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;
using TalksBot.Core.Labels;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>What the articles date best, oldest first.</summary>
public sealed partial class TimelineCommand : ICommand
{
    private const int MaxLines = 40;

    // "What's new?" begins with the newest.
    private const string NewestRules = "question.newest";

    private readonly KeptOfIndex<ImmutableArray<EventLine>> kept = new();
    private readonly KeptOfIndex<ImmutableArray<EventLine>> keptNewest = new();

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
        var lines = period is null && topic.Concepts.IsEmpty
            && !context.Message.WantsAll
            ? await (isNewest ? NewestAsync(context, status.Newest, cancellation) : WholeAsync(context, cancellation))
            : await ReadAsync(context, period, topic, isNewest ? status.Newest : null, cancellation);
        var builder = new AnswerBuilder(question);
        if (lines.IsEmpty)
            return question.Command == Description.Name && period is null && words.Trim().Length > 0 && question.IsExplicit
                ? builder.NotUnderstood(Label.Of("timeline.no-period", ("words", words.Trim()), ("example", "/timeline October")))
                : builder.Refused();
        var rows = lines
            .Take(context.Most(MaxLines))
            .Select(line => new AnswerRow(line.Key, line.Text, [.. line.Events.Select(ranked => builder.Add(ranked.Article, ranked.Event)).Distinct()]))
            .ToImmutableArray();
        Label?[] notes =
        [
            period is not null && status.Newest is { } newest && Relative().Fits(question.Argument)
                ? Label.Of("timeline.counted-from", ("day", DisplayDate.Of(newest)))
                : null,
            lines.Length > context.Most(MaxLines) ? Label.Of("timeline.some", ("shown", context.Most(MaxLines))) : null,
        ];
        var order = isNewest ? "timeline.newest" : "timeline";
        return builder.Answered(period is { } asked ? Label.Of($"{order}.period", ("days", DisplayDate.Of(asked))) : Label.Of(order)) with
        {
            Sections = [new AnswerSection(null, rows)],
            Notes = [.. notes.OfType<Label>()],
        };
    }

    public async Task PrepareAsync(CommandContext context, CancellationToken cancellation)
    {
        await WholeAsync(context, cancellation);
        await NewestAsync(context, (await context.Index.GetStatusAsync(cancellation)).Newest, cancellation);
    }

    private Task<ImmutableArray<EventLine>> WholeAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ReadAsync(context, period: null, QuestionReading.Of(""), until: null, cancellation), cancellation);

    private Task<ImmutableArray<EventLine>> NewestAsync(CommandContext context, LocalDate? newest, CancellationToken cancellation) =>
        keptNewest.GetAsync(context, () => ReadAsync(context, period: null, QuestionReading.Of(""), newest, cancellation), cancellation);

    /// <summary>The first lines, and one more where there are more; newest first where there is a day to count back from.</summary>
    private static async Task<ImmutableArray<EventLine>> ReadAsync(
        CommandContext context, DateRange? period, QuestionReading topic, LocalDate? until, CancellationToken cancellation)
    {
        var list = new FindingList(FindingKind.Event, context.Question.Filter)
        {
            Period = period,
            Holding = [.. topic.Concepts.Select(concept => (ImmutableArray<string>)[concept.Term, .. concept.Forms, .. concept.Alternatives])],
        };
        var first = new EdgeEvents(context.Most(MaxLines) + 1, isNewestFirst: until is not null);
        await foreach (var hit in context.Index.ReadAllAsync(list, cancellation))
            if ((EventFinding)hit.Finding is var found && IsDatedWell(found) && (until is null || found.When!.Value.LastDay <= until) && first.Admits(found)
                && IsWithin(found, period) && IsOnTopic(found, list.Holding))
                first.Add(new RankedEvent(hit.Article, found, 0, []));
        return EventLine.Merge(first.InOrder, context.Most(MaxLines) + 1);
    }

    // "From 1 nov to 8 nov" is a period from end to end; words beside it are a topic.
    private static (DateRange? Period, string Words) Period(string argument, LocalDate? newest)
    {
        var rest = argument;
        foreach (var date in DateExpressionReader.Find(argument, newest).Reverse())
            rest = rest.Remove(date.Span.Start, date.Span.Length);
        return rest == argument ? (null, argument) : (DateExpressionReader.Read(argument, newest), Joining().Changed(rest, " "));
    }

    // A whole month is no event of a week that lies in it. What only dates another thing ("the worst since 2021") is none where nobody asks for that year.
    private static bool IsWithin(EventFinding found, DateRange? period) =>
        period is { } asked ? found.When!.Value.Overlaps(asked) && Days(found.When.Value) <= Days(asked) : !IsBackground(found);

    private static int Days(DateRange range) => NodaTime.Period.DaysBetween(range.FirstDay, range.LastDay);

    private static bool IsBackground(EventFinding found) =>
        found.Precision is DatePrecision.Year or DatePrecision.Season
        && (Since().Fits(found.Sentence.Text.AsSpan(0, Math.Max(0, found.Expression.Span.End - found.Sentence.Span.Start)))
            || BareYear().Fits(found.Expression.Text));

    /// <summary>A day to a month, or a longer time that the article itself names ("2021"): what a reader can place.</summary>
    private static bool IsDatedWell(EventFinding found) =>
        found is { When: not null, Sentence.InTitle: false }
        && (found.Precision is DatePrecision.Day or DatePrecision.Weekend or DatePrecision.Week or DatePrecision.Month
            || found is { Basis: DateBasis.Stated, Precision: DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Year });

    // The sentence itself has to speak of it, not only those who act in it.
    private static bool IsOnTopic(EventFinding found, ImmutableArray<ImmutableArray<string>> topic) =>
        topic.IsEmpty || WordOverlap.Terms(found.Sentence.Text) is var terms && topic.All(group => group.Any(terms.Contains));

    [GeneratedRegex(@"\b(from|to|until|till|through|between|and|in|on|during|of|the)\b|[-–—,?.!]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patterns.Milliseconds)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\bsince\b[^,;:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Since();

    // "The 2021 agreement"
    [GeneratedRegex(@"^\d{4}$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"\b(last|this|next|past|ago|today|yesterday|tomorrow|recent|previous)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patterns.Milliseconds)]
    private static partial Regex Relative();
}
