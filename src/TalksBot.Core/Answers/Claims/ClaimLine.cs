using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.Claims;

/// <summary>A row of claims in words: the figure first, whose it is beside it, then of whom, where and when.</summary>
public static class ClaimLine
{
    /// <summary>The figure that leads the row: the killed where they are counted, else the first kind that is.</summary>
    public static string Key(ClaimFinding claim) => FigureText.Of(Counts(claim)[0].Figure, claim.Qualifier);

    /// <param name="row">The row.</param>
    /// <param name="article">The article of the claim that is shown.</param>
    public static string Text(ClaimRow row, ArticleInfo article)
    {
        var claim = row.Claim;
        var counts = Counts(claim);
        var harm = string.Join(", ", counts.Skip(1).Select(count => $"{FigureText.Of(count.Figure, claim.Qualifier)} {count.Harm}").Prepend(counts[0].Harm));
        string?[] parts =
        [
            harm,
            row.Claimants.IsEmpty ? $"reported by {SourceLabel.Outlet(article)}" : $"{Verb(claim.Status)} by {string.Join(", ", row.Claimants)}",
            claim.Victims,
            claim.Place,
            claim.When is { } when ? DisplayDate.Of(when) : null,
            claim.PartOf is { } whole ? $"part of “{whole.Text}”" : null,
            claim.NotVerified ? "not independently verified" : null,
            row.SupersededBy is null ? null : "replaced by a newer figure",
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static List<(Figure Figure, string Harm)> Counts(ClaimFinding claim)
    {
        (Figure? Figure, string Harm)[] all =
        [
            (claim.Killed, "killed"), (claim.Injured, "injured"), (claim.Missing, "missing"), (claim.Captured, "captured"),
            (claim.Casualties, "casualties, not said which"),
        ];
        return [.. all.Where(count => count.Figure is not null).Select(count => (count.Figure!.Value, count.Harm))];
    }

    private static string Verb(ClaimStatus status) => status switch
    {
        ClaimStatus.Confirmed => "confirmed",
        ClaimStatus.Denied => "denied",
        _ => "claimed",
    };
}
