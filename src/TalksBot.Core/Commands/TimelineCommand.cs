using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>What the articles date best, oldest first.</summary>
public sealed class TimelineCommand : ICommand
{
    private const int MaxEvents = 2000;
    private const int MaxLines = 40;

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
        var (period, words) = PeriodReader.Split(question.Argument, status.Newest);
        var topic = QuestionReading.Of(words);
        var hits = await context.Index.FindAsync(new FindingQuery(FindingKind.Event, [], question.Filter, MaxEvents), cancellation);
        var events = hits
            .Where(hit => IsDatedWell((EventFinding)hit.Finding) && (period is null || ((EventFinding)hit.Finding).When!.Value.Overlaps(period.Value)) && IsOnTopic(hit.Finding, topic))
            .Select(hit => new RankedEvent(hit.Article, (EventFinding)hit.Finding, 0, []))
            .OrderBy(ranked => ranked.Event.When!.Value.FirstDay)
            .ThenBy(ranked => ranked.Event.When!.Value.LastDay);
        var builder = new AnswerBuilder(question);
        var lines = EventLine.Merge(events);
        if (lines.IsEmpty)
            return builder.Refused();
        var rows = lines
            .Take(MaxLines)
            .Select(line => new AnswerRow(line.Key, line.Text, [.. line.Events.Select(ranked => builder.Add(ranked.Article, ranked.Event)).Distinct()]))
            .ToImmutableArray();
        return builder.Answered("What the articles date, oldest first") with
        {
            Sections = [new AnswerSection(null, rows)],
            Notes = lines.Length > MaxLines ? [$"The first {MaxLines} are shown: name a period or an event to narrow it."] : [],
        };
    }

    /// <summary>A day to a month, or a longer time that the article itself names ("2021"): what a reader can place.</summary>
    private static bool IsDatedWell(EventFinding found) =>
        found is { When: not null, Sentence.InTitle: false }
        && (found.Precision is DatePrecision.Day or DatePrecision.Weekend or DatePrecision.Week or DatePrecision.Month
            || found is { Basis: DateBasis.Stated, Precision: DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Year });

    private static bool IsOnTopic(Finding found, QuestionReading topic)
    {
        var terms = Analyzer.Terms(found.Sentence.Text);
        return topic.Concepts.All(concept => terms.Any(term => concept.Match(term) > 0));
    }
}
