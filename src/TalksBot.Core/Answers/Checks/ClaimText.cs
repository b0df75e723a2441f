namespace TalksBot.Core.Answers.Checks;

/// <summary>Makes a claim as people type it readable as an article's sentence: without the asking, names with their capitals.</summary>
internal static class ClaimText
{
    private static readonly ImmutableArray<Regex> Openers =
        [.. RuleData.Lines("Answers/Checks/claim-openers.txt").Select(line => Patterns.OfShort(line, RegexOptions.IgnoreCase))];

    // States' short names that are common words as well.
    private static readonly FrozenSet<string> NotNames = FrozenSet.ToFrozenSet(["us", "it", "is", "in", "who"]);

    /// <param name="asked">What the asker wrote behind the command.</param>
    /// <param name="names">Names of the articles, to give typed ones their capitals.</param>
    public static string Of(string asked, IEnumerable<string> names)
    {
        var text = asked.Trim();
        foreach (var opener in Openers)
            if (opener.Find(text) is { Success: true } opening && text.Remove(opening.Index, opening.Length) is { Length: > 0 } rest
                && rest.Contains(' ', StringComparison.Ordinal))
                text = rest;
        return Capitalised(LikeYear.Changed(text, "$1,$2"), names).TrimEnd('?', '!', ' ', '.') + ".";
    }

    private static string Capitalised(string text, IEnumerable<string> names)
    {
        var known = names.SelectMany(name => name.Split(' '))
            .Where(word => word.Length > 2 && char.IsUpper(word[0]))
            .DistinctBy(word => word.ToLowerInvariant())
            .ToDictionary(word => word.ToLowerInvariant());
        return Word.Changed(text, match => char.IsUpper(match.Value[0]) ? match.Value : Spelt(match.Value, known));
    }

    private static string Spelt(string word, Dictionary<string, string> known)
    {
        if (NotNames.Contains(word))
            return word;
        if (OrganisationNames.Find(word) is not null && word.Length <= 4)
            return word.ToUpperInvariant();
        return StateNames.Find(word) is not null || OrganisationNames.Find(word) is not null ? char.ToUpperInvariant(word[0]) + word[1..]
            : known.GetValueOrDefault(word) ?? word;
    }

    // "2000 civilians were killed": in front of a sentence a year would be read.
    private static Regex LikeYear { get; } = Patterns.Of(@"^([12])(\d{3})(?= \p{Ll})");

    private static Regex Word { get; } = Patterns.Of(@"[\p{L}][\p{L}-]*");
}
