using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TalksBot.Lucene;

/// <summary>The values that a segment's documents hold, each verified when it is read. For one thread.</summary>
internal sealed class StoredValues(AtomicReader reader)
{
    private readonly BytesRef value = new();
    private BinaryDocValues? headers;
    private BinaryDocValues? stored;
    private BinaryDocValues? texts;
    private BinaryDocValues? names;

    /// <exception cref="InvalidDataException">It isn't what was written; likewise of the others.</exception>
    public byte[] Header(int document) =>
        Seal.Open(Value(headers ??= reader.GetBinaryDocValues(Fields.Header), Fields.Header, document), Place.Header).ToArray();

    /// <summary>The names of an article; empty where it has none.</summary>
    /// <param name="document">The article's own document.</param>
    /// <param name="idHash">Of the article.</param>
    public ReadOnlySpan<byte> Names(int document, uint idHash) =>
        Value(names ??= reader.GetBinaryDocValues(Fields.Names), Fields.Names, document) is { IsEmpty: false } bytes
            ? Seal.Open(bytes, Place.OfNames(idHash))
            : [];

    public string Text(int first, int piece, uint idHash) => new ByteReader(
        Seal.Open(Value(texts ??= reader.GetBinaryDocValues(Fields.Text), Fields.Text, first + piece), Place.OfText(idHash, piece))).Text();

    public ByteReader Stored(int first, int document, uint idHash) => new(
        Seal.Open(Value(stored ??= reader.GetBinaryDocValues(Fields.Stored), Fields.Stored, document), Place.OfStored(idHash, document - first)));

    // Longer values than Lucene takes there lie with the stored fields.
    private ReadOnlySpan<byte> Value(BinaryDocValues? values, string field, int document)
    {
        value.Length = 0;
        values?.Get(document, value);
        if (value.Length > 0)
            return value.Bytes.AsSpan(value.Offset, value.Length);
        return reader.Document(document).GetBinaryValue(field) is { } kept ? kept.Bytes.AsSpan(kept.Offset, kept.Length) : [];
    }
}
