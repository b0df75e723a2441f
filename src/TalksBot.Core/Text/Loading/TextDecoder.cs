using System.Globalization;
using System.Text;

namespace TalksBot.Core.Text.Loading;

/// <summary>A body's text, and what was repaired in decoding it, in one sentence; null where nothing was.</summary>
public readonly record struct DecodedText(string Text, string? Repair);

/// <summary>
/// Decodes bodies. Servers and pages often name a wrong encoding, so what is valid UTF-8, or is but for a few bytes, is taken for it
/// whatever is said; else the server's word counts, then the document's own, and at last Windows-1252, which fits anything.
/// </summary>
public static class TextDecoder
{
    /// <summary>So far every declaration counts, behind it only those of meta elements.</summary>
    private const int DeclarationLength = 2048;
    private const int LateDeclarationLength = 256 << 10;

    /// <summary>So many characters that UTF-8 writes with several bytes make up for one byte that it doesn't know.</summary>
    private const int GoodForOneBad = 2;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What pages call by these names is read as their supersets, as the WHATWG Encoding Standard has it.
    private static readonly Dictionary<string, string> Supersets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252", ["ascii"] = "windows-1252", ["iso-8859-9"] = "windows-1254", ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874", ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-sjis"] = "shift_jis", ["utf8"] = "utf-8",
    };

    /// <param name="bytes">The body.</param>
    /// <param name="charset">The Content-Type's charset; null where it has none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (ByMark(bytes) is { } marked)
            return new DecodedText(marked, null);
        if (bytes.StartsWith("<\0"u8) || bytes.StartsWith("\0<"u8))
            return new DecodedText((bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes), null);
        var name = charset ?? Declared(bytes);
        var said = Named(name) ?? Named(Declared(bytes));
        if (said is { IsSingleByte: false, CodePage: 50220 or 50221 or 50222 or 50225 })
            return new DecodedText(said.GetString(bytes), null);
        if (said is { CodePage: 1200 or 1201 } && bytes.Contains((byte)0))
            return new DecodedText(said.GetString(bytes), null);
        try
        {
            return new DecodedText(StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return Repaired(bytes, said, name);
        }
    }

    private static DecodedText Repaired(ReadOnlySpan<byte> bytes, Encoding? said, string? name)
    {
        var (good, bad) = Count(bytes);
        if (good >= GoodForOneBad * bad && said is null or UTF8Encoding || good > 0 && good >= 20 * bad)
            return new DecodedText(Encoding.UTF8.GetString(bytes),
                string.Create(CultureInfo.InvariantCulture, $"{bad} {(bad == 1 ? "byte is" : "bytes are")} no UTF-8: shown as U+FFFD."));
        var encoding = said is null or UTF8Encoding or UnicodeEncoding ? Named("windows-1252")! : said;
        var other = encoding.CodePage == 1252 && HasWindowsSigns(bytes)
            ? name is null ? "The encoding isn't named: read as Windows-1252."
            : name.Contains("1252", StringComparison.Ordinal) ? null
            : $"Windows-1252 under the name of {OneLine.Of(name)}."
            : null;
        return new DecodedText(encoding.GetString(bytes), other);
    }

    /// <summary>How many characters of several bytes there are, and how many bytes that belong to none.</summary>
    private static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (bytes.Length > 0)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
                break;
            bytes = bytes[plain..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[length..];
        }

        return (good, bad);
    }

    /// <summary>Quotation marks, dashes and the like, where ISO 8859 has controls that no text holds.</summary>
    private static bool HasWindowsSigns(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F);

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LateDeclarationLength)]);
        if (Declaration.Find(start[..Math.Min(start.Length, DeclarationLength)]) is { Success: true } match)
            return match.Groups[1].Value;
        return LateDeclaration.Find(start) is { Success: true } late ? late.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        var known = name?.Trim('"', '\'', ' ');
        if (string.IsNullOrEmpty(known))
            return null;
        known = Supersets.GetValueOrDefault(known, known);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Regex Declaration { get; } = Patterns.Of(
        """(?:charset|encoding)\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:-]{2,40})""", RegexOptions.IgnoreCase);

    private static Regex LateDeclaration { get; } = Patterns.Of(
        """<meta\s[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:-]{2,40})""", RegexOptions.IgnoreCase);
}
