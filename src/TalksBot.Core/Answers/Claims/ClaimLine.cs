using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>A row of claims in words: the figure first, whose it is beside it, then of whom, where and when.</summary>
public static class ClaimLine
{
    /// <summary>The figure that leads the row: the killed where they are counted, else the first kind that is.</summary>
    public static Label Key(ClaimFinding claim) => Counts(claim)[0].Shown;

    /// <param name="row">The row.</param>
    /// <param name="article">The article of the claim that is shown.</param>
    /// <param name="groups">All rows, for what replaces a figure or what it replaces.</param>
    /// <param name="claimant">Whose figures stand under a heading of theirs already; null where none do.</param>
    public static Label Text(ClaimRow row, ArticleInfo article, ClaimGroups groups, Label? claimant = null)
    {
        var claim = row.Claim;
        var counts = Counts(claim);
        Label?[] parts =
        [
            Label.List(counts.Skip(1).Select(count => Label.Of("claim.count", ("figure", count.Shown), ("harm", count.Name))).Prepend(counts[0].Name)),
            Whose(row, article, claimant),
            claim.Victims,
            .. Details(claim),
            Change(row, groups),
        ];
        return Label.Joined(" · ", parts.OfType<Label>().Where(part => !part.IsNone));
    }

    /// <summary>Where, when, of what part, not verified; null for what the claim doesn't say.</summary>
    internal static Label?[] Details(ClaimFinding claim) =>
    [
        claim.Place is { } place ? Label.Name(place) : null,
        claim.When is { } when ? DisplayDate.Of(when) : null,
        claim.PartOf is { } whole ? Label.Of("claim.part", ("whole", $"“{whole.Text}”")) : null,
        claim.NotVerified ? Label.Of("claim.not-verified") : null,
    ];

    // Where a toll changes its figures carry the dates of the articles that give them.
    private static Label? Change(ClaimRow row, ClaimGroups groups)
    {
        if (row is not { FirstPublished: { } first, LastPublished: { } last })
            return null;
        var days = DisplayDate.Of(DateRange.Of(first, last));
        if (row.SupersededBy is { } newer)
            return Label.Of("claim.later", ("days", days), ("figure", Key(groups.Rows[newer].Claim)));
        return groups.Rows.Any(older => older.SupersededBy is { } by && groups.Rows[by] == row) ? Label.Of("claim.in-articles", ("days", days)) : null;
    }

    /// <summary>What a claim counts, the killed first.</summary>
    internal static List<ClaimCount> Counts(ClaimFinding claim)
    {
        (Harm Harm, Figure? Figure)[] all =
        [
            (Harm.Killed, claim.Killed), (Harm.Injured, claim.Injured), (Harm.Missing, claim.Missing), (Harm.Captured, claim.Captured),
            (Harm.Casualties, claim.Casualties),
        ];
        var counts = all.Where(count => count.Figure is not null).ToArray();
        return [.. counts.Select(count => new ClaimCount(
            count.Harm, count.Figure!.Value, counts.Length == 1 ? claim.Qualifier : FigureWords.Qualifier(claim, count.Harm, count.Figure.Value)))];
    }

    /// <summary>Whose figure it is ("claimed by the Omani army", "reported by SadaNews").</summary>
    internal static Label? Whose(ClaimRow row, ArticleInfo article, Label? claimant = null)
    {
        if (row.Claimants.IsEmpty)
            return article.Outlet is null ? Label.Of("claim.reported-unknown", ("outlet", SourceLabel.Outlet(article)))
                : SourceLabel.Outlet(article) == claimant ? null
                : Label.Of("claim.reported", ("outlet", SourceLabel.Outlet(article)));
        return row.Status == ClaimStatus.Claimed && row.Claimants is [var only] && Label.Name(only) == claimant ? null
            : Label.Of(Verb(row.Status), ("who", Label.List(row.Claimants.Select(Label.Name))));
    }

    private static string Verb(ClaimStatus status) => status switch
    {
        ClaimStatus.Confirmed => "claim.confirmed",
        ClaimStatus.Denied => "claim.denied",
        _ => "claim.claimed",
    };
}
