using NodaTime;

namespace TalksBot.Web.Views;

/// <summary>Reads which outlets the articles are of.</summary>
internal sealed class SourcesReader(IPassageIndex index)
{
    public const string OutletKey = "outlet";

    private const int ArticlesAPart = 50;

    private readonly KeptOfVersion<Known> kept = new(() => ReadAsync(index));

    public Task PrepareAsync(string version, CancellationToken cancellation) => kept.GetAsync(version, cancellation);

    /// <summary>Null where there is no such outlet.</summary>
    public async Task<SourcesView?> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var known = await kept.GetAsync(visit.Version, cancellation);
        var chosen = visit[OutletKey] is not { } name ? null
            : known.Outlets.FirstOrDefault(outlet => string.Equals(outlet.Name ?? "-", name, StringComparison.OrdinalIgnoreCase));
        if (chosen is null && visit[OutletKey] is not null)
            return null;
        var all = (chosen ?? known.All).Newest;
        var turning = Turning.Of(visit, all.Length, ArticlesAPart);
        var shown = turning.Of(all).ToImmutableArray();
        var articles = (await index.ListArticlesAsync(CorpusFilter.Everything.Within(shown), cancellation)).ToDictionary(article => article.Id);
        return new SourcesView(known.Outlets, chosen, [.. shown.Where(articles.ContainsKey).Select(id => articles[id])], turning);
    }

    private static async Task<Known> ReadAsync(IPassageIndex index)
    {
        var articles = (await index.ListArticlesAsync(CorpusFilter.Everything))
            .OrderByDescending(article => article.Published).ThenBy(article => article.Id, StringComparer.Ordinal).ToArray();
        return new Known(Outlet(null, articles), [.. articles
            .GroupBy(article => article.Outlet, StringComparer.OrdinalIgnoreCase)
            .Select(outlet => Outlet(outlet.Key, [.. outlet]))
            .OrderByDescending(outlet => outlet.Newest.Length).ThenBy(outlet => outlet.Name, StringComparer.Ordinal)]);
    }

    private static ShownOutlet Outlet(string? name, ArticleInfo[] articles) => new(name, [.. articles.Select(article => article.Id)])
    {
        First = articles.Min(article => article.Published),
        Last = articles.Max(article => article.Published),
        Summaries = articles.Count(article => article.IsSummary),
        Copies = articles.Count(article => article.CopyOf is not null),
        Corrected = articles.Count(article => article.Corrected is not null),
    };

    private sealed record Known(ShownOutlet All, ImmutableArray<ShownOutlet> Outlets);
}

/// <summary>The outlets, and the articles of one of them.</summary>
/// <param name="Outlets">Every outlet, the one with the most articles first.</param>
/// <param name="Chosen">The outlet whose articles are listed; null for all.</param>
/// <param name="Articles">The part of them that is shown, newest first.</param>
/// <param name="Turning">Which part that is.</param>
public sealed record SourcesView(ImmutableArray<ShownOutlet> Outlets, ShownOutlet? Chosen, ImmutableArray<ArticleInfo> Articles, Turning Turning);

/// <summary>An outlet.</summary>
/// <param name="Name">Its name; null for articles whose outlet isn't known.</param>
/// <param name="Newest">The ids of its articles, newest first.</param>
public sealed record ShownOutlet(string? Name, ImmutableArray<string> Newest)
{
    public LocalDate? First { get; init; }

    public LocalDate? Last { get; init; }

    /// <summary>How many are our own summaries.</summary>
    public int Summaries { get; init; }

    /// <summary>How many carry another article's text.</summary>
    public int Copies { get; init; }

    /// <summary>How many were corrected since.</summary>
    public int Corrected { get; init; }
}
