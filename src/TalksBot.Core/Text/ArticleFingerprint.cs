using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Core.Text;

/// <summary>
/// What a set of articles looked like: equal values mean that loading it again would give the same. It is made of the files' bytes
/// without reading an article out of them, so that a start over unchanged articles costs a few hashes.
/// </summary>
/// <param name="Value">A hash over every file's name, size and content, in order.</param>
/// <param name="Files">The files, for the next time.</param>
public sealed record ArticleFingerprint(string Value, ImmutableArray<FileFingerprint> Files)
{
    /// <summary>Up to this size a file is read where nothing else is asked for: an edit that leaves size and time as they were can't hide.</summary>
    public const long AlwaysHashed = 16L << 20;

    private const int LargestPart = 1 << 16;

    /// <param name="paths">The paths that articles are loaded from.</param>
    /// <param name="known">An earlier fingerprint's files: one of the same size and time keeps its hash unread.</param>
    /// <param name="alwaysHashed">Up to this size a file is read all the same.</param>
    /// <param name="cancellation">Stops the hashing.</param>
    /// <exception cref="ArticlesNotFoundException">A path names neither a file nor a folder.</exception>
    public static ArticleFingerprint Compute(
        IReadOnlyList<string> paths,
        IReadOnlyCollection<FileFingerprint>? known = null,
        long alwaysHashed = AlwaysHashed,
        CancellationToken cancellation = default)
    {
        var earlier = known?.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<FileFingerprint>();
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ArticleFiles.Below(paths))
        {
            var print = OfFile(file, earlier?.GetValueOrDefault(Path.GetFullPath(file.Path)), alwaysHashed, cancellation);
            files.Add(print);
            all.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Name}\0{print.Size}\0{print.Hash}\0")));
        }

        return new ArticleFingerprint(Convert.ToHexStringLower(all.GetHashAndReset()), files.DrainToImmutable());
    }

    private static FileFingerprint OfFile(ArticleFile file, FileFingerprint? known, long alwaysHashed, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(file.Path);
        if (file.Problem is { } problem)
            return new FileFingerprint(path, -1, 0, problem);
        try
        {
            var look = new FileInfo(path);
            if (known is not null && known.Size > alwaysHashed && look.Exists && known.Size == look.Length
                && known.ModifiedTicks == look.LastWriteTimeUtc.Ticks)
                return known;
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var (size, modified) = (stream.Length, File.GetLastWriteTimeUtc(path).Ticks);
            return new FileFingerprint(path, size, modified, Hash(stream, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What can't be read is skipped when articles are loaded; it changes the value the day it can.
            return new FileFingerprint(path, -1, 0, exception.GetType().Name);
        }
    }

    private static string Hash(FileStream stream, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[Math.Min(stream.Length + 1, LargestPart)];
        for (var length = stream.Read(part); length > 0; length = stream.Read(part))
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(part, 0, length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What one file looked like.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Size">Its length in bytes; -1 where it could not be read.</param>
/// <param name="ModifiedTicks">When it was last written, in UTC ticks.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record FileFingerprint(string Path, long Size, long ModifiedTicks, string Hash);
