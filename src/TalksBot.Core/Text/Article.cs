using System.Diagnostics.CodeAnalysis;

namespace TalksBot.Core.Text;

/// <summary>One article as it stands in its file: its header, and the text that every span and quote points into.</summary>
public sealed record Article : ArticleInfo
{
    public Article()
    {
    }

    [SetsRequiredMembers]
    internal Article(ArticleInfo header, string text)
        : base(header) => Text = text;

    /// <summary>The text exactly as it stands in the file after the header: nothing trimmed, nothing normalised.</summary>
    public required string Text { get; init; }

    public string this[TextSpan span] => Text.Substring(span.Start, span.Length);

    /// <summary>Quotes the article's text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public Quote Quote(TextSpan span) => new(span, this[span], inTitle: false);

    /// <summary>Quotes the article's title.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the title.</exception>
    public Quote QuoteTitle(TextSpan span) => new(span, Title.Substring(span.Start, span.Length), inTitle: true);
}
