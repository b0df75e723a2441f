using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Views;

namespace TalksBot.Core.Commands;

/// <summary>
/// Who counts how many killed, injured, missing and captured. Every figure stands beside its claimant, figures that
/// differ stand side by side, and nothing is added up.
/// </summary>
public sealed class CasualtiesCommand(AllClaims all) : ICommand
{
    private const int MaxRows = 20;
    private const int MaxNearest = 3;
    private const string AnyHarm = "question.any-harm";
    private const string Disagreement = "casualties.disagree";

    public CommandDescription Description { get; } = new("casualties")
    {
        Argument = Label.Of("command.casualties.argument"),
        Suggests = Suggestion.Losses,
        ArgumentName = "filter",
        Example = "/casualties soldiers",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var status = await context.Index.GetStatusAsync(cancellation);
        var asked = ClaimQuestion.Of(question.Argument, status.Newest);
        var builder = new AnswerBuilder(question).Explain(asked.Description);
        var sorted = await all.SortedAsync(context.Index, asked, question.Filter, cancellation);
        if (sorted is null)
            return await RefuseAsync(context, builder, cancellation);
        var answer = Compose(builder, sorted, context.Most(MaxRows));
        return context.Message.WantsAll ? answer with { View = null } : answer;
    }

    public Task PrepareAsync(CommandContext context, CancellationToken cancellation) =>
        all.SortedAsync(context.Index, ClaimQuestion.Of("", newest: null), context.Question.Filter, cancellation);

    private static Answer Compose(AnswerBuilder builder, SortedClaims sorted, int most)
    {
        var groups = sorted.Groups;
        var shown = new Dictionary<int, AnswerRow>();
        var firstFinding = new Dictionary<int, int>();
        foreach (var number in sorted.Order.Take(most))
        {
            firstFinding[number] = builder.FindingCount;
            shown[number] = Row(builder, sorted, number);
        }

        var conflicts = groups.Disagreements
            .Select(found => new Conflict(found.About, [.. found.Rows.Where(firstFinding.ContainsKey).Select(row => firstFinding[row])]))
            .Where(conflict => conflict.Findings.Length > 1)
            .ToImmutableArray();
        Label?[] notes =
        [
            Label.Of("casualties.note"),
            SharedText.IsIn(shown.Values) ? SharedText.Note : null,
            groups.Rows.Length > most
                ? Label.Of("casualties.some", ("shown", most), ("all", groups.Rows.Length))
                : null,
        ];
        var sections = Sections(groups, shown);
        var isAllOneDispute = sections is [{ Heading: { } only }] && only.Is(Disagreement);
        return builder.Answered(isAllOneDispute ? sections[0].Heading! : Label.Of("casualties")) with
        {
            // Every word of the question fits these claims: no passage counts better.
            IsSettled = true,
            Conflicts = conflicts,
            Sections = isAllOneDispute || sections.Length == 1 ? [sections[0] with { Heading = null }] : sections,
            Notes = [.. notes.OfType<Label>()],
            FollowUps = ["/context 1"],
            View = FiguresView.Of(sorted, shown.ToDictionary(row => row.Key, row => row.Value.Citations), builder.Citations),
        };
    }

    private static AnswerRow Row(AnswerBuilder builder, SortedClaims sorted, int number)
    {
        var (articles, groups) = (sorted.Articles, sorted.Groups);
        var row = groups.Rows[number];
        var proofs = sorted.Proofs(row);
        var citations = proofs.Select(claim => builder.Add(articles[claim.ArticleId], claim, isSuperseded: row.SupersededBy is not null)).Distinct()
            .ToImmutableArray();
        builder.Explain($"{ClaimLine.Key(row.Claim)}: {row.Claim.Rule} {row.Claim.ArticleId}@{row.Claim.Wording.Offset}");
        var text = SharedText.Append(
            ClaimLine.Text(row, articles[row.Claim.ArticleId], groups), proofs.Select(claim => (articles[claim.ArticleId], claim.Sentence)));
        return new AnswerRow(ClaimLine.Key(row.Claim), text, citations);
    }

    /// <summary>Each disagreement under its own heading, then single events, then totals.</summary>
    private static ImmutableArray<AnswerSection> Sections(ClaimGroups groups, Dictionary<int, AnswerRow> shown)
    {
        var sections = ImmutableArray.CreateBuilder<AnswerSection>();
        var disputed = new HashSet<int>();
        foreach (var found in groups.Disagreements)
            if (found.Rows.Count(shown.ContainsKey) > 1)
            {
                Add(Label.Of(Disagreement, ("about", found.About)), found.Rows.Where(shown.ContainsKey));
                disputed.UnionWith(found.Rows);
            }

        Add(Label.Of("casualties.events"), shown.Keys.Where(row => !disputed.Contains(row) && !groups.Rows[row].Claim.Cumulative));
        Add(Label.Of("casualties.totals"), shown.Keys.Where(row => !disputed.Contains(row) && groups.Rows[row].Claim.Cumulative));
        return sections.ToImmutable();

        void Add(Label heading, IEnumerable<int> rows)
        {
            if (rows.Select(row => shown[row]).ToImmutableArray() is { IsEmpty: false } found)
                sections.Add(new AnswerSection(heading, found, KeysAreNumbers: true));
        }
    }

    private static async Task<Answer> RefuseAsync(CommandContext context, AnswerBuilder builder, CancellationToken cancellation)
    {
        var windows = await EvidenceFinder.FindAsync(
            context.Index, QuestionReading.Of(context.Question.Argument), context.Question.Filter, MaxNearest, cancellation);
        foreach (var window in windows)
            builder.Cite(window.Article, PassageQuote.Near(window));

        // Where no claim counts people of this kind, no passage does either: "soldiers" and "killed" near each other are somebody else's.
        // But whether anybody was harmed is told without a figure too.
        return builder.Refused() with { IsSettled = context.Question.Rule != AnyHarm };
    }
}
