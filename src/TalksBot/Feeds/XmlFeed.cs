using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace TalksBot.Feeds;

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
            reader.Read();
            while (!reader.EOF)
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is "channel")
                    reader.Read();
                else if (reader.LocalName is "item" or "entry")
                    Add(items, FeedElement.Read(reader, cancellation), language, address);
                else if (FeedElement.Read(reader, cancellation) is { Name.LocalName: "title" or "language" } head)
                    (title, language) = head.Name.LocalName == "title" ? (title ?? head.Value.Trim(), language) : (title, language ?? head.Value.Trim());
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
        if (FeedReader.Item(Value(element, "guid", "id"), Link(element), Base(element, address)) is { } item)
            items.Add(item with
            {
                Title = Value(element, "title"),
                Published = Dates.Select(name => FeedDate.Read(Value(element, name))).FirstOrDefault(date => date is not null),
                Author = Author(element),
                Language = (string?)element.Attribute(XNamespace.Xml + "lang") ?? language,
            });
    }

    /// <summary>RSS has the link as text, Atom as an attribute of the link that is the page itself.</summary>
    private static string? Link(XElement element)
    {
        var links = element.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var page = links.FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate" && link.Attribute("href") is not null);
        return (string?)page?.Attribute("href") ?? links.Select(link => link.Value.Trim()).FirstOrDefault(link => link.Length > 0);
    }

    private static Uri Base(XElement element, Uri address) =>
        (string?)element.Attribute(XNamespace.Xml + "base") is { } given && Uri.TryCreate(address, given, out var own) ? own : address;

    private static string? Author(XElement element)
    {
        var author = element.Elements().FirstOrDefault(child => child.Name.LocalName is "author" or "creator");
        var name = author?.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value ?? author?.Value;
        return string.IsNullOrWhiteSpace(name) ? null : name.Trim();
    }

    private static string? Value(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var child in element.Elements())
                if (child.Name.LocalName == name && child.Value.Trim() is { Length: > 0 } value)
                    return value;
        return null;
    }
}
