namespace TalksBot.Web;

/// <summary>What an article is called: its title, and where it has none its id.</summary>
internal static class Headed
{
    public static string Of(ArticleInfo article) => OneLine.Of(article.Name);
}
