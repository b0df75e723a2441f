namespace TalksBot.Core.Text;

/// <summary>
/// Tells headings and page furniture (share lines, appeals, credits, disclaimers) from prose. What is prose and taken for furniture
/// can't be answered from, so that a rule that isn't sure must not match.
/// </summary>
public static class Furniture
{
    private const string Appeal = "appeal";

    public static ImmutableArray<Sentence> Mark(Article article, ImmutableArray<Sentence> sentences)
    {
        var paragraphs = Paragraphs(sentences);
        var rules = paragraphs.Select(paragraph => RulesOf(article, paragraph)).ToList();
        SpreadAppeals(paragraphs, rules);
        var headings = Headings.Find(article, paragraphs, [.. rules.Select(names => names.All(name => name is not null))]);
        var marked = ImmutableArray.CreateBuilder<Sentence>(sentences.Length);
        for (var i = 0; i < paragraphs.Count; i++)
            for (var j = 0; j < paragraphs[i].Count; j++)
                marked.Add(paragraphs[i][j] with { Kind = rules[i][j] is not null ? SentenceKind.Furniture
                    : paragraphs[i][j].Row is { } row ? row.IsHeader ? SentenceKind.Heading : SentenceKind.Prose
                    : headings[i] ? SentenceKind.Heading
                    : SentenceKind.Prose });
        return marked.DrainToImmutable();
    }

    private static List<ArraySegment<Sentence>> Paragraphs(ImmutableArray<Sentence> sentences)
    {
        var all = sentences.ToArray();
        var paragraphs = new List<ArraySegment<Sentence>>();
        for (int start = 0, end; start < all.Length; start = end)
        {
            end = start + 1;
            while (end < all.Length && all[end].Paragraph == all[start].Paragraph)
                end++;
            paragraphs.Add(new ArraySegment<Sentence>(all, start, end - start));
        }

        return paragraphs;
    }

    /// <summary>For each sentence of a paragraph the name of the rule that makes it furniture; null for none.</summary>
    private static string?[] RulesOf(Article article, ArraySegment<Sentence> paragraph)
    {
        var text = article.Text.AsSpan(paragraph[0].Span.Start, paragraph[^1].Span.End - paragraph[0].Span.Start);
        var isLine = Headings.IsLine(paragraph);
        foreach (var rule in FurnitureRule.All)
            if (rule.Scope == FurnitureScope.Paragraph || rule.Scope == FurnitureScope.Line && isLine)
                if (rule.Matches(text))
                    return [.. paragraph.Select(_ => rule.Name)];
        if (isLine && article.Outlet is { } outlet && text.Equals(outlet, StringComparison.OrdinalIgnoreCase))
            return [.. paragraph.Select(_ => "outlet")];
        return [.. paragraph.Select(
            sentence => FurnitureRule.All.FirstOrDefault(rule => rule.Scope == FurnitureScope.Sentence && rule.Matches(sentence.Text))?.Name)];
    }

    /// <summary>An appeal for donations runs over several lines: a short one between two that are recognised belongs to it.</summary>
    private static void SpreadAppeals(List<ArraySegment<Sentence>> paragraphs, List<string?[]> rules)
    {
        for (var i = 1; i + 1 < rules.Count; i++)
            if (rules[i - 1].Contains(Appeal) && rules[i + 1].Contains(Appeal) && paragraphs[i].Count == 1 && paragraphs[i][0].Tokens.Length <= 15)
                rules[i] = [Appeal];
    }
}
