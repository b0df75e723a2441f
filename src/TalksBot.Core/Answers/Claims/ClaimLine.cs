using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.Claims;

/// <summary>A row of claims in words: the figure first, whose it is beside it, then of whom, where and when.</summary>
public static class ClaimLine
{
    /// <summary>The figure that leads the row: the killed where they are counted, else the first kind that is.</summary>
    public static string Key(ClaimFinding claim) => Counts(claim)[0].Figure;

    /// <param name="row">The row.</param>
    /// <param name="article">The article of the claim that is shown.</param>
    /// <param name="groups">All rows, for what replaces a figure or what it replaces.</param>
    public static string Text(ClaimRow row, ArticleInfo article, ClaimGroups groups)
    {
        var claim = row.Claim;
        var counts = Counts(claim);
        var harm = string.Join(", ", counts.Skip(1).Select(count => $"{count.Figure} {count.Harm}").Prepend(counts[0].Harm));
        string?[] parts =
        [
            harm,
            row.Claimants.IsEmpty ? Reported(article) : $"{Verb(row.Status)} by {string.Join(", ", row.Claimants)}",
            claim.Victims,
            claim.Place,
            claim.When is { } when ? DisplayDate.Of(when) : null,
            claim.PartOf is { } whole ? $"part of “{whole.Text}”" : null,
            claim.NotVerified ? "not independently verified" : null,
            Change(row, groups),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    // Where a toll changes its figures carry the dates of the articles that give them.
    private static string? Change(ClaimRow row, ClaimGroups groups)
    {
        if (row is not { FirstPublished: { } first, LastPublished: { } last })
            return null;
        var reported = $"in articles of {DisplayDate.Of(DateRange.Of(first, last))}";
        if (row.SupersededBy is { } newer)
            return $"{reported}, later {Key(groups.Rows[newer].Claim)}";
        return groups.Rows.Any(older => older.SupersededBy is { } by && groups.Rows[by] == row) ? reported : null;
    }

    private static List<(string Figure, string Harm)> Counts(ClaimFinding claim)
    {
        (Harm Harm, Figure? Figure, string Words)[] all =
        [
            (Harm.Killed, claim.Killed, "killed"), (Harm.Injured, claim.Injured, "injured"), (Harm.Missing, claim.Missing, "missing"),
            (Harm.Captured, claim.Captured, "captured"),
            (Harm.Casualties, claim.Casualties, "casualties, not said which"),
        ];
        var counts = all.Where(count => count.Figure is not null).ToArray();
        return [.. counts.Select(count => (
            FigureText.Of(count.Figure!.Value, counts.Length == 1 ? claim.Qualifier : FigureWords.Qualifier(claim, count.Harm, count.Figure.Value)),
            count.Words))];
    }

    private static string Reported(ArticleInfo article) =>
        article.Outlet is null ? $"reported ({SourceLabel.Outlet(article)})" : $"reported by {SourceLabel.Outlet(article)}";

    private static string Verb(ClaimStatus status) => status switch
    {
        ClaimStatus.Confirmed => "confirmed",
        ClaimStatus.Denied => "denied",
        _ => "claimed",
    };
}
