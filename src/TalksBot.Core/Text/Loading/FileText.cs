using System.Buffers;
using System.Text;

namespace TalksBot.Core.Text.Loading;

/// <summary>A file's text, or why there is none. Exactly one of the two is set.</summary>
internal readonly record struct FileText(string? Content, string? Problem)
{
    /// <summary>Markup may weigh more than its text, but not without end.</summary>
    private const long MaxFileLength = 64L << 20;

    /// <summary>How much of a file's start tells whether it is binary.</summary>
    public const int ProbeLength = 8000;

    /// <summary>In a European text one letter in ten or so is none of ASCII's; where most aren't, Windows-1252 is a guess that is wrong.</summary>
    private const int MinPlainForOther = 4;

    // No letter has these bytes in Windows-1252: a text with them is in another encoding.
    private static readonly SearchValues<byte> NoLetters = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    /// <summary>What was repaired in decoding it, in one sentence; null where nothing was.</summary>
    public string? Repair { get; init; }

    /// <summary>Reads UTF-8, UTF-16, and what can only be one of them with a few wrong bytes or Windows-1252; a byte-order mark is left out.</summary>
    public static Task<FileText> ReadAsync(string path, CancellationToken cancellation) => ReadAsync(path, Decode, cancellation);

    /// <summary>Reads a page as a browser does: it may name its encoding.</summary>
    public static Task<FileText> ReadPageAsync(string path, CancellationToken cancellation) => ReadAsync(path, DecodePage, cancellation);

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

    private static async Task<FileText> ReadAsync(string path, Func<ReadOnlyMemory<byte>, FileText> decode, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path).Length > MaxFileLength)
                return new FileText(null, ReadProblem.TooLong);
            return decode(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileText(null, ReadProblem.Of(exception));
        }
    }

    private static FileText DecodePage(ReadOnlyMemory<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes.Span, null);
        return decoded.Text.Contains('\0') ? new FileText(null, ReadProblem.Binary) : new FileText(decoded.Text, null) { Repair = decoded.Repair };
    }

    private static FileText Decode(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (encoding, markLength) = EncodingOf(bytes);
        var unmarked = markLength == 0 ? Unmarked(bytes) : null;
        if (unmarked is null && IsBinary(bytes, encoding))
            return new FileText(null, ReadProblem.Binary);
        try
        {
            var content = (unmarked ?? encoding).GetString(bytes[markLength..]);
            return content.Contains('\0') ? new FileText(null, ReadProblem.Binary) : new FileText(content, null)
            {
                Repair = unmarked is null ? null : "UTF-16 without a byte-order mark.",
            };
        }
        catch (DecoderFallbackException)
        {
            return encoding is UTF8Encoding ? Told(bytes) : new FileText(null, "The file is not valid UTF-16: save it as UTF-8.");
        }
    }

    /// <summary>UTF-16 without a mark: every other byte of Latin text is zero.</summary>
    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..(Math.Min(bytes.Length, ProbeLength) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        var most = start.Length / 2 * 2 / 3;
        return start.Length < 8 ? null
            : even == 0 && odd > most ? Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: false))
            : odd == 0 && even > most ? Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false))
            : null;
    }

    /// <summary>What is no UTF-8 from end to end, where it can be told what it is.</summary>
    private static FileText Told(ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes, null);
        var (plain, other) = (0, 0);
        foreach (var one in bytes)
            if (one >= 0x80)
                other++;
            else if (char.IsAsciiLetter((char)one))
                plain++;

        var isUtf8 = decoded.Text.Contains('\uFFFD');
        return !isUtf8 && (bytes.ContainsAny(NoLetters) || other * MinPlainForOther > plain)
            ? new FileText(null, ReadProblem.NotUtf8)
            : new FileText(decoded.Text, null) { Repair = decoded.Repair ?? "The file is no UTF-8: read as Windows-1252." };
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
