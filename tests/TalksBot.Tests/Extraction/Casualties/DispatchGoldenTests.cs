using System.Runtime.CompilerServices;
using NodaTime.Text;
using TalksBot.Core.Extraction.Casualties;

namespace TalksBot.Tests.Extraction.Casualties;

/// <summary>Reads the dispatches of Golden/Casualties and compares every claim, and how they group, with the checked-in reading.</summary>
public sealed class DispatchGoldenTests
{
    [Fact]
    public void The_dispatches_are_read_as_the_golden_file_has_it()
    {
        var actual = Read(File.ReadAllText(Path.Combine(Folder(), "dispatches.md")));

        Assert.Equal(File.ReadAllText(Path.Combine(Folder(), "dispatches.txt")).ReplaceLineEndings("\n"), actual);
    }

    private static string Read(string dispatches)
    {
        var sections = dispatches.ReplaceLineEndings("\n").Split("\n## ").Skip(1).Select(section => section.Split('\n', 2)).Select(parts => (Head: parts[0].Split(" | "), Text: parts[1].Trim())).ToArray();
        var claims = sections.SelectMany(section => ClaimWords.Extract(section.Text, section.Head[1], id: section.Head[0])).ToArray();
        var sources = sections.ToDictionary(section => section.Head[0], section => new ClaimSource(section.Head[2], LocalDatePattern.Iso.Parse(section.Head[1]).Value));
        var groups = ClaimGrouping.Group(claims, id => sources[id]);
        var lines = new List<string>();
        lines.AddRange(claims.Select(claim => $"{claim.ArticleId}: {Line(claim)}"));
        lines.Add("");
        for (var row = 0; row < groups.Rows.Length; row++)
            if (groups.Rows[row] is { Claims.Length: > 1 } shared)
                lines.Add($"one row: {ClaimWords.Figures(shared.Claim)}, {shared.Claim.Victims}, by {string.Join(" and ", shared.Claimants)}, in {string.Join(", ", shared.Outlets)}");
        lines.AddRange(groups.Rows.Where(row => row.SupersededBy is not null).Select(row =>
            $"superseded: {ClaimWords.Figures(row.Claim)} by {ClaimWords.Figures(groups.Rows[row.SupersededBy!.Value].Claim)}, {row.Claim.Claimant}"));
        lines.AddRange(groups.Disagreements.Select(found =>
            $"disagreement: {found.About}: {string.Join(" / ", found.Rows.Select(row => $"{ClaimWords.Figures(groups.Rows[row].Claim)} by {groups.Rows[row].Claim.Claimant}"))}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(ClaimFinding claim) => string.Join(" | ", new[]
    {
        ClaimWords.Figures(claim), claim.Qualifier, ClaimWords.People(claim), claim.Place is null ? null : $"at {claim.Place}", claim.When?.ToString(),
        claim.Cumulative ? "total" : null, claim.NotVerified ? "not verified" : null, claim.PartOf is { } whole ? $"part of \"{whole.Text}\"" : null,
    }.OfType<string>());

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Golden", "Casualties");
}
