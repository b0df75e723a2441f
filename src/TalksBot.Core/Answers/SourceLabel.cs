namespace TalksBot.Core.Answers;

/// <summary>
/// How a source is named under a quote: outlet and date, "our summary of" where the words are ours, whether it was corrected or is a start
/// alone, and the quote's language where it isn't the reader's.
/// </summary>
public static class SourceLabel
{
    public static Label Of(ArticleInfo article)
    {
        var day = article.Published is { } published ? DisplayDate.Of(published) : Label.Of("undated");
        var source = Label.Of("source", ("outlet", Outlet(article)), ("day", day));
        if (article.Corrected is { } corrected)
            source = Label.Of("source.corrected", ("source", source), ("corrected", DisplayDate.Of(corrected)));
        if (article.IsTeaser)
            source = Label.Of("source.teaser", ("source", source));
        return Label.Quoted(source, article.Language ?? AnswerLanguage.English.Code);
    }

    /// <summary>The outlet alone ("our summary of SadaNews").</summary>
    public static Label Outlet(ArticleInfo article) => (article.Outlet, article.IsSummary) switch
    {
        ({ } outlet, false) => outlet,
        ({ } outlet, true) => Label.Of("source.summary", ("outlet", outlet)),
        (null, false) => Label.Of("source.unknown"),
        (null, true) => Label.Of("source.summary-unknown"),
    };

    /// <summary>The article's address in one line; null where it gives none that can be opened on the web.</summary>
    public static string? Address(ArticleInfo article) => WebAddress.Of(article.Url) is null ? null : OneLine.Of(article.Url!);
}
