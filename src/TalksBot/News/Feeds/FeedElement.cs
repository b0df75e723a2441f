using System.Xml;
using System.Xml.Linq;

namespace TalksBot.News.Feeds;

/// <summary>
/// Reads one element of a feed with what is in it, within limits that no feed needs: the work for deep markup grows with the square of the depth.
/// </summary>
internal static class FeedElement
{
    private const int MaxDepth = 100;
    private const int MaxAttributes = 200;

    /// <summary>Reads the element that the reader stands at, and stands at its closing tag afterwards, or behind it.</summary>
    /// <exception cref="XmlException">It is broken, too deep, or has too many attributes.</exception>
    public static XElement Read(XmlReader reader, CancellationToken cancellation)
    {
        XElement? root = null, open = null;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Open(reader);
                    open?.Add(element);
                    root ??= element;
                    if (!reader.IsEmptyElement)
                        open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }
        while (open is not null && reader.Read());

        // At a closing tag the element is whole: what follows may be broken already. One without a closing tag is passed over.
        if (reader.NodeType == XmlNodeType.Element)
            reader.Read();
        return root!;
    }

    private static XElement Open(XmlReader reader)
    {
        var at = (IXmlLineInfo)reader;
        if (reader.Depth > MaxDepth || reader.AttributeCount > MaxAttributes)
            throw new XmlException("The markup is too deep, or has too many attributes.", null, at.LineNumber, at.LinePosition);
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (reader.Prefix is not "xmlns" && reader.LocalName is not "xmlns")
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        reader.MoveToElement();
        return element;
    }
}
