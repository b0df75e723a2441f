namespace TalksBot.News.Fetching;

/// <summary>What a robots.txt lets one robot fetch (RFC 9309).</summary>
public sealed class RobotsRules
{
    private const int MaxPatternLength = 2000;

    private readonly List<(bool Allows, string Pattern)> rules;

    private RobotsRules(List<(bool Allows, string Pattern)> rules) => this.rules = rules;

    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>The rules of the groups that name the product; where none does, of those for every robot.</summary>
    public static RobotsRules Parse(string text, string product)
    {
        var (own, others) = (new List<(bool, string)>(), new List<(bool, string)>());
        var (isOwn, isOthers, inRules, isNamed) = (false, false, true, false);
        foreach (var line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split('#')[0];
            var colon = words.IndexOf(':');
            if (colon < 0)
                continue;
            var (key, value) = (words[..colon].Trim().ToLowerInvariant(), words[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                // User-agent lines that follow each other head one group.
                if (inRules)
                    (isOwn, isOthers, inRules) = (false, false, false);
                isOwn |= Names(value, product);
                isOthers |= value == "*";
                isNamed |= isOwn;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length is 0 or > MaxPatternLength)
                    continue;
                if (isOwn)
                    own.Add((key == "allow", value));
                if (isOthers)
                    others.Add((key == "allow", value));
            }
        }

        return new RobotsRules(isNamed ? own : others);
    }

    /// <summary>The longest pattern that fits decides; of two alike the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var best = (Length: -1, Allows: true);
        foreach (var (allows, pattern) in rules)
            if ((pattern.Length > best.Length || pattern.Length == best.Length && allows) && Fits(pattern, path))
                best = (pattern.Length, allows);
        return best.Allows;
    }

    private static bool Names(string value, string product) =>
        value.Split('/', ' ')[0].Equals(product, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the path begins as the pattern has it; <c>*</c> stands for anything, a <c>$</c> at the end for the path's end.</summary>
    private static bool Fits(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var position = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // The last part of a pattern that ends the path stands at its end.
            if (toEnd && i == parts.Length - 1)
                return path.Length - parts[i].Length >= position && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + parts[i].Length;
        }

        return !toEnd || position == path.Length;
    }
}
