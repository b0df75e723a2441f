using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>
/// Who counts how many killed, injured, missing and captured. Every figure stands beside its claimant, figures that
/// differ stand side by side, and nothing is added up.
/// </summary>
public sealed class CasualtiesCommand : ICommand
{
    private const int MaxRows = 20;
    private const int MaxNearest = 3;

    public CommandDescription Description { get; } = new("casualties", "Shows who counts how many killed and injured, side by side")
    {
        Argument = "people, place, period or claimant",
        ArgumentName = "filter",
        Example = "/casualties soldiers",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var status = await context.Index.GetStatusAsync(cancellation);
        var asked = ClaimQuestion.Of(question.Argument, status.Newest);
        var light = await QuestionLight.OfAsync(context.Index, asked.Event, question.Filter, cancellation);
        var builder = new AnswerBuilder(question).Explain(asked.Description);
        var found = await ClaimFinder.FindAsync(context.Index, asked, light, question.Filter, cancellation);
        if (found.IsEmpty)
            return await RefuseAsync(context, asked, builder, cancellation);

        var articles = found.Select(hit => hit.Article).DistinctBy(article => article.Id).ToImmutableDictionary(article => article.Id);
        var claims = found.Select(hit => (ClaimFinding)hit.Finding).ToImmutableArray();
        var groups = ClaimGrouping.Group(claims, id => new ClaimSource(articles[id].Outlet, articles[id].Published));
        return Compose(builder, claims, articles, groups);
    }

    private static Answer Compose(
        AnswerBuilder builder, ImmutableArray<ClaimFinding> claims, ImmutableDictionary<string, ArticleInfo> articles, ClaimGroups groups)
    {
        var order = InOrder(groups);
        var (incidents, totals) = (new List<AnswerRow>(), new List<AnswerRow>());
        var firstFinding = new Dictionary<int, int>();
        foreach (var number in order.Take(MaxRows))
        {
            var row = groups.Rows[number];
            firstFinding[number] = builder.FindingCount;
            var shown = row.Claims.Select(i => claims[i]).Where(claim => claim != row.Claim).Prepend(row.Claim).ToImmutableArray();
            var citations = shown.Select(claim => builder.Add(articles[claim.ArticleId], claim)).Distinct().ToImmutableArray();
            builder.Explain($"{ClaimLine.Key(row.Claim)}: {row.Claim.Rule} {row.Claim.ArticleId}@{row.Claim.Wording.Offset}");
            var text = SharedText.Append(ClaimLine.Text(row, articles[row.Claim.ArticleId], groups), shown.Select(claim => (articles[claim.ArticleId], claim.Sentence)));
            (row.Claim.Cumulative ? totals : incidents).Add(new AnswerRow(ClaimLine.Key(row.Claim), text, citations));
        }

        var conflicts = groups.Disagreements
            .Select(found => new Conflict(found.About, [.. found.Rows.Where(firstFinding.ContainsKey).Select(row => firstFinding[row])]))
            .Where(conflict => conflict.Findings.Length > 1)
            .ToImmutableArray();
        string?[] notes =
        [
            "Each figure is its claimant's; nothing is added up.",
            SharedText.IsIn(incidents.Concat(totals)) ? SharedText.Note : null,
            groups.Rows.Length > MaxRows ? $"{MaxRows} of {groups.Rows.Length} figures are shown: name people, a place, a period or a claimant to narrow them." : null,
        ];
        return builder.Answered(conflicts.IsEmpty ? "Figures that the articles give" : $"Sources disagree: {string.Join(", ", conflicts.Select(conflict => conflict.About))}") with
        {
            // Every word of the question fits these claims: no passage counts better.
            IsSettled = true,
            Conflicts = conflicts,
            Sections =
            [
                .. incidents.Count == 0 ? [] : new[] { new AnswerSection(totals.Count > 0 ? "Single events" : null, [.. incidents], KeysAreNumbers: true) },
                .. totals.Count == 0 ? [] : new[] { new AnswerSection("Totals over a period", [.. totals], KeysAreNumbers: true) },
            ],
            Notes = [.. notes.OfType<string>()],
            FollowUps = ["/context 1"],
        };
    }

    /// <summary>Rows that disagree stand first and together; the others newest first; incidents before totals.</summary>
    private static IEnumerable<int> InOrder(ClaimGroups groups)
    {
        var disagreeing = groups.Disagreements.SelectMany(found => found.Rows).Distinct().ToList();
        return disagreeing.Concat(Enumerable.Range(0, groups.Rows.Length)
            .Except(disagreeing)
            .OrderBy(row => groups.Rows[row].Claim.Cumulative)
            .ThenByDescending(row => groups.Rows[row].LastPublished));
    }

    private static async Task<Answer> RefuseAsync(CommandContext context, ClaimQuestion asked, AnswerBuilder builder, CancellationToken cancellation)
    {
        var windows = await EvidenceFinder.FindAsync(context.Index, QuestionReading.Of(context.Question.Argument), context.Question.Filter, MaxNearest, cancellation);
        foreach (var window in windows)
            builder.Cite(window.Article, window.Quote, window.Highlights);

        // Of people whom no claim counts no passage does: "soldiers" and "killed" near each other are somebody else's.
        return builder.Refused() with { IsSettled = true };
    }
}
