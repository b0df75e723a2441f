using System.Xml;
using System.Xml.Linq;

namespace TalksBot.News.Feeds;

/// <summary>Reads RSS and Atom entry by entry: of a feed that breaks off, what stands before the break counts.</summary>
internal static class XmlFeed
{
    private static readonly string[] Roots = ["rss", "RDF", "feed"];
    private static readonly string[] Dates = ["published", "pubDate", "date", "issued", "updated"];

    private static readonly XmlReaderSettings Settings = new()
    {
        // No entities, nothing fetched: a feed is data.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        ConformanceLevel = ConformanceLevel.Auto,
    };

    public static Feed? Read(string text, Uri address, CancellationToken cancellation)
    {
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        string? title = null, language = null;
        var isFeed = false;
        try
        {
            using var reader = XmlReader.Create(new StringReader(LongTag.CutBefore(text.TrimStart())), Settings);
            reader.MoveToContent();
            if (!(isFeed = Roots.Contains(reader.LocalName)))
                return null;
            language = reader.GetAttribute("xml:lang");
            address = Base(reader.GetAttribute("xml:base"), address);
            reader.Read();
            while (!reader.EOF)
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is "channel")
                {
                    address = Base(reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("xml:base") : null, address);
                    reader.Read();
                }
                else if (reader.LocalName is "item" or "entry")
                    Add(items, FeedElement.Read(reader, cancellation), language, address);
                else if (FeedElement.Read(reader, cancellation) is { Name.LocalName: "title" or "language" } head)
                    (title, language) = head.Name.LocalName == "title"
                        ? (title ?? FeedReader.Words(head.Value), language)
                        : (title, language ?? head.Value.Trim());
            }

            return new Feed(title, items.DrainToImmutable(), null);
        }
        catch (XmlException broken)
        {
            return isFeed
                ? new Feed(title, items.DrainToImmutable(), FormattableString.Invariant($"The feed is not XML that can be read (line {broken.LineNumber})."))
                : null;
        }
    }

    private static void Add(ImmutableArray<FeedItem>.Builder items, XElement element, string? language, Uri address)
    {
        var own = Base((string?)element.Attribute(XNamespace.Xml + "base"), address);
        if (FeedReader.Item(Value(element, "guid", "id"), Link(element), Content(element), own) is { } item)
            items.Add(item with
            {
                Title = FeedReader.Words(Value(element, "title")),
                Published = Dates.Select(name => FeedDate.Read(Value(element, name))).FirstOrDefault(date => date is not null),
                Author = Author(element),
                Language = (string?)element.Attribute(XNamespace.Xml + "lang") ?? language,
            });
    }

    /// <summary>RSS has the link as text, Atom as an attribute of the link that is the page itself and not another form of it.</summary>
    private static string? Link(XElement element)
    {
        var links = element.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var page = links.Where(link => (string?)link.Attribute("rel") is null or "alternate" && link.Attribute("href") is not null)
            .OrderBy(link => (string?)link.Attribute("type") is null or "text/html" or "application/xhtml+xml" ? 0 : 1).FirstOrDefault();
        return (string?)page?.Attribute("href") ?? links.Select(link => link.Value.Trim()).FirstOrDefault(link => link.Length > 0);
    }

    private static Uri Base(string? given, Uri address) => given is not null && Uri.TryCreate(address, given, out var own) ? own : address;

    /// <summary>The longest of what the item says; Atom may hold it as elements.</summary>
    private static string? Content(XElement element) => element.Elements()
        .Where(child => child.Name.LocalName is "encoded" or "content" or "description" or "summary")
        .Select(child => child.HasElements ? string.Concat(child.Nodes()) : child.Value.Trim())
        .MaxBy(text => text.Length);

    private static string? Author(XElement element)
    {
        var author = element.Elements().FirstOrDefault(child => child.Name.LocalName is "author" or "creator");
        var name = author?.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value ?? author?.Value;
        return string.IsNullOrWhiteSpace(name) ? null : name.Trim();
    }

    private static string? Value(XElement element, params IEnumerable<string> names) => names
        .SelectMany(name => element.Elements().Where(child => child.Name.LocalName == name))
        .Select(child => child.Value.Trim()).FirstOrDefault(value => value.Length > 0);
}
