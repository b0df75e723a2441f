using NodaTime;

namespace TalksBot.Core.Findings.Claims;

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
        var names = new ClaimNames();
        var subjects = claims.Select(claim => new ClaimSubject(claim, sources(claim.ArticleId), names)).ToImmutableArray();
        var members = Members(subjects);
        var rows = members.Select(row => Row(claims, subjects, row)).ToImmutableArray();
        var subjectsOf = members.Select(row => row.Select(i => subjects[i]).ToArray()).ToArray();
        var comparable = Comparable(subjectsOf);
        rows = [.. rows.Select((row, i) => Successor(subjectsOf, rows, i, comparable[i]) is { } newer ? row with { SupersededBy = newer } : row)];
        return new ClaimGroups(rows, () => Disagreements(subjectsOf, rows, comparable));
    }

    // Claims that agree share a figure, so only the rows that hold one of a claim's figures are tried.
    private static List<List<int>> Members(ImmutableArray<ClaimSubject> subjects)
    {
        var members = new List<List<int>>();
        var holders = new Shelves<(ClaimSort Sort, (Harm, Figure) Figure)>();
        var near = new List<int>();
        for (var i = 0; i < subjects.Length; i++)
        {
            var subject = subjects[i];
            near.Clear();
            foreach (var figure in subject.Figures)
                holders.Of((subject.Sort, figure)).AddNear(subject, near);
            var open = int.MaxValue;
            foreach (var row in near)
                if (row < open && subjects[members[row][0]].AgreesWith(subject))
                    open = row;
            if (open < int.MaxValue)
            {
                members[open].Add(i);
                continue;
            }

            foreach (var figure in subject.Figures)
                holders.Of((subject.Sort, figure)).Put(members.Count, subject);
            members.Add([i]);
        }

        return members;
    }

    private static ClaimRow Row(IReadOnlyList<ClaimFinding> claims, ImmutableArray<ClaimSubject> subjects, List<int> members)
    {
        var dates = members.Select(i => subjects[i].Source.Published).OfType<LocalDate>().ToArray();
        var shown = members.MaxBy(i => Detail(claims[i]));
        return new ClaimRow
        {
            Claim = claims[shown],
            Claims = [.. members],
            Claimants = Distinct(members.Select(i => claims[i].Claimant), PartyNames.Same),
            Outlets = Distinct(members.Select(i => subjects[i].Source.Outlet), string.Equals),
            Status = members.Any(i => claims[i].Status == ClaimStatus.Confirmed && subjects[shown].Figures.All(subjects[i].Figures.Contains))
                ? ClaimStatus.Confirmed
                : claims[shown].Status,
            FirstPublished = dates.Length == 0 ? null : dates.Min(),
            LastPublished = dates.Length == 0 ? null : dates.Max(),
        };
    }

    private static int Detail(ClaimFinding claim) =>
        (claim.Claimant is null ? 0 : 4) + (claim.Killed is null ? 0 : 2) + (claim.Injured is null ? 0 : 2) + (claim.Place is null ? 0 : 1)
        + (claim.When is null ? 0 : 1) + (claim.Victims is null ? 0 : 1) + (claim.Sentence.InTitle ? 0 : 1);

    private static ImmutableArray<string> Distinct(IEnumerable<string?> names, Func<string, string, bool> same)
    {
        var (kept, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in names.OfType<string>())
            if (seen.Add(name) && !kept.Exists(other => same(other, name)))
                kept.Add(name);
        return [.. kept];
    }

    /// <summary>For each row those that may speak of the same, in order.</summary>
    private static int[][] Comparable(ClaimSubject[][] subjects)
    {
        var shelves = new Shelves<ClaimSort>();
        for (var row = 0; row < subjects.Length; row++)
            foreach (var subject in subjects[row])
                shelves.Of(subject.Sort).Put(row, subject);
        var (comparable, found) = (new int[subjects.Length][], new List<int>());
        for (var row = 0; row < subjects.Length; row++)
        {
            found.Clear();
            foreach (var subject in subjects[row])
                shelves.Of(subject.Sort).AddNear(subject, found);
            comparable[row] = [.. found.Distinct().Order()];
        }

        return comparable;
    }

    // The same party's newer figure for the same people and event.
    private static int? Successor(ClaimSubject[][] subjects, ImmutableArray<ClaimRow> rows, int row, int[] comparable)
    {
        int? newest = null;
        foreach (var i in comparable)
        {
            if (i == row || rows[i].LastPublished is not { } later || rows[row].LastPublished is not { } date || later <= date)
                continue;
            if (subjects[i][0].Claim.Claimant is not null && (newest is null || rows[newest.Value].LastPublished < later)
                && subjects[i][0].SameClaimant(subjects[row][0]) && Contradiction(subjects[row], subjects[i]) is not null)
                newest = i;
        }

        return newest;
    }

    private static ImmutableArray<ClaimDisagreement> Disagreements(ClaimSubject[][] subjects, ImmutableArray<ClaimRow> rows, int[][] comparable)
    {
        var disagreements = new List<(Label About, List<int> Rows)>();

        // For each row the first disagreement that it is in.
        var holding = new Dictionary<int, int>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].SupersededBy is not null)
                continue;
            foreach (var j in comparable[i])
            {
                if (j <= i || rows[j].SupersededBy is not null || subjects[i][0].SameClaimant(subjects[j][0])
                    || Contradiction(subjects[i], subjects[j]) is not { } harm)
                    continue;
                var about = Label.Of(
                    $"about.{harm.ToString().ToLowerInvariant()}",
                    ("who", (Label?)Longer(rows[i].Claim.Victims, rows[j].Claim.Victims) ?? Label.Of("about.people")));
                var open = Math.Min(holding.GetValueOrDefault(i, disagreements.Count), holding.GetValueOrDefault(j, disagreements.Count));
                if (open == disagreements.Count)
                    disagreements.Add((about, []));
                foreach (var row in (int[])[i, j])
                    if (holding.GetValueOrDefault(row, int.MaxValue) is var held && held != open)
                    {
                        disagreements[open].Rows.Add(row);
                        holding[row] = Math.Min(held, open);
                    }
            }
        }

        return [.. disagreements.Select(found => new ClaimDisagreement(found.About, [.. found.Rows.Order()]))];
    }

    // What any claim of one row has against any of another: an echo may leave out the place or date that its source gives.
    private static Harm? Contradiction(ClaimSubject[] one, ClaimSubject[] other) =>
        one.SelectMany(subject => other.Select(subject.ContradictsOf)).FirstOrDefault(harm => harm is not null);

    // "Pakistani soldiers" says more than "soldiers".
    private static string? Longer(string? one, string? other) => (one?.Length ?? 0) >= (other?.Length ?? 0) ? one : other;

    private sealed class Shelves<TKey>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, ClaimShelf> shelves = [];

        public ClaimShelf Of(TKey key) => shelves.TryGetValue(key, out var shelf) ? shelf : shelves[key] = new ClaimShelf();
    }
}

/// <summary>What grouping needs to know of the article that a claim stands in.</summary>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Published">The day of publication; null where unknown.</param>
public sealed record ClaimSource(string? Outlet, LocalDate? Published);
