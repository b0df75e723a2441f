using NodaTime;

namespace TalksBot.Tests.Articles;

public sealed class HtmlArticleTests : IDisposable
{
    private readonly ArticleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Data_in_the_page_gives_the_header()
    {
        folder.With("a.html", """
            <html lang="en"><head><title>Bridge shut | Gazette</title><link rel="canonical" href="https://example.org/a">
            <script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":["NewsArticle"],"headline":"Bridge shut","datePublished":"2024-05-06T23:30:00-05:00","publisher":{"@type":"Organization","name":"The Gazette"}}]}</script>
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
            <body><time datetime="2020-01-01">then</time><article><time datetime="2024-05-06T10:00">6 May</time><p>The bridge is shut.</p></article></body></html>
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

        Assert.Equal("The bridge is shut,\n\nsays\u00A0the mayor.\n\nIt opens in May.\n\nTrams\n\nBuses", article.Text);
        Assert.Equal("Bridge shut", article.Title);
    }

    [Fact]
    public async Task Markup_of_any_depth_is_survived()
    {
        folder.With("a.html", string.Concat(Enumerable.Repeat("<div>", 5_000)) + "Deep.").With("b.html", "<p>" + string.Concat(Enumerable.Repeat("<b>x", 5_000)));

        Assert.Equal(2, (await folder.LoadAsync()).Count);
    }

    [Fact]
    public async Task A_page_without_text_is_skipped()
    {
        folder.With("a.html", "<html><head><title>Nothing</title></head><body><script>x()</script></body></html>");

        Assert.Equal("There is no text in it.", Assert.Single(await folder.LoadAsync()).Skipped!.Reason);
    }
}
