namespace TalksBot.Core.Text;

/// <summary>
/// Cuts a document's prose into passages of neighbouring sentences. Passages run on over paragraphs, because news puts a
/// sentence or two in each, but never over a heading or furniture; the first one below a heading begins with it. They share sentences at
/// their seams, so that every two neighbours stand together in one of them.
/// </summary>
public static class PassageCutter
{
    private const int MaxSentences = 8;
    private const int MaxLength = 1600;
    private const int SharedSentences = 2;

    public static ImmutableArray<Passage> Cut(Document document)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var open = new List<Sentence>();
        var isNew = false;
        Sentence? heading = null;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Kind != SentenceKind.Prose)
            {
                Close(shared: 0);

                // What heads the whole text is its title.
                heading = sentence.Kind == SentenceKind.Heading && passages.Count > 0 ? sentence : null;
                continue;
            }

            if (open.Count > 0 && !HasRoom(open, sentence))
                Close(SharedSentences);
            if (open.Count > 0 && !HasRoom(open, sentence))
                open.Clear();
            open.Add(sentence);
            isNew = true;
        }

        Close(shared: 0);
        return passages.DrainToImmutable();

        void Close(int shared)
        {
            if (isNew)
            {
                var span = TextSpan.FromBounds(heading?.Span.Start ?? open[0].Span.Start, open[^1].Span.End);
                heading = null;
                passages.Add(new Passage(passages.Count, document.Article.Quote(span), [.. open.Select(sentence => sentence.Span)]));
            }

            open.RemoveRange(0, Math.Max(0, open.Count - shared));
            isNew = false;
        }
    }

    private static bool HasRoom(List<Sentence> open, Sentence next) =>
        open.Count < MaxSentences && next.Span.End - open[0].Span.Start <= MaxLength;
}

/// <summary>A few neighbouring sentences: what the index finds and answers quote from.</summary>
/// <param name="Ordinal">The passage's place in its article, from 0.</param>
/// <param name="Text">The passage, from its first sentence's start, or that of the heading right above, to its last one's end.</param>
/// <param name="Sentences">The sentences' spans in the article's text, in order.</param>
public sealed record Passage(int Ordinal, Quote Text, ImmutableArray<TextSpan> Sentences);
