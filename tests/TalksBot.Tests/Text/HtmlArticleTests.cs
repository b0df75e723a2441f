using NodaTime;

namespace TalksBot.Tests.Text;

public sealed class HtmlArticleTests : IDisposable
{
    private readonly ArticleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Data_in_the_page_gives_the_header()
    {
        folder.With("a.html", """
            <html lang="en"><head><title>Bridge shut | Gazette</title><link rel="canonical" href="https://example.org/a">
            <script type="application/ld+json">
            {"@graph":[{"@type":"WebPage","name":"x"},{"@type":["NewsArticle"],"headline":"Bridge shut","datePublished":"2024-05-06T23:30:00-05:00",
            "publisher":{"@type":"Organization","name":"The Gazette"}}]}</script>
            </head><body><article><h1>Bridge shut</h1><p>The bridge is <b>shut</b>.</p></article></body></html>
            """);

        var article = await folder.LoadOneAsync();

        Assert.Equal(
            ("Bridge shut", "The Gazette", new LocalDate(2024, 5, 6), "https://example.org/a", "en", "The bridge is shut."),
            (article.Title, article.Outlet, article.Published, article.Url, article.Language, article.Text));
    }

    [Fact]
    public async Task Meta_elements_and_times_do_without_data()
    {
        folder.With("a.html", """
            <html><head><title>Gazette</title><meta property="og:title" content="Bridge shut &amp; closed"><meta property="og:site_name" content="The Gazette">
            <script type="application/ld+json">{ broken</script></head>
            <body><time datetime="2020-01-01">then</time>
            <article><time datetime="2024-05-06T10:00">6 May</time><p>The bridge is shut.</p></article></body></html>
            """);

        var article = await folder.LoadOneAsync();

        Assert.Equal(("Bridge shut & closed", "The Gazette", new LocalDate(2024, 5, 6)), (article.Title, article.Outlet, article.Published));
    }

    [Fact]
    public async Task Text_is_what_a_reader_sees_of_the_article()
    {
        folder.With("a.html", """
            <body><nav>Home News</nav><main><header><h1>Bridge shut</h1></header><script>var x = 1;</script><style>p {}</style>
            <figure><img src="x"><figcaption>A bridge (Tidewire)</figcaption></figure>
            <p>The bridge
               is <a href="#">shut</a>,<br>says&nbsp;the mayor.</p><div>It opens <span>in</span> May.<ul><li>Trams</li><li>Buses</li></ul></div>
            <aside>Read more</aside><p hidden>Secret</p><noscript>No script</noscript></main><footer>© Gazette</footer></body>
            """);

        var article = await folder.LoadOneAsync();

        Assert.Equal("The bridge is shut, says\u00A0the mayor.\n\nIt opens in May.\n\nTrams\n\nBuses", article.Text);
        Assert.Equal("Bridge shut", article.Title);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>x")]
    [InlineData("<ul><li>")]
    [InlineData("<a>x<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><g>")]
    [InlineData("<p>x</p>")]
    [InlineData("<BODY a>")]
    public async Task Ten_megabytes_of_tangled_markup_are_refused(string piece)
    {
        folder.With("a.html", "<article>" + Repeat(piece, 10 << 20));

        Assert.Equal("Its markup is too tangled to be read.", Assert.Single(await folder.LoadAsync()).Skipped!.Reason);
    }

    [Theory]
    [InlineData("<p a>")]
    [InlineData("<p ", "a ")]
    [InlineData("", "<")]
    [InlineData("", "</span>")]
    [InlineData("", "<!--")]
    [InlineData("<script>", "<script")]
    [InlineData("", "&notin")]
    [InlineData("<title>", "x")]
    [InlineData("<p>", "word ")]
    public async Task Ten_megabytes_of_anything_come_to_an_end(string start, string piece = "")
    {
        folder.With("a.html", start + (piece.Length > 0 ? Repeat(piece, 10 << 20) : ""));

        Assert.Single(await folder.LoadAsync());
    }

    [Fact]
    public async Task Markup_as_deep_as_any_page_has_it_is_read()
    {
        folder.With("a.html", Repeat("<div>", 5 * 400) + "Deep.");

        Assert.Equal("Deep.", (await folder.LoadOneAsync()).Text);
    }

    [Fact]
    public async Task A_page_without_text_is_skipped()
    {
        folder.With("a.html", "<html><head><title>Nothing</title></head><body><script>x()</script></body></html>");

        Assert.Equal("There is no text in it.", Assert.Single(await folder.LoadAsync()).Skipped!.Reason);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
