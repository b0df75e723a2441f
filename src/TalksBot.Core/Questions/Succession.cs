namespace TalksBot.Core.Questions;

/// <summary>A question for who held an office before or after somebody: the rows of <c>who-succession.tsv</c>.</summary>
/// <param name="IsBefore">Whether the predecessor is wanted.</param>
/// <param name="Other">The one named.</param>
/// <param name="Kind">The office, or what was held or led; empty where neither is named.</param>
internal sealed record Succession(bool IsBefore, string Other, string Kind)
{
    private static readonly ImmutableArray<(bool IsBefore, Regex Pattern)> Rows = [.. RuleData.Rows("Questions/who-succession.tsv").Select(row =>
        (row[1] == "before", Patterns.Of(row[2], RegexOptions.IgnoreCase)))];

    /// <summary>The succession a question asks for; null where it asks for none.</summary>
    public static Succession? Of(string question)
    {
        var text = question.Trim(' ', '?', '!', '.', ',');
        foreach (var (isBefore, pattern) in Rows)
            if (pattern.Find(text) is { Success: true } match)
                return Of(isBefore, match.Groups["other"].Value.Trim(), match.Groups["kind"].Value.Trim());
        return null;
    }

    // "After the war" and "before the election" name no holder; "before him" doesn't say whom.
    private static Succession? Of(bool isBefore, string other, string kind)
    {
        var words = Office.Words(other).Where(word => word.Length > 0).ToArray();
        var isName = words.Length is > 0 and <= 4 && words[0] is not ("the" or "a" or "an" or "his" or "her" or "their" or "its")
            && !words.Any(word => word.Any(char.IsDigit));
        return isName ? new Succession(isBefore, other, kind) : null;
    }
}
