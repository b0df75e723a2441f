using TalksBot.News.Importing;

namespace TalksBot.Tests.News.Importing;

public sealed class KnownArticlesTests
{
    private readonly KnownArticles known = new();

    public KnownArticlesTests()
    {
        for (var i = 0; i < 50; i++)
            known.Add($"a{i}", $"https://www.paper.example/news/{i}/?utm_source=x", NewsPage.Prose(i));
    }

    [Theory]
    [InlineData("http://paper.example/news/7", true)]
    [InlineData("https://PAPER.example:443/news/7#comments", true)]
    [InlineData("https://paper.example/news/7?fbclid=abc&utm_campaign=y", true)]
    [InlineData("https://paper.example/news/7?page=2", false)]
    [InlineData("https://paper.example:8443/news/7", false)]
    [InlineData("https://paper.example/NEWS/7", false)]
    [InlineData("ftp://paper.example/news/7", false)]
    [InlineData("", false)]
    public void Addresses_of_one_page_are_one(string address, bool same) => Assert.Equal(same ? "a7" : null, known.FindAddress(address));

    [Fact]
    public void The_same_text_is_known_whatever_its_spacing() =>
        Assert.Equal((Likeness.SameText, "a3"), known.Find("https://other.example/", NewsPage.Prose(3).Replace(". ", ".\n\n").ToUpperInvariant()));

    [Fact]
    public void An_agency_story_with_another_beginning_and_end_is_a_near_copy()
    {
        var copy = $"RIVERTOWN (Agency) – {NewsPage.Prose(9)[40..]} Reporting by the desk; editing by {NewsPage.Prose(99)[..200]}";

        Assert.Equal((Likeness.NearCopy, "a9"), known.Find("https://other.example/", copy));
    }

    [Fact]
    public void A_story_that_quotes_two_sentences_of_another_is_its_own()
    {
        var story = NewsPage.Prose(77) + " " + string.Join(". ", NewsPage.Prose(9).Split(". ")[..2]);

        Assert.Equal((Likeness.None, null), known.Find("https://other.example/", story));
    }

    [Fact]
    public void Different_stories_in_one_style_are_different() =>
        Assert.All(Enumerable.Range(60, 100), i => Assert.Equal(Likeness.None, known.Find(null, NewsPage.Prose(i)).Likeness));
}
