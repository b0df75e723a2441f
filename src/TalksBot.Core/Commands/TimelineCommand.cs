using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>What the articles date best, oldest first.</summary>
public sealed partial class TimelineCommand : ICommand
{
    private const int MaxEvents = 2000;
    private const int MaxLines = 40;

    private readonly KeptOfIndex<DatedEvents> kept = new();

    public CommandDescription Description { get; } = new("timeline", "Lists what happened when, oldest first")
    {
        Argument = "period",
        ArgumentName = "period",
        Example = "/timeline october",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var status = await context.Index.GetStatusAsync(cancellation);
        var (period, words) = Period(question.Argument, status.Newest);
        var topic = QuestionReading.Of(words);
        var dated = await kept.GetAsync(context, () => ReadAsync(context, cancellation), cancellation);
        var builder = new AnswerBuilder(question);
        var lines = period is null && topic.Concepts.IsEmpty ? dated.Lines.Value : EventLine.Merge(dated.Within(period, topic));
        if (lines.IsEmpty)
            return question.Command == Description.Name && period is null && words.Trim().Length > 0 && question.IsExplicit
                ? builder.NotUnderstood($"I read no period in “{words.Trim()}”: /timeline October")
                : builder.Refused();
        var rows = lines
            .Take(MaxLines)
            .Select(line => new AnswerRow(line.Key, line.Text, [.. line.Events.Select(ranked => builder.Add(ranked.Article, ranked.Event)).Distinct()]))
            .ToImmutableArray();
        string?[] notes =
        [
            period is not null && status.Newest is { } newest && Relative().Fits(question.Argument)
                ? $"Counted from the newest article, {DisplayDate.Of(newest)}."
                : null,
            lines.Length > MaxLines ? $"The first {MaxLines} are shown: name a period or an event to narrow it." : null,
        ];
        var days = period is { } asked ? $", {DisplayDate.Of(asked)}" : "";
        return builder.Answered($"What the articles date{days}, oldest first") with
        {
            Sections = [new AnswerSection(null, rows)],
            Notes = [.. notes.OfType<string>()],
        };
    }

    private static async Task<DatedEvents> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var hits = await context.Index.FindAsync(new FindingQuery(FindingKind.Event, [], context.Question.Filter, MaxEvents), cancellation);
        return new DatedEvents([.. hits
            .Where(hit => IsDatedWell((EventFinding)hit.Finding))
            .Select(hit => new RankedEvent(hit.Article, (EventFinding)hit.Finding, 0, []))
            .OrderBy(ranked => ranked.Event.When!.Value.FirstDay)
            .ThenBy(ranked => ranked.Event.When!.Value.LastDay)]);
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

    [GeneratedRegex(@"\b(from|to|until|till|through|between|and|in|on|during|of|the)\b|[-–—,?.!]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\bsince\b[^,;:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Since();

    // "The 2021 agreement"
    [GeneratedRegex(@"^\d{4}$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"\b(last|this|next|past|ago|today|yesterday|tomorrow|recent|previous)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Relative();

    /// <summary>The events that are dated well, the oldest first.</summary>
    private sealed class DatedEvents(ImmutableArray<RankedEvent> events)
    {
        private readonly Lazy<ImmutableArray<HashSet<string>>> terms = new(() => [.. events.Select(ranked => WordOverlap.Terms(ranked.Event.Sentence.Text))]);

        /// <summary>The whole timeline.</summary>
        public Lazy<ImmutableArray<EventLine>> Lines { get; } = new(() => EventLine.Merge(events.Where(ranked => IsWithin(ranked.Event, null))));

        public IEnumerable<RankedEvent> Within(DateRange? period, QuestionReading topic) =>
            events.Where((ranked, i) => IsWithin(ranked.Event, period) && topic.Concepts.All(concept => Has(terms.Value[i], concept)));

        private static bool Has(HashSet<string> terms, Concept concept) =>
            terms.Contains(concept.Term) || concept.Forms.Any(terms.Contains) || concept.Alternatives.Any(terms.Contains);
    }
}
