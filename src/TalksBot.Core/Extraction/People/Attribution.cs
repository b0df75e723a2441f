using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Tells whose claim a stretch of an article's text is.</summary>
public static class Attribution
{
    /// <summary>
    /// The statement that attributes the words: of those whose content covers them, the innermost, which is the shortest.
    /// Null where the article says it in its own voice.
    /// </summary>
    public static StatementFinding? Of(ImmutableArray<StatementFinding> statements, TextSpan words)
    {
        StatementFinding? innermost = null;
        foreach (var statement in statements)
            if (statement.Content.Span.Contains(words) && (innermost is null || statement.Content.Span.Length < innermost.Content.Span.Length))
                innermost = statement;
        return innermost;
    }

    /// <summary>Who claims the words; null for the article's own voice.</summary>
    public static string? Claimant(ImmutableArray<StatementFinding> statements, TextSpan words) => Of(statements, words)?.Speaker;
}
