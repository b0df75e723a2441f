using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.News.Feeds;

/// <summary>
/// Makes XML of feeds that are not quite XML: junk before them, entities of HTML, bare ampersands, control characters, prefixes that
/// nothing declares. Only what can't be read as it is comes here.
/// </summary>
internal static class XmlMending
{
    private const int MaxEntity = 32;
    private const int MaxPrefixes = 100;

    private static readonly FrozenSet<string> Known = FrozenSet.Create("amp", "lt", "gt", "quot", "apos");

    /// <summary>The text from its root element on, mended; null where it has no feed's root.</summary>
    public static (string Text, ImmutableArray<string> Repairs)? Mend(string text)
    {
        if (Root.Find(text) is not { Success: true } root || text.AsSpan(0, root.Index).Contains("<html", StringComparison.OrdinalIgnoreCase))
            return null;
        var repairs = ImmutableArray.CreateBuilder<string>();
        var before = text[..root.Index].Trim('\uFEFF', ' ', '\t', '\r', '\n');
        if (HasJunk(before) || !before.StartsWith("<?xml", StringComparison.Ordinal) && before.Contains("<?xml", StringComparison.Ordinal))
            repairs.Add("what stood before it was left out");
        var mended = WithoutControls(text[root.Index..], repairs);
        mended = WithEntities(mended, repairs);
        mended = WithPrefixes(mended, repairs);
        return (mended, repairs.DrainToImmutable());
    }

    /// <summary>Whether what stands before the root is anything but declarations, comments and a document type.</summary>
    private static bool HasJunk(ReadOnlySpan<char> before)
    {
        while (before.Length > 0)
        {
            var close = before.StartsWith("<?") ? "?>" : before.StartsWith("<!--") ? "-->" : before.StartsWith("<!DOCTYPE") ? EndOfType(before) : null;
            if (close is null || before.IndexOf(close) is not (>= 0 and var end))
                return true;
            before = before[(end + close.Length)..].TrimStart("\uFEFF \t\r\n");
        }

        return false;
    }

    private static string EndOfType(ReadOnlySpan<char> type) => type.IndexOfAny('[', '>') is >= 0 and var first && type[first] == '[' ? "]>" : ">";

    private static string WithoutControls(string text, ImmutableArray<string>.Builder repairs)
    {
        var clean = text;
        if (text.Any(IsControl))
            clean = string.Concat(text.Where(c => !IsControl(c)));
        clean = ControlReference.Without(clean);
        if (clean.Length < text.Length)
            repairs.Add("control characters were left out");
        return clean;
    }

    private static bool IsControl(char c) => c < ' ' && c is not '\t' and not '\r' and not '\n' || c is '\uFFFE' or '\uFFFF';

    /// <summary>HTML's entities become what they stand for, and an ampersand that begins none is one; CDATA stays as it is.</summary>
    private static string WithEntities(string text, ImmutableArray<string>.Builder repairs)
    {
        var (mended, from, bare, named) = (new StringBuilder(text.Length), 0, 0, 0);
        for (var at = text.AsSpan().IndexOfAny('&', '<'); at >= 0; at = Next(text, at + 1))
        {
            if (text[at] == '<')
            {
                at = EndOfData(text, at);
                continue;
            }

            var close = text.AsSpan(at + 1, Math.Min(MaxEntity, text.Length - at - 1)).IndexOf(';');
            var name = close > 0 ? text.Substring(at + 1, close) : "";
            if (Known.Contains(name) || NumberReference.Fits(name))
                continue;
            mended.Append(text, from, at - from);
            var decoded = name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) ? WebUtility.HtmlDecode($"&{name};") : "&";
            var isNamed = decoded[0] != '&';
            mended.Append(isNamed ? decoded : "&amp;");
            from = at + (isNamed ? close + 2 : 1);
            (bare, named) = isNamed ? (bare, named + 1) : (bare + 1, named);
        }

        if (named > 0)
            repairs.Add("entities of HTML were undone");
        if (bare > 0)
            repairs.Add("bare ampersands were taken as such");
        return from == 0 ? text : mended.Append(text, from, text.Length - from).ToString();
    }

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny('&', '<') is >= 0 and var next ? from + next : -1;

    /// <summary>Where a CDATA section or comment that begins at a position has its last sign; the position itself where none does.</summary>
    private static int EndOfData(string text, int at)
    {
        var rest = text.AsSpan(at);
        var close = rest.StartsWith("<![CDATA[") ? "]]>" : rest.StartsWith("<!--") ? "-->" : null;
        return close is null ? at : text.IndexOf(close, at, StringComparison.Ordinal) is >= 0 and var end ? end : text.Length - 1;
    }

    /// <summary>Declares at the root what it doesn't declare itself.</summary>
    private static string WithPrefixes(string text, ImmutableArray<string>.Builder repairs)
    {
        var end = text.IndexOf('>');
        if (end < 0)
            return text;
        var declared = Declaration.FindAll(text[..end]).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var used = Prefix.FindAll(text).Select(match => match.Groups[1].Value).Distinct()
            .Where(prefix => prefix is not "xml" and not "xmlns" && !declared.Contains(prefix)).Take(MaxPrefixes).ToList();
        if (used.Count == 0)
            return text;
        repairs.Add($"the prefix {string.Join(", ", used.Take(3))} was declared");
        var at = text[end - 1] == '/' ? end - 1 : end;
        return text.Insert(at, string.Concat(used.Select(prefix => $" xmlns:{prefix}=\"urn:undeclared:{prefix}\"")));
    }

    private static Regex Root { get; } = Patterns.Of(@"<(?:[A-Za-z][\w.-]{0,20}:)?(?:rss|RDF|feed)(?=[\s>/])");

    private static Regex ControlReference { get; } = Patterns.Of(@"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));");

    private static Regex NumberReference { get; } = Patterns.Of(@"^#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})$");

    private static Regex Declaration { get; } = Patterns.Of(@"xmlns:([\w.-]+)\s*=");

    private static Regex Prefix { get; } = Patterns.Of(@"(?:</?|\s)([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]{0,80}(?=[\s=/>])");
}
