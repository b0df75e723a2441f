using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Search;

/// <summary>Indexed articles whose findings are given, so that what engines do with them doesn't depend on the extractors.</summary>
internal static class IndexedNews
{
    /// <param name="id">The id.</param>
    /// <param name="title">The title.</param>
    /// <param name="text">The text.</param>
    /// <param name="published">The day as YYYY-MM-DD; null for unknown.</param>
    /// <param name="outlet">The outlet.</param>
    /// <param name="people">Names as they stand in the text: each becomes a person found in the sentence around its first mention.</param>
    public static IndexedArticle Article(string id, string title, string text, string? published, string? outlet, params string[] people)
    {
        var article = Some.Article(text, published, title, id) with { Outlet = outlet, Url = $"https://example.org/{id}" };
        var document = DocumentParser.Parse(article);
        return new IndexedArticle(article, PassageCutter.Cut(document), [.. people.Select(name => Person(document, name))]);
    }

    private static PersonFinding Person(Document document, string name)
    {
        var sentence = document.Sentences.First(sentence => sentence.Text.Contains(name, StringComparison.Ordinal));
        var mention = new TextSpan(document.Article.Text.IndexOf(name, StringComparison.Ordinal), name.Length);
        return new PersonFinding { ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.given", Name = name, Mentions = [mention] };
    }
}
