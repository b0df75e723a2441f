using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Commands;

/// <summary>When something happened: the dated events that meet the question, best first; without words, the timeline.</summary>
public sealed class WhenCommand(TimelineCommand timeline) : ICommand
{
    private const int MaxLines = 8;
    private const int MaxNearest = 2;

    // An event is shown beside the best one only when it meets nearly as much of the question.
    private const double Beside = 0.7;
    private const double Rival = 0.9;
    private const double MinCoverage = 0.5;

    public CommandDescription Description { get; } = new("when")
    {
        Argument = Label.Of("command.when.argument"),
        Suggests = Suggestion.Events | Suggestion.Names,
        ArgumentName = "event",
        Example = "/when was the ceasefire agreed",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var asked = WhenQuestion.Of(question.Argument);
        if (asked.IsDuration)
            return await AnswerDurationAsync(context, asked, cancellation);
        if (asked.Reading.Concepts.IsEmpty)
            return await timeline.AnswerAsync(context, cancellation);
        var found = await EventRanker.FindAsync(context.Index, asked, question.Filter, cancellation);
        var builder = new AnswerBuilder(question).Explain(asked.ToString());
        foreach (var candidate in found.Ranked.Take(MaxLines))
            builder.Explain($"{candidate.Score:0.00}: {candidate.Event.When} {Origin(candidate)}");
        if (found.Ranked.IsEmpty)
        {
            foreach (var near in found.Nearest)
                builder.Cite(near.Article, near.Event.Sentence, near.Highlights);
            return builder.Refused() with { IsSettled = !asked.IsClock };
        }

        var best = found.Ranked[0].Score;
        var lines = EventLine.Merge(found.Ranked.Where(candidate => candidate.Score >= Beside * best)).Take(MaxLines).ToImmutableArray();
        return Compose(asked, builder, lines) with { IsSettled = true, FollowUps = ["/context 1", "/timeline"] };
    }

    private static async Task<Answer> AnswerDurationAsync(CommandContext context, WhenQuestion asked, CancellationToken cancellation)
    {
        var reading = asked.Reading;
        var durations = await DurationReader.FindAsync(context.Index, asked, context.Question.Filter, cancellation);
        var builder = new AnswerBuilder(context.Question)
            .Explain($"a duration; hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        foreach (var ranked in durations.Take(MaxLines))
            builder.Explain($"{ranked.Score:0.00} “{ranked.Duration.Expression.Text}” {ranked.Article.Id}@{ranked.Duration.Expression.Offset}");
        if (durations.IsEmpty || durations[0].Score < MinCoverage)
        {
            var found = await EventRanker.FindAsync(context.Index, asked, context.Question.Filter, cancellation);
            if ((EventSpan.Of(found.Ranked) ?? (asked.IsSince ? EventSpan.Since(found.Ranked) : null)) is { } span)
                return HowLong(builder, [Row(span)]);
            var told = await LengthTold.FindAsync(context.Index, asked, context.Question.Filter, cancellation);
            foreach (var near in durations.Take(told.IsEmpty ? MaxNearest : 0))
                builder.Cite(near.Article, near.Duration.Sentence);
            if (told.IsEmpty)
                return builder.Refused();
            durations = told;
        }

        var rows = durations
            .Where(ranked => ranked.Score >= Beside * durations[0].Score)
            .Take(MaxLines)
            .Select(ranked => new AnswerRow(
                QuotedText.Of(ranked.Duration.Expression.Text), QuotedText.Of(ranked.Duration.Clause.Text), [builder.Add(ranked.Article, Passage(ranked))]))
            .ToImmutableArray();
        return HowLong(builder, rows);

        AnswerRow Row(EventSpan span) =>
            new(QuotedText.Of(span.Words), QuotedText.Of(span.Event.Event.Clause.Text),
                [builder.Add(span.Event.Article, span.Event.Event, span.Event.Highlights)]);

        static PassageFinding Passage(RankedDuration ranked) =>
            new() { ArticleId = ranked.Article.Id, Sentence = ranked.Duration.Sentence, Rule = ranked.Duration.Rule };
    }

    private static string Origin(RankedEvent ranked) =>
        $"“{ranked.Event.Expression.Text}” ({ranked.Event.Rule}) {ranked.Article.Id}@{ranked.Event.Expression.Offset}";

    private static Answer HowLong(AnswerBuilder builder, ImmutableArray<AnswerRow> rows) => builder.Answered(Label.Of("when.duration")) with
    {
        IsSettled = true,
        Sections = [new AnswerSection(null, rows)],
        FollowUps = ["/context 1"],
    };

    private static Answer Compose(WhenQuestion asked, AnswerBuilder builder, ImmutableArray<EventLine> lines)
    {
        var (rows, firstFinding) = (ImmutableArray.CreateBuilder<AnswerRow>(), new List<int>());
        foreach (var line in lines)
        {
            firstFinding.Add(builder.FindingCount);
            rows.Add(new AnswerRow(line.Key, line.Text, [.. line.Events.Select(Add).Distinct()]));
        }

        int Add(RankedEvent ranked) => builder.Add(ranked.Article, ranked.Event, ranked.Highlights);

        // Only what meets the question as well as the best answer can contradict it; who speaks on three days doesn't.
        var rivals = Enumerable.Range(1, lines.Length - 1)
            .Where(i => !asked.IsSaying && lines[i].Events[0].Score >= Rival * lines[0].Events[0].Score && lines[0].Contradicts(lines[i]))
            .Select(i => firstFinding[i])
            .ToImmutableArray();
        var summary = !rivals.IsEmpty ? "when.disagree" : lines.Length == 1 ? "when.one" : "when.several";
        return builder.Answered(Label.Of(summary)) with
        {
            Conflicts = rivals.IsEmpty ? [] : [new Conflict(lines[0].Events[0].Event.Clause.Text, rivals.Insert(0, 0))],
            Sections = [new AnswerSection(null, rows.ToImmutable())],
        };
    }
}
