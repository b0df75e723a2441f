using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Gives the quotations that have no attribution of their own to whoever was speaking: “…,” Haddad said. “…”</summary>
internal static class QuotationContinuer
{
    private const int MinLength = 12;

    public static ImmutableArray<StatementFinding> Continue(
        Document document, Quotations quotations, IReadOnlyList<SentenceWords> sentences, ImmutableArray<StatementFinding>.Builder statements)
    {
        var found = statements.ToList();
        foreach (var quotation in quotations.All)
        {
            if (quotation.Length < MinLength || found.Exists(statement => statement.Content.Span.Overlaps(quotation)))
                continue;
            var index = SentenceAt(sentences, quotation.Start);
            var last = found.FindLastIndex(statement => statement.Sentence.Span.Start < quotation.Start && statement.Content.Span.Start < quotation.Start);
            if (index < 0 || last < 0 || sentences[index].Sentence.Span.Start != quotation.Start || found[last].Quotation == Quotation.Indirect)
                continue;
            var before = SentenceAt(sentences, found[last].Sentence.Span.Start);
            var sameParagraph = sentences[index].Sentence.Paragraph == sentences[before].Sentence.Paragraph;
            if (sameParagraph ? IsNext(sentences, index, found[last], before) : sentences[index].Sentence.Paragraph == sentences[before].Sentence.Paragraph + 1 && IsWholeParagraph(sentences, index, quotation))
            {
                found.Insert(last + 1, found[last] with
                {
                    Sentence = sentences[index].Sentence.Quote,
                    Rule = "attribution.continued",
                    SpeakerMention = null,
                    Content = document.Article.Quote(quotation),
                    Quotation = Quotation.Direct,
                });
            }
        }

        return [.. found];
    }

    // Nothing but the attribution stands between the two quotations.
    private static bool IsNext(IReadOnlyList<SentenceWords> sentences, int index, StatementFinding last, int attribution)
    {
        var end = Math.Max(last.Content.Span.End, sentences[attribution].Sentence.Span.End);
        return end <= sentences[index].Sentence.Span.Start && sentences[index].Sentence.Span.Start - end <= 2;
    }

    private static bool IsWholeParagraph(IReadOnlyList<SentenceWords> sentences, int index, TextSpan quotation)
    {
        var last = index;
        while (last + 1 < sentences.Count && sentences[last + 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            last++;
        return (index == 0 || sentences[index - 1].Sentence.Paragraph != sentences[index].Sentence.Paragraph)
            && quotation.End >= sentences[last].Sentence.Span.End;
    }

    private static int SentenceAt(IReadOnlyList<SentenceWords> sentences, int position)
    {
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].Sentence.Span.Contains(position))
                return i;
        return -1;
    }
}
