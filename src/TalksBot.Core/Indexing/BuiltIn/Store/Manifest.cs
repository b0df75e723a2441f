using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>A segment that belongs to a state of the index, and what of it no longer counts.</summary>
/// <param name="File">Its file's name.</param>
/// <param name="Sum">The checksum that the file ends with.</param>
internal sealed record ManifestSegment(string File, uint Sum)
{
    /// <summary>The numbers of the articles that no longer count, in order.</summary>
    public ImmutableArray<int> Dead { get; init; } = [];

    /// <summary>A segment of just those articles, whose statistics are taken off; null where there are none.</summary>
    public ManifestSegment? DeadArticles { get; init; }

    public void Write(ByteWriter writer)
    {
        writer.Text(File);
        writer.UInt32(Sum);
        writer.Number(Dead.Length);
        foreach (var article in Dead)
            writer.Number(article);
        DeadArticles?.Write(writer);
    }

    public static ManifestSegment Read(ref ByteReader reader)
    {
        var segment = new ManifestSegment(reader.Text(), reader.UInt32());
        var dead = ImmutableArray.CreateBuilder<int>(reader.Count());
        while (dead.Count < dead.Capacity)
            dead.Add(reader.Count());
        return dead.Count == 0 ? segment : segment with { Dead = dead.MoveToImmutable(), DeadArticles = Read(ref reader) };
    }
}

/// <summary>
/// One state of the index: the segments that make it up, and what it was made from. The file <c>current</c> holds the state
/// that counts; putting another in its place is what makes a change happen.
/// </summary>
internal sealed record Manifest(IndexStamp Stamp, long Generation, ImmutableArray<ManifestSegment> Segments)
{
    public const string FileName = "current";
    public const string NewFileName = "current.new";

    /// <summary>Raised with the form of any file, and with the analyzer, whose terms the files hold.</summary>
    private const int Version = BlockFile.FormatVersion * 1000 + Analyzer.Version;

    /// <summary>The names of all files that belong to the state but the manifest itself.</summary>
    public IEnumerable<string> Files =>
        Segments.SelectMany(segment => (string[])(segment.DeadArticles is { } dead ? [segment.File, dead.File] : [segment.File]));

    public byte[] ToBytes()
    {
        var writer = new ByteWriter();
        writer.Int64(BlockFile.Magic);
        writer.Int32(Version);
        writer.Int64(Generation);
        writer.Text(Stamp.Fingerprint);
        writer.Int64(Stamp.BuiltAt.ToUnixTimeTicks());
        writer.Number(Stamp.Skipped.Length);
        foreach (var skipped in Stamp.Skipped)
        {
            writer.Text(skipped.Name);
            writer.Text(skipped.Reason);
        }

        writer.Number(Segments.Length);
        foreach (var segment in Segments)
            segment.Write(writer);
        writer.UInt32(Checksum.Of(writer.Written));
        return writer.Written.ToArray();
    }

    /// <summary>The manifest; null for one of another version.</summary>
    /// <exception cref="IndexBrokenException">The bytes are not what was written.</exception>
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || new ByteReader(bytes[^4..]).UInt32() != Checksum.Of(bytes[..^4]))
            throw new IndexBrokenException(FileName, "its checksum doesn't fit");
        var reader = new ByteReader(bytes);
        if (reader.Int64() != BlockFile.Magic || reader.Int32() != Version)
            return null;
        try
        {
            return ReadState(ref reader);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new IndexBrokenException(FileName, "it doesn't read as a state of the index", exception);
        }
    }

    private static Manifest ReadState(ref ByteReader reader)
    {
        var generation = reader.Int64();
        var fingerprint = reader.Text();
        var builtAt = Instant.FromUnixTimeTicks(reader.Int64());
        var skipped = ImmutableArray.CreateBuilder<SkippedArticle>(reader.Count());
        while (skipped.Count < skipped.Capacity)
            skipped.Add(new SkippedArticle(reader.Text(), reader.Text()));
        var segments = ImmutableArray.CreateBuilder<ManifestSegment>(reader.Count());
        while (segments.Count < segments.Capacity)
            segments.Add(ManifestSegment.Read(ref reader));
        return new Manifest(new IndexStamp(fingerprint, builtAt, skipped.MoveToImmutable()), generation, segments.MoveToImmutable());
    }
}
