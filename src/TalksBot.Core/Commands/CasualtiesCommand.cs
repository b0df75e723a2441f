using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Indexing;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>
/// Who counts how many killed, injured, missing and captured. Every figure stands beside its claimant, figures that
/// differ stand side by side, and nothing is added up.
/// </summary>
public sealed class CasualtiesCommand(AllClaims all) : ICommand
{
    private const int MaxRows = 20;
    private const int MaxNearest = 3;
    private const string Disagreement = "casualties.disagree";

    private readonly KeptOfIndex<SortedClaims?> kept = new();

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
        var sorted = question.Argument.Length == 0
            ? await kept.GetAsync(context, () => SortedAsync(context, asked, cancellation), cancellation)
            : await SortedAsync(context, asked, cancellation);
        return sorted is null ? await RefuseAsync(context, asked, builder, cancellation) : Compose(builder, sorted, context.Most(MaxRows));
    }

    public async Task PrepareAsync(CommandContext context, CancellationToken cancellation) =>
        await kept.GetAsync(context, () => SortedAsync(context, ClaimQuestion.Of("", newest: null), cancellation), cancellation);

    /// <summary>Null where no claim fits.</summary>
    private async Task<SortedClaims?> SortedAsync(CommandContext context, ClaimQuestion asked, CancellationToken cancellation)
    {
        var light = await QuestionLight.OfAsync(context.Index, asked.Event, context.Question.Filter, cancellation);
        var found = await ClaimFinder.FindAsync(
            context.Index, asked, light, context.Question.Filter, () => all.GetAsync(context, cancellation), cancellation);
        if (found.IsEmpty)
            return null;
        var articles = found.Select(hit => hit.Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id);
        var claims = found.Select(hit => (ClaimFinding)hit.Finding).ToImmutableArray();
        return new SortedClaims(claims, articles, ClaimGrouping.Group(claims, id => new ClaimSource(articles[id].Outlet, articles[id].Published)));
    }

    private static Answer Compose(AnswerBuilder builder, SortedClaims sorted, int most)
    {
        var groups = sorted.Groups;
        var shown = new Dictionary<int, AnswerRow>();
        var firstFinding = new Dictionary<int, int>();
        foreach (var number in InOrder(groups).Take(most))
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
        };
    }

    private static AnswerRow Row(AnswerBuilder builder, SortedClaims sorted, int number)
    {
        var (claims, articles, groups) = (sorted.Claims, sorted.Articles, sorted.Groups);
        var row = groups.Rows[number];
        var proofs = row.Claims.Select(i => claims[i]).Where(claim => claim != row.Claim).Prepend(row.Claim).ToImmutableArray();
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

    /// <summary>Rows that disagree stand first and together, the newest first; incidents before totals.</summary>
    private static IEnumerable<int> InOrder(ClaimGroups groups)
    {
        var disagreeing = groups.Disagreements.OrderByDescending(found => found.Rows.Max(row => groups.Rows[row].LastPublished)).SelectMany(found => found.Rows)
            .Distinct().ToList();
        return disagreeing.Concat(Enumerable.Range(0, groups.Rows.Length)
            .Except(disagreeing)
            .OrderBy(row => groups.Rows[row].Claim.Cumulative)
            .ThenByDescending(row => groups.Rows[row].LastPublished));
    }

    private static async Task<Answer> RefuseAsync(CommandContext context, ClaimQuestion asked, AnswerBuilder builder, CancellationToken cancellation)
    {
        var windows = await EvidenceFinder.FindAsync(
            context.Index, QuestionReading.Of(context.Question.Argument), context.Question.Filter, MaxNearest, cancellation);
        foreach (var window in windows)
            builder.Cite(window.Article, PassageQuote.Near(window));

        // Where no claim counts people of this kind, no passage does either: "soldiers" and "killed" near each other are somebody else's.
        return builder.Refused() with { IsSettled = true };
    }

    private sealed record SortedClaims(ImmutableArray<ClaimFinding> Claims, Dictionary<string, ArticleInfo> Articles, ClaimGroups Groups);
}
