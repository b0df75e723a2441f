using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Extraction;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>When something happened: the dated events that meet the question, best first; without words, the timeline.</summary>
public sealed partial class WhenCommand(TimelineCommand timeline) : ICommand
{
    private const int MaxLines = 8;
    private const int MaxNearest = 3;

    // An event is shown beside the best one only when it meets nearly as much of the question.
    private const double Beside = 0.7;
    private const double Rival = 0.9;
    private const double MinCoverage = 0.5;

    // More where nobody asked for /when: then a passage may answer better.
    private const double MinCoverageUnasked = 0.8;
    private const double MinCoverageSettled = 0.95;
    private const double MinScoreSettled = 0.7;

    public CommandDescription Description { get; } = new("when", "Says when something happened")
    {
        Argument = "event",
        ArgumentName = "event",
        Example = "/when was the ceasefire agreed",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        if (question.Argument.Contains("how long", StringComparison.OrdinalIgnoreCase))
            return await AnswerDurationAsync(context, cancellation);
        var reading = QuestionReading.Of(Asking().Without(question.Argument));
        if (reading.Concepts.IsEmpty)
            return await timeline.AnswerAsync(context, cancellation);
        var asked = new EventAsked(question.Argument, reading);
        var found = await EventRanker.RankAsync(context.Index, reading, asked, question.Filter, cancellation);
        var ranked = found.Where(candidate => asked.CanBeNext(candidate.Event, candidate.Article.Published)).ToImmutableArray();
        var builder = new AnswerBuilder(question).Explain($"hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        foreach (var candidate in ranked.Take(MaxLines))
            builder.Explain($"{candidate.Score:0.00} covers {candidate.Coverage:0.00}: {candidate.Event.When} “{candidate.Event.Expression.Text}” ({candidate.Event.Rule}) {candidate.Article.Id}@{candidate.Event.Expression.Offset}");
        if (ranked.IsEmpty || ranked[0].Event.When is null || ranked[0].Coverage < (question.IsExplicit ? MinCoverage : MinCoverageUnasked))
        {
            foreach (var near in found.Take(MaxNearest))
                builder.Cite(near.Article, near.Event.Sentence, near.Highlights);
            return builder.Refused();
        }

        var lines = EventLine.Merge(ranked.Where(candidate => candidate.Score >= Beside * ranked[0].Score)).Take(MaxLines).ToImmutableArray();
        return Compose(builder, lines) with
        {
            IsSettled = ranked[0].Coverage >= MinCoverageSettled && ranked[0].Score >= MinScoreSettled,
            FollowUps = ["/context 1", "/timeline"],
        };
    }

    private static async Task<Answer> AnswerDurationAsync(CommandContext context, CancellationToken cancellation)
    {
        var reading = QuestionReading.Of(AskingHowLong().Without(context.Question.Argument));
        var durations = await DurationReader.FindAsync(context.Index, reading, context.Question.Filter, cancellation);
        var builder = new AnswerBuilder(context.Question).Explain($"a duration; hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        foreach (var ranked in durations.Take(MaxLines))
            builder.Explain($"{ranked.Score:0.00} “{ranked.Duration.Expression.Text}” {ranked.Article.Id}@{ranked.Duration.Expression.Offset}");
        if (durations.IsEmpty || durations[0].Score < MinCoverage)
        {
            foreach (var near in durations.Take(MaxNearest))
                builder.Cite(near.Article, near.Duration.Sentence);
            return builder.Refused();
        }

        var rows = durations
            .Where(ranked => ranked.Score >= Beside * durations[0].Score)
            .Take(MaxLines)
            .Select(ranked => new AnswerRow($"“{ranked.Duration.Expression.Text}”", $"“{ranked.Duration.Clause.Text}”", [builder.Add(ranked.Article, Passage(ranked))]))
            .ToImmutableArray();
        return builder.Answered("How long, in the articles' words") with
        {
            IsSettled = durations[0].Score >= MinCoverageUnasked,
            Sections = [new AnswerSection(null, rows)],
            FollowUps = ["/context 1"],
        };

        static PassageFinding Passage(RankedDuration ranked) =>
            new() { ArticleId = ranked.Article.Id, Sentence = ranked.Duration.Sentence, Rule = "when.duration" };
    }

    private static Answer Compose(AnswerBuilder builder, ImmutableArray<EventLine> lines)
    {
        var (rows, firstFinding) = (ImmutableArray.CreateBuilder<AnswerRow>(), new List<int>());
        foreach (var line in lines)
        {
            firstFinding.Add(builder.FindingCount);
            rows.Add(new AnswerRow(line.Key, line.Text, [.. line.Events.Select(ranked => builder.Add(ranked.Article, ranked.Event, ranked.Highlights)).Distinct()]));
        }

        // Only what meets the question as well as the best answer can contradict it.
        var rivals = Enumerable.Range(1, lines.Length - 1)
            .Where(i => lines[i].Events[0].Score >= Rival * lines[0].Events[0].Score && lines[0].Contradicts(lines[i]))
            .Select(i => firstFinding[i])
            .ToImmutableArray();
        var summary = !rivals.IsEmpty ? "Sources disagree about the date"
            : lines.Length == 1 ? "The articles give a date"
            : "The articles give these dates, best match first";
        return builder.Answered(summary) with
        {
            Conflicts = rivals.IsEmpty ? [] : [new Conflict(lines[0].Events[0].Event.Clause.Text, rivals.Insert(0, 0))],
            Sections = [new AnswerSection(null, rows.ToImmutable())],
        };
    }

    [GeneratedRegex(@"^\s*(for\s+)?how long(\s+(was|were|is|are|did|do|does|will|has|have|had))?\b|\b(last|lasted|take|took)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex AskingHowLong();

    [GeneratedRegex(@"^\s*(when|((on|in|at|since|until|by)\s*)?(what|which) (date|day|month|year)|since when|until when)(\s+(was|were|is|are|did|do|does|will|has|have|had))?\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Asking();
}
