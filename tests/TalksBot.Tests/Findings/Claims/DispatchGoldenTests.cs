using NodaTime.Text;
using TalksBot.Core.Findings.Claims;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Claims;

/// <summary>Reads the dispatches of Golden/Casualties and compares every claim, and how they group, with the checked-in reading.</summary>
public sealed class DispatchGoldenTests
{
    [Fact]
    public void The_dispatches_are_read_as_the_golden_file_has_it()
    {
        Assert.Equal(Dispatches.Golden("dispatches.txt"), Read());
    }

    private static string Read()
    {
        var claims = Dispatches.Articles.SelectMany(
            article => TestClaims.Extract(article.Text, LocalDatePattern.Iso.Format(article.Published!.Value), id: article.Id)).ToArray();
        var sources = Dispatches.Articles.ToDictionary(article => article.Id, article => new ClaimSource(article.Outlet, article.Published));
        var groups = ClaimGrouping.Group(claims, id => sources[id]);
        var lines = new List<string>();
        lines.AddRange(claims.Select(claim => $"{claim.ArticleId}: {Line(claim)}"));
        lines.Add("");
        for (var row = 0; row < groups.Rows.Length; row++)
            if (groups.Rows[row] is { Claims.Length: > 1 } shared)
                lines.Add(
                    $"one row: {TestClaims.Figures(shared.Claim)}, {shared.Claim.Victims}, by "
                    + $"{string.Join(" and ", shared.Claimants)}, in {string.Join(", ", shared.Outlets)}");
        lines.AddRange(groups.Rows.Where(row => row.SupersededBy is not null).Select(row =>
            $"superseded: {TestClaims.Figures(row.Claim)} by {TestClaims.Figures(groups.Rows[row.SupersededBy!.Value].Claim)}, {row.Claim.Claimant}"));
        lines.AddRange(groups.Disagreements.Select(found =>
            $"disagreement: {found.About}: "
            + $"{string.Join(" / ", found.Rows.Select(row => $"{TestClaims.Figures(groups.Rows[row].Claim)} by {groups.Rows[row].Claim.Claimant}"))}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(ClaimFinding claim) => string.Join(" | ", new[]
    {
        TestClaims.Figures(claim), claim.Qualifier, TestClaims.People(claim), claim.Place is null ? null : $"at {claim.Place}", claim.When?.ToString(),
        claim.Cumulative ? "total" : null, claim.NotVerified ? "not verified" : null, claim.PartOf is { } whole ? $"part of \"{whole.Text}\"" : null,
    }.OfType<string>());
}
