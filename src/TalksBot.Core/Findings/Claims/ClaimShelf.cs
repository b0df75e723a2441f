namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// Rows of claims by their time: whoever may be about the same event is found without looking at the others. Those found are all that
/// may agree or disagree, and some that don't.
/// </summary>
internal sealed class ClaimShelf
{
    /// <summary>Articles this many days apart are in one block or in two that touch.</summary>
    private const int BlockDays = ClaimSubject.NearDays + 1;

    /// <summary>What lasts longer is held against everything.</summary>
    private const int MaxBlocks = 60;

    private readonly List<int> all = [];
    private readonly List<int> ofAnyTime = [];
    private readonly Dictionary<int, List<int>> byDay = [];
    private readonly Dictionary<int, List<int>> byPublication = [];
    private readonly Dictionary<(string Article, int Sentence), List<int>> bySentence = [];

    /// <summary>Puts a row where one of its claims belongs, one row after the other.</summary>
    public void Put(int row, ClaimSubject subject)
    {
        Add(all, row);
        Add(bySentence, Sentence(subject), row);
        if (IsOfAnyTime(subject))
        {
            Add(ofAnyTime, row);
            return;
        }

        var (first, last) = Blocks(subject);
        for (var block = first; block <= last; block++)
            Add(byDay, block, row);
        Add(byPublication, Publication(subject), row);
    }

    /// <summary>Adds the rows that may be about the same event, some more than once.</summary>
    public void AddNear(ClaimSubject subject, List<int> near)
    {
        if (IsOfAnyTime(subject))
        {
            near.AddRange(all);
            return;
        }

        near.AddRange(ofAnyTime);
        AddRows(bySentence, Sentence(subject), near);
        var (first, last) = Blocks(subject);
        for (var block = first; block <= last; block++)
            AddRows(byDay, block, near);
        for (var block = Publication(subject) - 1; block <= Publication(subject) + 1; block++)
            AddRows(byPublication, block, near);
    }

    private static (string Article, int Sentence) Sentence(ClaimSubject subject) => (subject.Claim.ArticleId, subject.Claim.Sentence.Offset);

    // Nobody knows how near an article without a date is.
    private static bool IsOfAnyTime(ClaimSubject subject) => subject.Published is null || Blocks(subject) is var (first, last) && last - first >= MaxBlocks;

    private static int Publication(ClaimSubject subject) => Block(subject.Published!.Value);

    /// <summary>The first block and the last; none where the last is before the first.</summary>
    private static (int First, int Last) Blocks(ClaimSubject subject) => subject.Days is { } days ? (Block(days.First), Block(days.Last)) : (0, -1);

    private static int Block(int day) => (int)Math.Floor(day / (double)BlockDays);

    private static void AddRows<TKey>(Dictionary<TKey, List<int>> shelves, TKey key, List<int> near)
        where TKey : notnull
    {
        if (shelves.TryGetValue(key, out var rows))
            near.AddRange(rows);
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> shelves, TKey key, int row)
        where TKey : notnull
    {
        if (!shelves.TryGetValue(key, out var rows))
            shelves.Add(key, rows = []);
        Add(rows, row);
    }

    // A row of many claims about the same days stands there once.
    private static void Add(List<int> rows, int row)
    {
        if (rows.Count == 0 || rows[^1] != row)
            rows.Add(row);
    }
}
