using TalksBot.Platforms;

namespace TalksBot.Web;

/// <summary>The language and the direction of what articles say.</summary>
internal static class Lang
{
    /// <summary>An article's language for the attribute "lang": what isn't said is English, and what is no tag is none.</summary>
    public static string Of(ArticleInfo article) => article.Language is not { Length: > 0 } tag ? AnswerLanguage.English.Code
        : tag.Length <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag
        : "und";

    public static string Direction(string words) => BidiText.BeginsRightToLeft(words) ? "rtl" : "ltr";
}
