using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TalksBot.Core.Text.Loading;

/// <summary>Parts a text file into header and text: YAML front matter, a block of <c>Key: value</c> lines, or no header at all.</summary>
internal static class HeaderParser
{
    /// <summary>What is longer is no header.</summary>
    private const int MaxHeaderLength = 8 * 1024;

    /// <returns>The header, and where the text starts; a problem instead where the front matter is broken.</returns>
    public static (ArticleDraft Header, int TextStart, string? Problem) Parse(string content) =>
        FrontMatter(content) ?? Block(content) ?? (new ArticleDraft(), 0, null);

    private static (ArticleDraft Header, int TextStart, string? Problem)? FrontMatter(string content)
    {
        var position = 0;
        if (NextLine(content, ref position).TrimEnd() is not "---")
            return null;
        var start = position;
        while (position < Math.Min(content.Length, MaxHeaderLength))
        {
            var lineStart = position;
            if (NextLine(content, ref position).TrimEnd() is not "---")
                continue;
            var yaml = content[start..lineStart];
            try
            {
                return ReadYaml(yaml) is { } fields ? (ArticleDraft.Of(fields), position, null) : null;
            }
            catch (YamlException exception)
            {
                // People write "Title: Talks: the end" without quotation marks, which is no YAML but clear enough.
                return ReadLines(yaml, known: false) is { } fields
                    ? (ArticleDraft.Of(fields), position, null)
                    : (new ArticleDraft(), position, $"The front matter is not valid YAML (line {exception.Start.Line + 1} of the file).");
            }
        }

        return null;
    }

    /// <summary>The scalars of a mapping by key; null where the YAML is no mapping. Read as events: nothing nested is ever built.</summary>
    private static Dictionary<string, string>? ReadYaml(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return [];
        if (!parser.TryConsume<MappingStart>(out _))
            return parser.TryConsume<Scalar>(out var only) && only.Value.Length == 0 ? [] : null;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.TryConsume<Scalar>(out var name) ? name.Value : null;
            if (key is null)
                parser.SkipThisAndNestedEvents();
            if (parser.TryConsume<Scalar>(out var value))
                _ = key is not null && fields.TryAdd(key, value.Value);
            else
                parser.SkipThisAndNestedEvents();
        }

        return fields;
    }

    private static (ArticleDraft Header, int TextStart, string? Problem)? Block(string content)
    {
        var position = 0;
        while (position < Math.Min(content.Length, MaxHeaderLength))
        {
            var lineStart = position;
            if (!NextLine(content, ref position).IsWhiteSpace())
                continue;
            return ReadLines(content[..lineStart], known: true) is { } fields ? (ArticleDraft.Of(fields), position, null) : null;
        }

        return content.Length <= MaxHeaderLength && ReadLines(content, known: true) is { } all ? (ArticleDraft.Of(all), content.Length, null) : null;
    }

    /// <summary>The values of <c>Key: value</c> lines; null where a line is something else, or where there is none.</summary>
    private static Dictionary<string, string>? ReadLines(string lines, bool known)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        while (position < lines.Length)
        {
            var line = NextLine(lines, ref position);
            if (line.IsWhiteSpace())
                continue;
            var colon = line.IndexOf(':');
            if (colon < 1)
                return null;
            var key = line[..colon].Trim().ToString();
            if (known ? !ArticleDraft.IsKey(key) : !key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
                return null;
            fields.TryAdd(key, line[(colon + 1)..].Trim().Trim('"').ToString());
        }

        return fields.Count > 0 ? fields : null;
    }

    /// <summary>The line at the position without its end; the position moves behind the end.</summary>
    private static ReadOnlySpan<char> NextLine(string content, ref int position)
    {
        var rest = content.AsSpan(position);
        var length = rest.IndexOfAny('\r', '\n');
        if (length < 0)
        {
            position = content.Length;
            return rest;
        }

        position += length + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        return rest[..length];
    }
}
