using System.Text;

namespace TalksBot.Core.Search.Stored;

/// <summary>Writes and reads findings. Words of the article are stored as spans and cut from its text when read.</summary>
internal static class FindingCodec
{
    /// <summary>
    /// Another one whenever the same finding would be written otherwise, as its kind's fields tell: an index made with another version is
    /// out of date.
    /// </summary>
    public static uint Version { get; } = Checksum.Of(Encoding.UTF8.GetBytes(string.Join('\n', FindingKind.All.Select(kind => kind.Layout))));

    public static void Write(ByteWriter writer, Finding finding)
    {
        writer.Byte((byte)finding.Kind.Number);
        writer.Text(finding.Rule);
        writer.Quote(finding.Sentence);
        finding.Kind.Write(writer, finding);
    }

    public static Finding Read(ByteReader bytes, StoredArticle article)
    {
        var reader = new FindingReader(bytes, article);
        var number = reader.Bytes.Byte();
        if (number >= FindingKind.All.Length)
            throw new InvalidDataException($"There is no finding of kind {number}.");
        return FindingKind.All[number].Read(ref reader, reader.Bytes.Text(), reader.Sentence());
    }
}
