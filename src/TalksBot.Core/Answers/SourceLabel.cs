using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers;

/// <summary>How a source is named under a quote: outlet and date, "our summary of" where the words are ours.</summary>
public static class SourceLabel
{
    public static string Of(ArticleInfo article) => article.Published is { } published
        ? $"{Outlet(article)}, {DisplayDate.Of(published)}"
        : $"{Outlet(article)}, undated";

    /// <summary>The outlet alone ("our summary of SadaNews").</summary>
    public static string Outlet(ArticleInfo article) => (article.Outlet, article.IsSummary) switch
    {
        ({ } outlet, false) => outlet,
        ({ } outlet, true) => $"our summary of {outlet}",
        (null, false) => "outlet unknown",
        (null, true) => "our summary, outlet unknown",
    };
}
