using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>
/// Reads title, outlet, date, address and language out of a page: the JSON-LD of its own article first, then meta elements, then what
/// stands on the page. What can't be right (a day in the future, the home page's address) is passed over.
/// </summary>
internal sealed class HtmlHeader
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "publication_date", "date", "pubdate", "publishdate", "publish-date",
        "dc.date", "dc.date.issued", "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date", "article.published",
        "cXenseParse:recs:publishtime", "published_time", "published", "OriginalPublicationDate", "article_date_original", "rnews:datePublished",
    ];

    /// <summary>A heading with fewer blanks may be a section's name.</summary>
    private const int MinHeading = 2;

    private readonly IDocument page;
    private readonly PageAddress address;
    private readonly PageDate date;
    private readonly ILookup<string, string> meta;
    private readonly List<string> said = [];
    private readonly string? dayOfPage;

    /// <param name="page">The page.</param>
    /// <param name="address">Where it was fetched from.</param>
    /// <param name="date">What days it may be of.</param>
    public HtmlHeader(IDocument page, PageAddress address, PageDate date)
    {
        (this.page, this.date) = (page, date);
        meta = page.QuerySelectorAll("meta[content]")
            .Select(element => (Name: element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? "",
                Content: element.GetAttribute("content")!.Trim()))
            .Where(element => element.Content.Length > 0)
            .ToLookup(element => element.Name, element => element.Content, StringComparer.OrdinalIgnoreCase);

        // A file may say itself where it comes from.
        this.address = address.Address is not null ? address
            : new PageAddress(address.Of(Attribute("link[rel=canonical]", "href")) ?? address.Of(Meta("og:url")));
        Shown = Meta("og:title", "twitter:title") ?? Heading();
        var found = JsonLd.FindAll(page.QuerySelectorAll("script[type^='application/ld+json' i]").Select(script => script.TextContent));
        Data = OwnArticle.Of(found, this.address, [Shown, Text("h1"), Text("title")]);
        dayOfPage = OwnArticle.DayOfPage(found, this.address);
        Fields = Read();
    }

    /// <summary>The page's own article in its JSON-LD; null where it has none.</summary>
    public JsonLd? Data { get; }

    /// <summary>Whether the page says by its data that it is an article.</summary>
    public bool SaysArticle => Data is not null || Meta("og:type")?.Equals("article", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What the page said that was not taken, each in one sentence.</summary>
    public IReadOnlyList<string> Repairs => said;

    public ArticleDraft Fields { get; }

    private string? Shown { get; }

    private ArticleDraft Read()
    {
        var title = OneLine.OrNull(Data?.Headline ?? Shown);
        var outlet = OneLine.OrNull(Data?.Publisher ?? Named("og:site_name", "application-name", "dc.publisher", "publisher") ?? BehindTitle(title));
        return new ArticleDraft
        {
            Title = WithoutName(title, outlet),
            Outlet = outlet,
            Published = Published(),
            Url = Own(title),
            Author = Data?.Author ?? Named("author", "dc.creator", "parsely-author", "sailthru.author", "article:author")
                ?? Text("[rel=author]") ?? Text("[itemprop=author]"),
            Language = Attribute("html", "lang") ?? Data?.Language ?? Meta("og:locale")?.Replace('_', '-'),
        };
    }

    /// <summary>The first heading, or the page's title where that says more: "Talks" under "Talks resume in Ankara".</summary>
    private string? Heading()
    {
        var (heading, title) = (Text("h1"), Text("title"));
        return heading is null || heading.Count(c => c == ' ') < MinHeading && title?.StartsWith(heading, StringComparison.OrdinalIgnoreCase) == true
            ? title
            : heading;
    }

    private string? Published()
    {
        string?[] found = [Data?.Published, .. PublishedNames.SelectMany(name => meta[name]), dayOfPage, .. PageTimes.Of(page)];
        foreach (var written in found.OfType<string>())
            if (date.Usable(written) is { } usable)
                return usable;
            else if (WrittenDate.Parse(written) is { } day && !date.IsUsable(day))
                said.Add($"It says that it was published on {day.ToString("uuuu-MM-dd", null)}, which can't be.");
        return null;
    }

    /// <summary>The first address that can be this page's; its home page and other stories' pages can't.</summary>
    private string? Own(string? title)
    {
        foreach (var link in (string?[])[Attribute("link[rel=canonical]", "href"), Data?.Url, Meta("og:url")])
            if (address.Of(link) is { } own)
                if (address.CanBeOwn(own, title))
                    return own.AbsoluteUri;
                else if (said.All(one => !one.StartsWith("The address", StringComparison.Ordinal)))
                    said.Add("The address that it calls its own is another page's.");
        return null;
    }

    /// <summary>"Talks resume | The Gazette": what the page's title has behind the headline.</summary>
    private string? BehindTitle(string? title)
    {
        if (title is null || Text("title") is not { } whole || !whole.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            return null;
        var behind = whole[title.Length..].Trim();
        return behind is ['|' or '-' or '–' or '—' or '·' or '•', ..] && behind.TrimStart('|', '-', '–', '—', '·', '•', ' ') is { Length: > 1 and < 50 } name
            && !name.AsSpan().ContainsAny('|', '–', '—') && !JsonLd.IsAddress(name)
            ? name
            : null;
    }

    /// <summary>The title without the outlet's name behind it.</summary>
    private static string? WithoutName(string? title, string? outlet)
    {
        if (title is null || outlet is null || title.LastIndexOfAny(['|', '-', '–', '—', '·']) is not (> 0 and var at))
            return title;
        var behind = title[(at + 1)..].Replace(" ", "", StringComparison.Ordinal);
        return behind.Equals(outlet.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) ? title[..at].Trim() : title;
    }

    /// <summary>The content of the first of these meta elements that the page has, by property, name or itemprop.</summary>
    private string? Meta(params IEnumerable<string> names) => names.SelectMany(name => meta[name]).FirstOrDefault();

    /// <summary>Of such an element, a name: some give an address in its place.</summary>
    private string? Named(params IEnumerable<string> names) =>
        names.SelectMany(name => meta[name]).FirstOrDefault(content => !JsonLd.IsAddress(content));

    private string? Text(string selector) => NotBlank(page.QuerySelector(selector)?.TextContent);

    private string? Attribute(string selector, string name) => NotBlank(page.QuerySelector(selector)?.GetAttribute(name));

    private static string? NotBlank(string? value) => OneLine.OrNull(value);
}
