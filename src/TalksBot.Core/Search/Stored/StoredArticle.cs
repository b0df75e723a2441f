namespace TalksBot.Core.Search.Stored;

/// <summary>An article's header, read, and its text, read as far as it is quoted.</summary>
internal sealed class StoredArticle(ArticleInfo info, IStoredText text)
{
    public ArticleInfo Info => info;

    public IStoredText Text => text;

    public Article Whole => new(info, text.Whole);

    // Findings of one sentence follow each other, and each has the sentence.
    private Quote? last;

    /// <summary>Cuts the words out of the stored text or title, as <see cref="Article"/> does.</summary>
    public Quote Quote(TextSpan span, bool inTitle = false) =>
        last is { } known && known.Span == span && known.InTitle == inTitle ? known : last = Cut(span, inTitle);

    private Quote Cut(TextSpan span, bool inTitle) =>
        new(span, inTitle ? Info.Title.Substring(span.Start, span.Length) : Text.Slice(span.Start, span.Length), inTitle);
}

/// <summary>An article's text as an engine keeps it, read as far as it is quoted.</summary>
internal interface IStoredText
{
    string Whole { get; }

    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie inside the text.</exception>
    string Slice(int start, int length);
}
