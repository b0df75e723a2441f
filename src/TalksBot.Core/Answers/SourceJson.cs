using System.Text.Json;
using NodaTime.Text;
using TalksBot.Core.Text.Languages;

namespace TalksBot.Core.Answers;

/// <summary>Writes where words come from, as the contract has it: absent fields left out.</summary>
public static class SourceJson
{
    /// <summary>Writes properties into an object that the caller has begun.</summary>
    public static void Write(Utf8JsonWriter writer, ArticleInfo article)
    {
        if (article.Title.Length > 0)
            writer.WriteString("title", article.Title);
        if (article.Outlet is not null)
            writer.WriteString("outlet", article.Outlet);
        if (article.Published is { } published)
            writer.WriteString("published", LocalDatePattern.Iso.Format(published));
        if (article.Corrected is { } corrected)
            writer.WriteString("corrected", LocalDatePattern.Iso.Format(corrected));
        if (article.Url is not null)
            writer.WriteString("url", article.Url);
        if (!LanguageTag.IsEnglish(article.Language))
            writer.WriteString("language", article.Language);
        if (article.IsSummary || article.IsTeaser)
            writer.WriteString("text", article.IsSummary ? "summary" : "teaser");
    }
}
