using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers;

/// <summary>
/// How a source is named under a quote: outlet and date, "our summary of" where the words are ours, and whether it was corrected or is a start alone.
/// </summary>
public static class SourceLabel
{
    public static string Of(ArticleInfo article)
    {
        var day = article.Published is { } published ? DisplayDate.Of(published) : "undated";
        var corrected = article.Corrected is { } changed ? $", corrected on {DisplayDate.Of(changed)}" : "";
        return $"{Outlet(article)}, {day}{corrected}{(article.IsTeaser ? ", only its start is free to read" : "")}";
    }

    /// <summary>The outlet alone ("our summary of SadaNews").</summary>
    public static string Outlet(ArticleInfo article) => (article.Outlet, article.IsSummary) switch
    {
        ({ } outlet, false) => outlet,
        ({ } outlet, true) => $"our summary of {outlet}",
        (null, false) => "outlet unknown",
        (null, true) => "our summary, outlet unknown",
    };

    /// <summary>The article's address in one line; null where it gives none that can be opened on the web ("javascript:…", "=1+1").</summary>
    public static string? Address(ArticleInfo article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? OneLine.Of(article.Url!) : null;
}
