using System.Globalization;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Claims;

/// <summary>Claims in the short form that the specs are written in.</summary>
internal static class TestClaims
{
    public static IReadOnlyList<ClaimFinding> Extract(string text, string? published = "2025-11-09", string title = "", string id = "a")
    {
        var document = Core.Text.DocumentParser.Parse(Some.Article(text, published, title, id));
        var events = DateTagger.Tag(document);
        var people = PeopleExtractor.Extract(document);
        return ClaimExtractor.Extract(document, people, StatementExtractor.Extract(document, people, events), events);
    }

    /// <summary>"killed 12 injured 30+".</summary>
    public static string Figures(ClaimFinding claim) => string.Join(' ', new[]
    {
        Figure("killed", claim.Killed, claim), Figure("injured", claim.Injured, claim), Figure("missing", claim.Missing, claim),
        Figure("captured", claim.Captured, claim), Figure("casualties", claim.Casualties, claim),
    }.Where(figure => figure.Length > 0));

    /// <summary>"civilians, civilian, Morvan, by Relief Council, denied".</summary>
    public static string People(ClaimFinding claim) => string.Join(", ", new[]
    {
        claim.Victims ?? "nobody named", claim.VictimClass.ToString().ToLowerInvariant(), claim.VictimSide, $"by {claim.Claimant ?? "nobody"}",
        claim.Status == ClaimStatus.Claimed ? null : claim.Status.ToString().ToLowerInvariant(),
    }.OfType<string>());

    /// <summary>"killed 9 at Tulvar on 2025-11-03".</summary>
    public static string Where(ClaimFinding claim) => string.Join(' ', new[]
    {
        Figures(claim), claim.Place is null ? null : $"at {claim.Place}", claim.When is null ? null : $"on {claim.When}",
    }.OfType<string>());

    private static string Figure(string kind, Figure? figure, ClaimFinding claim) => figure switch
    {
        null => "",
        { Low: null, High: null } => $"{kind} \"{claim.Qualifier}\"",
        { Low: { } low, High: null } => string.Create(CultureInfo.InvariantCulture, $"{kind} {low}+"),
        { Low: null, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"{kind} -{high}"),
        { Low: { } low, High: { } high } when low == high => string.Create(CultureInfo.InvariantCulture, $"{kind} {low}"),
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"{kind} {low}..{high}"),
    };
}
