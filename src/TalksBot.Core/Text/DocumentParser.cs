namespace TalksBot.Core.Text;

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
        var tables = TextTable.Find(view, paragraphs);
        for (int number = 0, table = 0; number < paragraphs.Length; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (table < tables.Length && number >= tables[table].First + tables[table].Count)
                table++;
            if (table < tables.Length && number >= tables[table].First)
            {
                if (!TextTable.IsRule(view, paragraphs[number]))
                    sentences.Add(Row(article.Quote(paragraphs[number]), number, view, isHeader: number == tables[table].First));
                continue;
            }

            var spans = SentenceSplitter.Split(view, paragraphs[number]);
            foreach (var span in spans)
                sentences.Add(Prose(article.Quote(span), number, Tokenizer.Tokenize(view, span), opensParagraph: span == spans[0]));
        }

        return new Document(article, title, Furniture.Mark(article, sentences.DrainToImmutable()));
    }

    private static Sentence Prose(Quote quote, int paragraph, ImmutableArray<Token> tokens, bool opensParagraph) =>
        new(quote, paragraph, SentenceKind.Prose, tokens) { Lead = SentenceLead.Tokens(quote.Text, quote.Span.Start, tokens, opensParagraph) };

    private static Sentence Row(Quote line, int paragraph, string view, bool isHeader) =>
        new(line, paragraph, SentenceKind.Prose, Tokenizer.Tokenize(view, line.Span)) { Row = new TableRow(TextTable.Cells(view, line.Span), isHeader) };

    private static Sentence Title(Article article)
    {
        var span = new TextSpan(0, article.Title.Length);
        return new Sentence(article.QuoteTitle(span), Paragraph: -1, SentenceKind.Title, Tokenizer.Tokenize(article.Title, span));
    }
}
