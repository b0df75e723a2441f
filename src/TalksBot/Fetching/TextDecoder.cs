using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Core.Matching;

namespace TalksBot.Fetching;

/// <summary>
/// Decodes bodies. Servers and pages often name a wrong encoding, so what is valid UTF-8 is taken for it whatever is said;
/// else the server's word counts, then the document's own, and at last Windows-1252, which fits anything.
/// </summary>
public static partial class TextDecoder
{
    private const int DeclarationLength = 2048;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The body.</param>
    /// <param name="charset">The Content-Type's charset; null where it has none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (ByMark(bytes) is { } marked)
            return marked;
        var said = Named(charset) ?? Named(Declared(bytes));
        if (said is { IsSingleByte: false, CodePage: 1200 or 1201 or 50220 or 50221 or 50222 or 50225 })
            return said.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var encoding = said is null or UTF8Encoding ? Named("windows-1252")! : said;
            return encoding.GetString(bytes);
        }
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        return Declaration().Find(start) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        var known = name?.Trim('"', '\'', ' ');
        if (string.IsNullOrEmpty(known))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """(?:charset|encoding)\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Declaration();
}
