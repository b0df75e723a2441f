namespace TalksBot.Core.Text;

internal enum FurnitureScope
{
    Sentence,

    /// <summary>A paragraph that is one line without a sentence's end.</summary>
    Line,

    /// <summary>All sentences of a paragraph.</summary>
    Paragraph,
}

/// <summary>One row of furniture.tsv. A pattern matches a whole text or not at all.</summary>
internal sealed record FurnitureRule(FurnitureScope Scope, string Name, Regex Pattern)
{
    /// <summary>What is longer than any share line or caption is prose.</summary>
    public const int MaxLength = 600;

    public static ImmutableArray<FurnitureRule> All { get; } = [.. RuleData.Rows("Text/furniture.tsv").Select(Parse)];

    public bool Matches(ReadOnlySpan<char> text) => text.Length <= MaxLength && Pattern.Fits(text, Name);

    private static FurnitureRule Parse(string[] row)
    {
        var pattern = row[2].Replace("{agency}", OneOf("Text/agencies.txt"), StringComparison.Ordinal)
            .Replace("{section}", OneOf("Text/sections.txt"), StringComparison.Ordinal);
        return new FurnitureRule(
            Enum.Parse<FurnitureScope>(row[0], ignoreCase: true),
            row[1],
            Patterns.Of($"^(?:{pattern})$", RegexOptions.IgnoreCase | RegexOptions.Singleline));
    }

    private static string OneOf(string path) => $"(?:{string.Join('|', RuleData.Lines(path).Select(Regex.Escape))})";
}
