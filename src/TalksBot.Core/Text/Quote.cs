namespace TalksBot.Core.Text;

/// <summary>
/// Words of an article with the place they stand in. Only <see cref="Article"/> makes one, by cutting its own text,
/// so a quote can't say what its source doesn't.
/// </summary>
public sealed record Quote
{
    /// <summary>The offset of every quote that stands in an article's title, which is not part of its text.</summary>
    public const int TitleOffset = -1;

    internal Quote(TextSpan span, string text, bool inTitle)
    {
        Span = span;
        Text = text;
        InTitle = inTitle;
    }

    /// <summary>Where the words stand: in the article's text, or in its title when <see cref="InTitle"/> is set.</summary>
    public TextSpan Span { get; }

    public string Text { get; }

    public bool InTitle { get; }

    /// <summary>Where the quote starts in the article's text, in UTF-16 code units; -1 for words of the title.</summary>
    public int Offset => InTitle ? TitleOffset : Span.Start;

    /// <summary>A part of the quote: its words are still the article's, at their own place.</summary>
    /// <param name="span">Counted as <see cref="Span"/> is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the quote.</exception>
    public Quote Part(TextSpan span) => new(span, Text.Substring(span.Start - Span.Start, span.Length), InTitle);

    public override string ToString() => Text;
}
