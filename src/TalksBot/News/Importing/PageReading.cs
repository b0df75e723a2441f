using NodaTime;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;

namespace TalksBot.News.Importing;

/// <summary>What comes of a page: the article that would be imported, or why there is none. Exactly one of the two is set.</summary>
public sealed record PageReading(ArticleDraft? Draft, string? Refusal)
{
    private const int MinTextLength = 200;
    private const int MinTeaserLength = 60;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    /// <summary>What was mended, or not taken of what the page says, each in one sentence.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>The address that the page calls its own.</summary>
    public string? Canonical { get; init; }

    /// <param name="page">The page.</param>
    /// <param name="item">The feed's item that names it, which says what the page doesn't; null for none.</param>
    /// <param name="outlet">The feed's name.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<PageReading> ReadAsync(FetchedPage page, FeedItem? item, string? outlet, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Within);
        try
        {
            var day = page.At is { } at ? LocalDate.FromDateTime(at.UtcDateTime) : (LocalDate?)null;
            var read = await Task.Run(() => WebPage.Read(page.Text, page.Address, day, limit.Token), cancellation).WaitAsync(limit.Token);
            return read is null ? Tangled : Of(page, read, item, outlet);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Tangled;
        }
    }

    /// <summary>What a feed's item says itself, as an article.</summary>
    public static PageReading OfContent(FeedItem item, string? outlet, CancellationToken cancellation) =>
        ItemText.Draw(item.Content!, cancellation) is { } text
            ? new PageReading(
                new ArticleDraft(text)
                {
                    Title = item.Title, Outlet = outlet, Published = item.Published, Author = item.Author, Language = item.Language,
                    Url = item.HasPage ? item.Link.AbsoluteUri : null,
                },
                null)
            : Tangled;

    private static PageReading Tangled { get; } = new(null, "The page's markup is too tangled to be read, or holds more text than an article.");

    private static PageReading Of(FetchedPage page, WebPage read, FeedItem? item, string? outlet)
    {
        var said = read.Draft;
        var refusal = read.Refusal ?? (said.Text.Length < (said.IsTeaser ? MinTeaserLength : MinTextLength) ? "There is no article on the page." : null);
        if (refusal is not null)
            return new PageReading(null, read.Feed is { } feed ? $"{refusal} It names a feed that can be followed: {feed}" : refusal);
        var canonical = Address(page.Address, said.Url);
        return new PageReading(
            said with
            {
                Title = said.Title ?? item?.Title,
                Outlet = said.Outlet ?? outlet ?? Site(page.Address),
                Published = FeedDate.Read(said.Published) ?? item?.Published ?? said.Published,
                Author = said.Author ?? item?.Author,
                Url = canonical ?? page.Address.AbsoluteUri,
                Language = said.Language ?? item?.Language,
            },
            null)
        {
            Canonical = canonical,
            Repairs = [.. new[] { page.Repair, said.IsTeaser ? "Only the start of the story is open to read: the rest is for those who pay." : null }
                .OfType<string>(), .. read.Repairs],
        };
    }

    /// <summary>The site's name in the web; null where it has none, for a number is nobody's name.</summary>
    private static string? Site(Uri page) => page.HostNameType == UriHostNameType.Dns ? page.Host : null;

    // A page may call another site's page its own only where it is a copy: then that one is the article's address.
    private static string? Address(Uri page, string? canonical) =>
        canonical is not null && Uri.TryCreate(page, canonical, out var own) && (own.Scheme is "http" or "https") && HostName.Of(own) is not null
            ? own.AbsoluteUri
            : null;
}
