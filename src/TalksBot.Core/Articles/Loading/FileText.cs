using System.Buffers;
using System.Text;

namespace TalksBot.Core.Articles.Loading;

/// <summary>A file's text, or why there is none. Exactly one of the two is set.</summary>
internal readonly record struct FileText(string? Content, string? Problem)
{
    /// <summary>Markup may weigh more than its text, but not without end.</summary>
    private const long MaxFileLength = 64L << 20;

    // Texts saved by older programs; these bytes stand for nothing there.
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly SearchValues<byte> NeverInWindows = SearchValues.Create([0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>How much of a file's start tells whether it is binary.</summary>
    public const int ProbeLength = 8000;

    /// <summary>Reads UTF-8, UTF-16 that says so by its byte-order mark, which is left out, and Windows-1252 where it can be nothing else.</summary>
    public static async Task<FileText> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path).Length > MaxFileLength)
                return new FileText(null, ReadProblem.TooLong);
            return Decode(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileText(null, ReadProblem.Of(exception));
        }
    }

    /// <summary>The encoding that a byte-order mark names, and the mark's length; strict UTF-8 where there is none.</summary>
    public static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict(new UTF8Encoding()), 3),
        [0xFF, 0xFE, ..] => (Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: false)), 2),
        [0xFE, 0xFF, ..] => (Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false)), 2),
        _ => (Strict(new UTF8Encoding()), 0),
    };

    public static bool IsBinary(ReadOnlySpan<byte> start, Encoding encoding) =>
        encoding is UTF8Encoding && start[..Math.Min(start.Length, ProbeLength)].Contains((byte)0);

    private static FileText Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, markLength) = EncodingOf(bytes);
        if (IsBinary(bytes, encoding))
            return new FileText(null, ReadProblem.Binary);
        try
        {
            var content = encoding.GetString(bytes[markLength..]);
            return content.Contains('\0') ? new FileText(null, ReadProblem.Binary) : new FileText(content, null);
        }
        catch (DecoderFallbackException) when (encoding is UTF8Encoding && markLength == 0 && !bytes.ContainsAny(NeverInWindows))
        {
            return new FileText(Windows.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return new FileText(null, encoding is UTF8Encoding ? ReadProblem.NotUtf8 : "The file is not valid UTF-16.");
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
