using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Makes each sentence of a quotation that runs through several a statement of its own, so that the one that matters can be shown alone.</summary>
internal static class SentenceParts
{
    private const int MinWords = 3;

    /// <summary>The statements, each followed by its sentences where it has more than one.</summary>
    public static ImmutableArray<StatementFinding> Add(Document document, SentenceWords[] sentences, ImmutableArray<StatementFinding> statements)
    {
        var found = ImmutableArray.CreateBuilder<StatementFinding>(statements.Length);
        foreach (var statement in statements)
        {
            found.Add(statement);
            if (statement.Quotation != Quotation.Indirect && !statement.Sentence.Span.Contains(statement.Content.Span))
                found.AddRange(Parts(document, sentences, statement));
        }

        return found.DrainToImmutable();
    }

    private static IEnumerable<StatementFinding> Parts(Document document, SentenceWords[] sentences, StatementFinding statement)
    {
        var content = statement.Content.Span;
        for (var i = FirstEndingBehind(sentences, content.Start); i < sentences.Length && sentences[i].Sentence.Span.Start < content.End; i++)
        {
            var sentence = sentences[i].Sentence.Span;
            var part = TextSpan.FromBounds(Math.Max(sentence.Start, content.Start), Math.Min(sentence.End, content.End));
            if (sentences[i].CountWords(0, part.End) - sentences[i].CountWords(0, part.Start) < MinWords || part == content)
                continue;
            yield return statement with
            {
                Sentence = sentences[i].Sentence.Quote,
                Rule = StatementExtractor.SentenceOfQuotation,
                SpeakerMention = part.Start == content.Start ? statement.SpeakerMention : null,
                Content = document.Article.Quote(part),
                Quotation = Quotation.Direct,
            };
        }
    }

    private static int FirstEndingBehind(SentenceWords[] sentences, int position)
    {
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Sentence.Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
