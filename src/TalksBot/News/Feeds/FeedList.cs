using System.Xml;
using System.Xml.Linq;
using TalksBot.News.Fetching;
using TalksBot.Storage;

namespace TalksBot.News.Feeds;

/// <summary>Feeds that were added by an OPML file, kept as one (<c>feeds.opml</c>) beside the database; and OPML in and out.</summary>
public sealed class FeedList(StorageOptions storage)
{
    private const string FileName = "feeds.opml";
    private const int MaxLength = 10 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxLength,
    };

    private string Path => System.IO.Path.Combine(storage.Directory, FileName);

    /// <summary>The addresses that were added.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public IReadOnlyList<string> Read() =>
        !File.Exists(Path) ? [] : Parse(File.ReadAllText(Path)) ?? throw new InvalidDataException($"'{Path}' is no OPML: mend it or move it away.");

    /// <summary>Adds addresses, and returns those that were new.</summary>
    public IReadOnlyList<string> Add(IEnumerable<string> addresses)
    {
        var known = Read();
        var added = addresses.Except(known).Distinct().ToList();
        if (added.Count == 0)
            return added;
        Save(known.Concat(added));
        return added;
    }

    private void Save(IEnumerable<string> addresses)
    {
        PrivateFolder.Create(storage.Directory);
        var unfinished = $"{Path}.tmp";
        File.WriteAllText(unfinished, Write(addresses.Select(address => (address, (string?)null))));
        File.Move(unfinished, Path, overwrite: true);
    }

    /// <summary>Takes an address away; false where it was never added.</summary>
    public bool Remove(string address)
    {
        var known = Read();
        if (!known.Contains(address))
            return false;
        Save(known.Where(other => other != address));
        return true;
    }

    /// <summary>The feeds that an OPML text names, at any depth; null where it is no OPML.</summary>
    public static IReadOnlyList<string>? Parse(string opml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(opml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), Settings);
            var document = XDocument.Load(reader);
            return document.Root?.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase) == true
                ? [.. document.Descendants().Where(element => element.Name.LocalName == "outline").Select(Address).OfType<string>().Distinct()]
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>An OPML text of feeds with their names.</summary>
    public static string Write(IEnumerable<(string Address, string? Title)> feeds)
    {
        var outlines = feeds.Select(feed => new XElement("outline",
            new XAttribute("text", feed.Title ?? ShownAddress.Of(feed.Address)), new XAttribute("type", "rss"), new XAttribute("xmlUrl", feed.Address)));
        var document = new XElement("opml", new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", "TalksBot")), new XElement("body", outlines));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static string? Address(XElement outline) => outline.Attributes()
        .FirstOrDefault(attribute => attribute.Name.LocalName.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } address
        && WebAddress.Of(address) is not null ? address : null;
}
