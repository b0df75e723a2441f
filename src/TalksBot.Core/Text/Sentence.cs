namespace TalksBot.Core.Text;

public enum SentenceKind
{
    Prose,

    /// <summary>A line of its own without a sentence's end: a headline or a subheading inside the text.</summary>
    Heading,

    /// <summary>Page furniture (share lines, appeals, credits, disclaimers): indexed nowhere, answered from never.</summary>
    Furniture,

    /// <summary>The article's title, which is not part of its text.</summary>
    Title,
}

/// <summary>One sentence of an article with its tokens. Spans count in the article's text, or in its title for <see cref="SentenceKind.Title"/>.</summary>
public sealed record Sentence(Quote Quote, int Paragraph, SentenceKind Kind, ImmutableArray<Token> Tokens)
{
    public TextSpan Span => Quote.Span;

    public string Text => Quote.Text;

    public bool InTitle => Kind == SentenceKind.Title;

    /// <summary>How many of the tokens stand before the sentence's own words: a dateline, a bullet, the time of an entry.</summary>
    public int Lead { get; init; }

    /// <summary>The cells, where the sentence is a line of a table.</summary>
    public TableRow? Row { get; init; }
}

/// <summary>A line of a table.</summary>
/// <param name="Cells">Its cells' spans in the article's text, without the blanks around them.</param>
/// <param name="IsHeader">Whether it is the table's first line, which says what the others have.</param>
public sealed record TableRow(ImmutableArray<TextSpan> Cells, bool IsHeader);
