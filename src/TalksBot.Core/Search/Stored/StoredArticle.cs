namespace TalksBot.Core.Search.Stored;

/// <summary>An article's header, read, and its text, read as far as it is quoted.</summary>
internal sealed class StoredArticle(ArticleInfo info, IStoredText text)
{
    public ArticleInfo Info => info;

    public IStoredText Text => text;

    public Article Whole => new(info, text.Whole);

    // Most findings share their sentence with others, of other kinds too. Each has one place and another may take it: nobody waits for anybody.
    private readonly Quote?[] sentences = new Quote?[Sentences];
    private const int Sentences = 32;

    /// <summary>Cuts the words out of the stored text or title, as <see cref="Article"/> does.</summary>
    public Quote Quote(TextSpan span, bool inTitle = false) =>
        Known(span, inTitle) ?? new(span, inTitle ? Info.Title.Substring(span.Start, span.Length) : Text.Slice(span.Start, span.Length), inTitle);

    /// <summary>The same of a finding's sentence, cut once for all that stand in it.</summary>
    public Quote Sentence(TextSpan span, bool inTitle) =>
        Known(span, inTitle) ?? (sentences[(uint)span.Start % Sentences] = Quote(span, inTitle));

    private Quote? Known(TextSpan span, bool inTitle) =>
        sentences[(uint)span.Start % Sentences] is { } known && known.Span == span && known.InTitle == inTitle ? known : null;
}

/// <summary>An article's text as an engine keeps it, read as far as it is quoted.</summary>
internal interface IStoredText
{
    string Whole { get; }

    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie inside the text.</exception>
    string Slice(int start, int length);
}
