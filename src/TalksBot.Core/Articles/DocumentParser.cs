using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>Cuts an article into paragraphs and sentences and marks what is heading or page furniture.</summary>
public static class DocumentParser
{
    public static Document Parse(Article article) => ParseStoppable(article, CancellationToken.None);

    /// <exception cref="OperationCanceledException">The parsing was stopped.</exception>
    internal static Document ParseStoppable(Article article, CancellationToken cancellation)
    {
        var title = article.Title.Length == 0 ? null : Title(article);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var view = RepairedView.Of(article.Text);
        var paragraphs = ParagraphSplitter.Split(view);
        for (var number = 0; number < paragraphs.Length; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var spans = SentenceSplitter.Split(view, paragraphs[number]);
            foreach (var span in spans)
                sentences.Add(Prose(article.Quote(span), number, Tokenizer.Tokenize(view, span), opensParagraph: span == spans[0]));
        }

        return new Document(article, title, Furniture.Mark(article, sentences.DrainToImmutable()));
    }

    private static Sentence Prose(Quote quote, int paragraph, ImmutableArray<Token> tokens, bool opensParagraph) =>
        new(quote, paragraph, SentenceKind.Prose, tokens) { Lead = SentenceLead.Tokens(quote.Text, quote.Span.Start, tokens, opensParagraph) };

    private static Sentence Title(Article article)
    {
        var span = new TextSpan(0, article.Title.Length);
        return new Sentence(article.QuoteTitle(span), Paragraph: -1, SentenceKind.Title, Tokenizer.Tokenize(article.Title, span));
    }
}
