using System.Text.Json;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Programs;

/// <summary>What every output owes its readers: the words are the article's, at the place that is given, and the source stands beside them.</summary>
internal static class WordForWord
{
    /// <returns>How many quotes were looked at.</returns>
    public static int Check(JsonElement answer, IReadOnlyDictionary<string, Article> articles)
    {
        var count = 0;
        foreach (var finding in answer.GetProperty("findings").EnumerateArray())
        {
            CheckFinding(finding, articles);
            var cited = answer.GetProperty("citations")[finding.GetProperty("citation").GetInt32()];
            Assert.Equal(Text(finding, "article"), Text(cited, "article"));
            count++;
        }

        foreach (var citation in answer.GetProperty("citations").EnumerateArray())
        {
            CheckPlace(citation, "quote", articles);
            CheckSource(citation, articles[Text(citation, "article")!]);
            count++;
        }

        foreach (var conflict in answer.GetProperty("conflicts").EnumerateArray())
            Assert.All(conflict.GetProperty("findings").EnumerateArray(), index => Assert.InRange(
                index.GetInt32(), 0, answer.GetProperty("findings").GetArrayLength() - 1));
        return count;
    }

    public static void CheckFinding(JsonElement finding, IReadOnlyDictionary<string, Article> articles)
    {
        CheckPlace(finding, "text", articles);
        CheckSource(finding.GetProperty("source"), articles[Text(finding, "article")!]);
        if (finding.TryGetProperty("contentOffset", out var offset) && offset.GetInt32() >= 0)
            Assert.StartsWith(Text(finding, "content")!, articles[Text(finding, "article")!].Text[offset.GetInt32()..], StringComparison.Ordinal);
    }

    private static void CheckPlace(JsonElement quoted, string property, IReadOnlyDictionary<string, Article> articles)
    {
        var (article, words, offset) = (articles[Text(quoted, "article")!], Text(quoted, property)!, quoted.GetProperty("offset").GetInt32());
        Assert.NotEmpty(words);
        if (offset < 0)
            Assert.Contains(words, article.Title, StringComparison.Ordinal);
        else
            Assert.StartsWith(words, article.Text[offset..], StringComparison.Ordinal);
    }

    private static void CheckSource(JsonElement source, Article article)
    {
        Assert.Equal(article.Title.Length > 0 ? article.Title : null, Text(source, "title"));
        Assert.Equal(article.Outlet, Text(source, "outlet"));
        Assert.Equal(article.Published is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null, Text(source, "published"));
        Assert.Equal(article.Url, Text(source, "url"));
        Assert.Equal(article.IsSummary ? "summary" : null, Text(source, "text"));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
