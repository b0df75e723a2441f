namespace TalksBot.Web;

/// <summary>Finds words of an article inside a citation.</summary>
internal static class Inside
{
    /// <summary>Their place in the citation's quote; none where they stand elsewhere.</summary>
    public static ImmutableArray<TextSpan> Of(Citation cited, string article, Quote words) =>
        cited.Article.Id == article && cited.Quote.InTitle == words.InTitle && cited.Quote.Span.Contains(words.Span)
            ? [new TextSpan(words.Span.Start - cited.Quote.Span.Start, words.Span.Length)]
            : [];
}
