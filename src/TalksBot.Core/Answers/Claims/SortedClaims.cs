using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Claims that were asked for, sorted into rows: what an answer lists and a picture draws.</summary>
public sealed class SortedClaims
{
    private readonly ImmutableArray<ClaimFinding> claims;
    private readonly Lazy<ImmutableArray<int>> order;
    private readonly Lazy<ImmutableArray<ImmutableArray<int>>> together;
    private readonly Lazy<ILookup<int, ClaimDisagreement>> disagreements;

    private SortedClaims(ImmutableArray<ClaimFinding> claims, Dictionary<string, ArticleInfo> articles)
    {
        this.claims = claims;
        Articles = articles;
        Groups = ClaimGrouping.Group(claims, id => new ClaimSource(articles[id].Outlet, articles[id].Published));
        order = new Lazy<ImmutableArray<int>>(Ordered);
        together = new Lazy<ImmutableArray<ImmutableArray<int>>>(Joined);
        disagreements = new Lazy<ILookup<int, ClaimDisagreement>>(() => Groups.Disagreements
            .SelectMany(found => found.Rows.Select(row => KeyValuePair.Create(row, found)))
            .ToLookup(found => found.Key, found => found.Value));
    }

    /// <summary>The claims' articles by id.</summary>
    public IReadOnlyDictionary<string, ArticleInfo> Articles { get; }

    public ClaimGroups Groups { get; }

    /// <summary>The numbers of the rows: those that disagree stand first and together, the newest first; incidents before totals.</summary>
    public ImmutableArray<int> Order => order.Value;

    /// <summary>The same, with those together that disagree or of which one replaced the other.</summary>
    public ImmutableArray<ImmutableArray<int>> Together => together.Value;

    public static SortedClaims Of(ImmutableArray<FindingHit> hits) => new(
        [.. hits.Select(hit => (ClaimFinding)hit.Finding)],
        hits.Select(hit => hit.Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id));

    /// <summary>What the figure of a row is at odds in.</summary>
    internal IEnumerable<ClaimDisagreement> DisagreementsOf(int row) => disagreements.Value[row];

    /// <summary>The claims of a row, the one that is shown first.</summary>
    public ImmutableArray<ClaimFinding> Proofs(ClaimRow row) =>
        [.. row.Claims.Select(i => claims[i]).Where(claim => claim != row.Claim).Prepend(row.Claim)];

    private ImmutableArray<int> Ordered()
    {
        var disagreeing = Groups.Disagreements.OrderByDescending(found => found.Rows.Max(row => Groups.Rows[row].LastPublished)).SelectMany(found => found.Rows)
            .Distinct().ToList();
        return
        [
            .. disagreeing, .. Enumerable.Range(0, Groups.Rows.Length)
                .Except(disagreeing)
                .OrderBy(row => Groups.Rows[row].Claim.Cumulative)
                .ThenByDescending(row => Groups.Rows[row].LastPublished),
        ];
    }

    private ImmutableArray<ImmutableArray<int>> Joined()
    {
        var head = Enumerable.Range(0, Groups.Rows.Length).ToArray();
        foreach (var found in Groups.Disagreements)
            foreach (var row in found.Rows)
                head[Head(row)] = Head(found.Rows[0]);
        for (var row = 0; row < head.Length; row++)
            if (Groups.Rows[row].SupersededBy is { } newer)
                head[Head(row)] = Head(newer);
        return [.. Order.GroupBy(Head).Select(group => group.ToImmutableArray())];

        int Head(int row)
        {
            while (head[row] != row)
                row = head[row] = head[head[row]];
            return row;
        }
    }
}
