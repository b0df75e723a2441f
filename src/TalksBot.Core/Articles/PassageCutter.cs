using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>Cuts a document's prose into passages of up to three neighbouring sentences of one paragraph.</summary>
public static class PassageCutter
{
    private const int MaxSentences = 3;
    private const int MaxLength = 600;

    public static ImmutableArray<Passage> Cut(Document document)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var open = new List<Sentence>();
        foreach (var sentence in document.Sentences)
        {
            if (open.Count > 0 && !Continues(open, sentence))
                Close();
            if (sentence.Kind == SentenceKind.Prose)
                open.Add(sentence);
        }

        Close();
        return passages.DrainToImmutable();

        void Close()
        {
            if (open.Count == 0)
                return;
            var span = TextSpan.FromBounds(open[0].Span.Start, open[^1].Span.End);
            passages.Add(new Passage(passages.Count, document.Article.Quote(span), [.. open.Select(sentence => sentence.Span)]));
            open.Clear();
        }
    }

    private static bool Continues(List<Sentence> open, Sentence next) =>
        next.Kind == SentenceKind.Prose
        && open.Count < MaxSentences
        && next.Paragraph == open[^1].Paragraph
        && next.Span.End - open[0].Span.Start <= MaxLength;
}
