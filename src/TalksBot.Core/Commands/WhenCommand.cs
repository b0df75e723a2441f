using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Extraction;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>When something happened: the dated events that meet the question, best first; without words, the timeline.</summary>
public sealed partial class WhenCommand(TimelineCommand timeline) : ICommand
{
    private const int MaxLines = 8;
    private const int MaxNearest = 3;

    // An event is shown beside the best one only when it meets nearly as much of the question.
    private const double Beside = 0.7;
    private const double MinCoverage = 0.5;

    // More where nobody asked for /when: then a passage may answer better.
    private const double MinCoverageUnasked = 0.8;

    public CommandDescription Description { get; } = new("when", "Says when something happened")
    {
        Argument = "event",
        ArgumentName = "event",
        Example = "/when was the ceasefire agreed",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var reading = QuestionReading.Of(Asking().Replace(question.Argument, ""));
        if (reading.Concepts.IsEmpty)
            return await timeline.AnswerAsync(context, cancellation);
        var ranked = await EventRanker.RankAsync(context.Index, reading, question.Filter, cancellation);
        var builder = new AnswerBuilder(question).Explain($"hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        foreach (var candidate in ranked.Take(MaxLines))
            builder.Explain($"{candidate.Score:0.00} covers {candidate.Coverage:0.00}: {candidate.Event.When} “{candidate.Event.Expression.Text}” ({candidate.Event.Rule}) {candidate.Article.Id}@{candidate.Event.Expression.Offset}");
        if (ranked.IsEmpty || ranked[0].Event.When is null || ranked[0].Coverage < (question.IsExplicit ? MinCoverage : MinCoverageUnasked))
        {
            foreach (var near in ranked.Take(MaxNearest))
                builder.Cite(near.Article, near.Event.Sentence, near.Highlights);
            return builder.Refused();
        }

        var lines = EventLine.Merge(ranked.Where(candidate => candidate.Score >= Beside * ranked[0].Score)).Take(MaxLines).ToImmutableArray();
        return Compose(builder, lines) with { FollowUps = ["/context 1", "/timeline"] };
    }

    private static Answer Compose(AnswerBuilder builder, ImmutableArray<EventLine> lines)
    {
        var rows = lines
            .Select(line => new AnswerRow(line.Key, line.Text, [.. line.Events.Select(ranked => builder.Add(ranked.Article, ranked.Event, ranked.Highlights)).Distinct()]))
            .ToImmutableArray();
        return builder.Answered(lines.Length == 1 ? "The articles give a date" : "The articles give these dates, best match first") with
        {
            Sections = [new AnswerSection(null, rows)],
        };
    }

    [GeneratedRegex(@"^\s*(when|(on|in|at|since|until|by)?\s*(what|which) (date|day|month|year)|since when|until when)(\s+(was|were|is|are|did|do|does|will|has|have|had))?\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
