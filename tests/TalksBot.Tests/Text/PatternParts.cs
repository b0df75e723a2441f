namespace TalksBot.Tests.Text;

/// <summary>
/// Takes a regular expression apart, far enough to make texts of its own parts: for each alternative, group and repeat, a text that it
/// matches or nearly does. What stands in look-arounds counts as parts too.
/// </summary>
internal sealed class PatternParts
{
    private const string Specials = "|)*+?{";

    private readonly string pattern;
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private int at;

    private PatternParts(string pattern) => this.pattern = pattern;

    /// <summary>Every part once, and the whole as one text; single characters that texts are made of stand at the end.</summary>
    public static IReadOnlyList<string> Of(string pattern)
    {
        var reader = new PatternParts(pattern);
        while (reader.at < pattern.Length)
        {
            reader.parts.Add(reader.Alternatives());
            reader.at++;
        }

        return [.. reader.parts.Where(part => part.Length > 0).Concat([" ", "a", "1", ".", ", ", "A ", "é"]).Distinct()];
    }

    private string Alternatives()
    {
        var longest = "";
        while (true)
        {
            var sequence = Sequence();
            parts.Add(sequence);
            if (sequence.Length > longest.Length)
                longest = sequence;
            if (at >= pattern.Length || pattern[at] != '|')
                return longest;
            at++;
        }
    }

    private string Sequence()
    {
        var text = "";
        while (at < pattern.Length && pattern[at] is not '|' and not ')')
        {
            var atom = Atom();
            if (Repeats())
            {
                parts.Add(atom);
                parts.Add(text + atom);
                text += atom + atom;
            }
            else
            {
                text += atom;
            }
        }

        return text;
    }

    private string Atom()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '(':
                SkipGroupKind();
                var inside = Alternatives();
                at++;
                return inside;
            case '[':
                return Class();
            case '\\':
                return Escape();
            case '^' or '$':
                return "";
            case '.':
                return "x";
            default:
                return c.ToString();
        }
    }

    /// <summary>Goes over "?:", "?&lt;name&gt;", "?=", "?&lt;!", "?-i:" and their like.</summary>
    private void SkipGroupKind()
    {
        if (pattern[at] != '?')
            return;
        at++;
        if (pattern[at] == '<' && pattern[at + 1] is not '=' and not '!')
            at = pattern.IndexOf('>', at) + 1;
        else if (pattern[at] == '<')
            at += 2;
        else if (pattern[at] is '=' or '!' or '>')
            at++;
        else
            while (pattern[at - 1] != ':' && pattern[at] != ')')
                at++;
    }

    /// <summary>Two characters of the class, or one that a negated class leaves.</summary>
    private string Class()
    {
        var isNegated = pattern[at] == '^';
        if (isNegated)
            at++;
        var inside = "";
        for (var start = at; at == start || pattern[at] != ']';)
            inside += pattern[at] == '\\' ? Escape(++at) : pattern[at++].ToString();
        at++;
        foreach (var c in inside)
            parts.Add(c.ToString());
        return isNegated ? "abcdefgh 1".First(c => !inside.Contains(c)).ToString() : inside[..1];
    }

    private string Escape(int position)
    {
        at = position;
        return Escape();
    }

    private string Escape()
    {
        var c = pattern[at++];
        if (c is 'p' or 'P')
            at = pattern.IndexOf('}', at) + 1;
        return c switch
        {
            'd' => "1",
            's' => " ",
            'w' or 'S' or 'p' => "A",
            'W' or 'P' or 'D' => "-",
            'r' or 'n' => "\n",
            't' => "\t",
            'b' or 'B' or 'z' or 'Z' or 'A' or 'G' => "",
            >= '1' and <= '9' => "1",
            _ => c.ToString(),
        };
    }

    private bool Repeats()
    {
        var start = at;
        while (at < pattern.Length && Specials.IndexOf(pattern[at]) is >= 2)
        {
            if (pattern[at] == '{' && (at + 1 >= pattern.Length || !char.IsAsciiDigit(pattern[at + 1])))
                break;
            at = pattern[at] == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        }

        return at > start && pattern[start] != '?';
    }
}
