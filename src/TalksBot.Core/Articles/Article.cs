using NodaTime;

namespace TalksBot.Core.Articles;

/// <summary>One article as it stands in its file: the header's fields, and the text that every span and quote points into.</summary>
public sealed record Article
{
    /// <summary>Opaque text that names the article; never used as a path.</summary>
    public required string Id { get; init; }

    /// <summary>The headline; empty where the file gives none. It is not part of <see cref="Text"/>.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who published it; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of publication; null where neither the header nor the text settles it.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> was read out of the text because the header has no date.</summary>
    public bool PublishedInferred { get; init; }

    public string? Url { get; init; }

    /// <summary>
    /// BCP 47 tag, as the file gives it or as the text tells it; null where the file gives none and nothing tells it to be other than English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The article reports another one in our own words: its citations say so.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The text is the start of a story that is sold: its citations say so, for what it lacks may stand in the rest.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The id of the article whose text this one carries nearly word for word; null where it is its own.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The day on which its page was found to have changed, and the article was replaced; null where it is as it was first published.</summary>
    public LocalDate? Corrected { get; init; }

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
