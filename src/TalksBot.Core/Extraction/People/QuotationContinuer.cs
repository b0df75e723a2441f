using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Gives the quotations that have no attribution of their own to whoever was speaking: “…,” Haddad said. “…”</summary>
internal static class QuotationContinuer
{
    private const int MinLength = 12;
    private const int MaxGap = 2;

    /// <param name="document">The document.</param>
    /// <param name="sentences">Its prose.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="statements">What is attributed, in the order of the attributions.</param>
    public static ImmutableArray<StatementFinding> Continue(
        Document document, SentenceWords[] sentences, Quotations quotations, List<StatementFinding> statements)
    {
        var starts = new Dictionary<int, int>();
        for (var i = 0; i < sentences.Length; i++)
            starts[sentences[i].Sentence.Span.Start] = i;
        var found = ImmutableArray.CreateBuilder<StatementFinding>(statements.Count);
        var next = 0;
        foreach (var quotation in quotations.All)
        {
            while (next < statements.Count && statements[next].Sentence.Span.Start < quotation.Start)
                found.Add(statements[next++]);
            if (quotation.Length < MinLength
                || found.Count == 0
                || !starts.TryGetValue(quotation.Start, out var index)
                || found[^1] is not { Quotation: not Quotation.Indirect } last
                || IsAttributed(found, statements, next, quotation))
                continue;
            var before = starts[last.Sentence.Span.Start];
            var paragraphs = sentences[index].Sentence.Paragraph - sentences[before].Sentence.Paragraph;
            if (paragraphs == 0 ? Follows(sentences[index], sentences[before], last) : paragraphs == 1 && IsWholeParagraph(sentences, index, quotation))
                found.Add(last with
                {
                    Sentence = sentences[index].Sentence.Quote,
                    Rule = "attribution.continued",
                    SpeakerMention = null,
                    Content = document.Article.Quote(quotation),
                    Quotation = Quotation.Direct,
                });
        }

        while (next < statements.Count)
            found.Add(statements[next++]);
        return found.DrainToImmutable();
    }

    // A quotation is attributed by the sentences before it or, if it runs through several, by the one at its end.
    private static bool IsAttributed(
        ImmutableArray<StatementFinding>.Builder found, List<StatementFinding> statements, int next, TextSpan quotation)
    {
        for (var i = found.Count - 1; i >= 0 && i >= found.Count - 4; i--)
            if (found[i].Content.Span.Overlaps(quotation))
                return true;
        for (var i = next; i < statements.Count && i < next + 4; i++)
            if (statements[i].Content.Span.Overlaps(quotation))
                return true;
        return false;
    }

    // Nothing but the attribution stands between the two quotations.
    private static bool Follows(SentenceWords sentence, SentenceWords attribution, StatementFinding last)
    {
        var end = Math.Max(last.Content.Span.End, attribution.Sentence.Span.End);
        return end <= sentence.Sentence.Span.Start && sentence.Sentence.Span.Start - end <= MaxGap;
    }

    private static bool IsWholeParagraph(SentenceWords[] sentences, int index, TextSpan quotation)
    {
        var last = index;
        while (last + 1 < sentences.Length && sentences[last + 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            last++;
        return (index == 0 || sentences[index - 1].Sentence.Paragraph != sentences[index].Sentence.Paragraph)
            && quotation.End >= sentences[last].Sentence.Span.End;
    }
}
