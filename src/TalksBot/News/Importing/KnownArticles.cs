namespace TalksBot.News.Importing;

/// <summary>Recognises articles that are there already: by address, by text, and nearly by text.</summary>
public sealed class KnownArticles
{
    /// <summary>Fewer chosen shingles (some 60 words) say nothing.</summary>
    private const int MinShingles = 6;
    private const double NearCopyShare = 0.6;

    private readonly Dictionary<string, string> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, string> byText = [];

    // Shingles by the first article that has them: copies of copies are traced to one.
    private readonly Dictionary<ulong, int> byShingle = [];
    private readonly List<(string Id, int Shingles)> articles = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public bool Contains(string id) => ids.Contains(id);

    public void Add(string id, string? address, string text)
    {
        var print = TextPrint.Of(text);
        if (CanonicalAddress.Of(address) is { } canonical)
            byAddress.TryAdd(canonical, id);
        byText.TryAdd(print.Words, id);
        articles.Add((id, print.Shingles.Length));
        ids.Add(id);
        foreach (var shingle in print.Shingles)
            byShingle.TryAdd(shingle, articles.Count - 1);
    }

    /// <summary>The article that an address leads to; null where it isn't known.</summary>
    public string? FindAddress(string? address) => CanonicalAddress.Of(address) is { } canonical ? byAddress.GetValueOrDefault(canonical) : null;

    public (Likeness Likeness, string? Id) Find(string? address, string text)
    {
        if (FindAddress(address) is { } sameAddress)
            return (Likeness.SameAddress, sameAddress);
        var print = TextPrint.Of(text);
        if (byText.TryGetValue(print.Words, out var sameText))
            return (Likeness.SameText, sameText);
        return NearCopy(print) is { } copy ? (Likeness.NearCopy, copy) : (Likeness.None, null);
    }

    private string? NearCopy(TextPrint print)
    {
        var shared = new Dictionary<int, int>();
        foreach (var shingle in print.Shingles)
            if (byShingle.TryGetValue(shingle, out var article))
                shared[article] = shared.GetValueOrDefault(article) + 1;
        if (shared.Count == 0)
            return null;
        var (best, count) = shared.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).First();
        var shorter = Math.Min(print.Shingles.Length, articles[best].Shingles);
        return shorter >= MinShingles && count >= NearCopyShare * shorter ? articles[best].Id : null;
    }
}
