using System.Collections.Immutable;
using NodaTime;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>
/// Joins claims that give the same figure for the same people in the same event, and sets figures that differ side by side.
/// Nothing is added up: figures about different people, of different events, or of an incident and a period, are never compared.
/// </summary>
public static class ClaimGrouping
{
    /// <param name="claims">The claims to sort, in the order to be kept.</param>
    /// <param name="sources">What is known of an article by its id.</param>
    public static ClaimGroups Group(IReadOnlyList<ClaimFinding> claims, Func<string, ClaimSource> sources)
    {
        var subjects = claims.Select(claim => new ClaimSubject(claim, sources(claim.ArticleId))).ToImmutableArray();
        var members = new List<List<int>>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (members.Find(row => subjects[row[0]].AgreesWith(subjects[i])) is { } open)
                open.Add(i);
            else
                members.Add([i]);
        }

        var rows = members.Select(row => Row(claims, subjects, row)).ToImmutableArray();
        var heads = members.Select(row => subjects[row[0]]).ToImmutableArray();
        rows = [.. rows.Select((row, i) => row with { SupersededBy = Successor(heads, rows, i) })];
        return new ClaimGroups(rows, Disagreements(heads, rows));
    }

    private static ClaimRow Row(IReadOnlyList<ClaimFinding> claims, ImmutableArray<ClaimSubject> subjects, List<int> members)
    {
        var dates = members.Select(i => subjects[i].Source.Published).OfType<LocalDate>().ToArray();
        return new ClaimRow
        {
            Claim = members.Select(i => claims[i]).MaxBy(Detail)!,
            Claims = [.. members],
            Claimants = Distinct(members.Select(i => claims[i].Claimant), PartyNames.Same),
            Outlets = Distinct(members.Select(i => subjects[i].Source.Outlet), string.Equals),
            FirstPublished = dates.Length == 0 ? null : dates.Min(),
            LastPublished = dates.Length == 0 ? null : dates.Max(),
        };
    }

    private static int Detail(ClaimFinding claim) =>
        (claim.Claimant is null ? 0 : 4) + (claim.Killed is null ? 0 : 2) + (claim.Injured is null ? 0 : 2) + (claim.Place is null ? 0 : 1)
        + (claim.When is null ? 0 : 1) + (claim.Victims is null ? 0 : 1) + (claim.Sentence.InTitle ? 0 : 1);

    private static ImmutableArray<string> Distinct(IEnumerable<string?> names, Func<string, string, bool> same)
    {
        var kept = new List<string>();
        foreach (var name in names.OfType<string>())
            if (!kept.Exists(other => same(other, name)))
                kept.Add(name);
        return [.. kept];
    }

    // The same party's newer figure for the same people and event.
    private static int? Successor(ImmutableArray<ClaimSubject> heads, ImmutableArray<ClaimRow> rows, int row)
    {
        int? newest = null;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == row || rows[i].LastPublished is not { } later || rows[row].LastPublished is not { } date || later <= date)
                continue;
            if (heads[i].Claim.Claimant is not null && heads[i].SameClaimant(heads[row]) && heads[row].ContradictsOf(heads[i]) is not null
                && (newest is null || rows[newest.Value].LastPublished < later))
                newest = i;
        }

        return newest;
    }

    private static ImmutableArray<ClaimDisagreement> Disagreements(ImmutableArray<ClaimSubject> heads, ImmutableArray<ClaimRow> rows)
    {
        var disagreements = new List<(string About, List<int> Rows)>();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                if (rows[i].SupersededBy is not null || rows[j].SupersededBy is not null || heads[i].SameClaimant(heads[j]) || heads[i].ContradictsOf(heads[j]) is not { } harm)
                    continue;
                var about = $"{Longer(heads[i].Claim.Victims, heads[j].Claim.Victims) ?? "people"} {harm.ToString().ToLowerInvariant()}";
                var open = disagreements.Find(known => known.Rows.Contains(i) || known.Rows.Contains(j)).Rows;
                if (open is null)
                    disagreements.Add((about, [i, j]));
                else
                    open.AddRange(new[] { i, j }.Where(row => !open.Contains(row)));
            }
        }

        return [.. disagreements.Select(found => new ClaimDisagreement(found.About, [.. found.Rows.Order()]))];
    }

    // "Pakistani soldiers" says more than "soldiers".
    private static string? Longer(string? one, string? other) => (one?.Length ?? 0) >= (other?.Length ?? 0) ? one : other;
}
