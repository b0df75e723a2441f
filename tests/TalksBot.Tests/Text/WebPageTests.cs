using System.Text;
using NodaTime;
using TalksBot.Core.Text;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Tests.Text;

/// <summary>Pages as sites serve them, each with one thing that other readers stumble over. Places and people are made up.</summary>
public sealed class WebPageTests
{
    private const string First = "The harbour master of Velda said on Tuesday that the ferry to Orn would sail again from Monday on.";
    private const string Second = "Two engineers from the shipyard told reporters that the rudder, which broke in the storm of last week, had been replaced.";
    private const string Third = "Passengers with tickets for the cancelled days may use them until the end of March, the company added in a statement.";
    private const string Other = "Growers in the valley of Sarn said that the price of pears had fallen by a third, since the summer was long and warm.";

    private static readonly Uri Address = new("https://gazette.example/news/ferry-to-orn-sails-again");
    private static readonly LocalDate Today = new(2031, 5, 20);

    private static readonly string Story = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";
    private static readonly string[] Whole = [First, Second, Third];

    [Theory]
    [InlineData("<article>{story}</article>")]
    [InlineData("<main><div class=story>{story}</div><section class=more><article><h3>Pears</h3><p>{other} {other} {other}</p></article></section></main>")]
    [InlineData("<main><article><h1>Ferry to Orn sails again</h1>{story}</article><article><h2>Pears</h2><p>{other}</p><p>{other}</p></article></main>")]
    [InlineData("<form><div class=page>{story}</div><input></form>")]
    [InlineData("<article>{story}<div class=related-stories><p>{other}</p></div></article>")]
    [InlineData("<article>{story}<div id=comments><div class=comment><p>{other} {other}</p><p>{other}</p></div></div></article>")]
    [InlineData("<article>{story}<div class=x><h3><a href=/news/pears>Pears are cheap</a></h3><p>{other}</p></div></article>")]
    [InlineData("<article>{story}<hr><div>More great stories</div><ul><li>Why pears <a href=/a>are cheap</a></li><li>Rain <a href=/b>in Sarn</a></li>"
        + "<li>Where all the <a href=/c>boats have gone since the storm of last week</a> and why</li></ul></article>")]
    [InlineData("<div>{story}<div class=shelf><div class=c><b><a href=/a>Pears</a></b><p>{other}</p></div>"
        + "<div class=c><b><a href=/b>Rain</a></b><p>{other}</p></div>"
        + "<div class=c><b><a href=/c>Boats</a></b><p>{other}</p></div></div></div>")]
    [InlineData("<article>{story}</article><article><h2><a href=https://tribune.example/pears>Pears are cheap</a></h2><p>{other}</p></article>")]
    [InlineData("<article>{story}<p><a href=/news/pears>Pears are cheap in all of the valley</a></p></article>")]
    [InlineData("<article>{story}<div style='display: none'><p>{other}</p></div></article>")]
    [InlineData("<article>{story}<section class=newsletter-signup><p>Get the best of the Gazette every morning, before others are up.</p></section></article>")]
    [InlineData("<article><span class=byline>By Ida Vell</span><p>1 May</p>{story}<h3>More</h3></article>")]
    [InlineData("<div class=post-with-sidebar><div class=ad-free-body>{story}</div></div>")]
    public void The_story_is_taken_and_nothing_else(string body) => Assert.Equal(Whole, Paragraphs(Read(body)));

    [Fact]
    public void Paragraphs_and_lists_with_links_are_the_storys()
    {
        string[] items = ["The rudder was replaced.", "The bridge was painted.", "The engines were cleaned."];
        var list = string.Concat(items.Select((item, i) => $"<li>{item[..^8]}<a href=/news/{i}>{item[^8..]}</a></li>"));
        var story = string.Concat(Whole.Select((line, i) => $"<div class=p>{line[..40]}<a href=/news/{i}>{line[40..60]}</a>{line[60..]}</div>"));

        Assert.Equal([.. Whole, "Three things were done to the boat, the company said:", .. items],
            Paragraphs(Read($"<article>{story}<p>Three things were done to the boat, the company said:</p><ul>{list}</ul></article>")));
    }

    [Theory]
    [InlineData("<div itemprop=articleBody>{1}</div><div class=ad>Ad</div><div itemprop=articleBody>{2}</div><div itemprop=articleBody>{3}</div>")]
    [InlineData("<article id=a>{1}</article><article id=b>{2}</article><article id=c>{3}</article>")]
    [InlineData("<article>{1}<noscript>{2}{3}</noscript></article>")]
    [InlineData("<article>{1}<template shadowrootmode=open>{2}{3}</template></article>")]
    public void A_story_in_parts_is_taken_whole(string body)
    {
        for (var i = 0; i < Whole.Length; i++)
            body = body.Replace($"{{{i + 1}}}", $"<p>{Whole[i]}</p>", StringComparison.Ordinal);

        Assert.Equal(Whole, Paragraphs(Read($"<main><h1>Ferry</h1>{body}</main>")));
    }

    [Fact]
    public void A_live_report_keeps_its_times() => Assert.Equal(
        ["10:00", First, "12:30", Second, "15:45", Third],
        Paragraphs(Read($"""
            <main><h1>Live: the storm</h1><article><time>10:00</time><p>{First}</p></article><article><time>12:30</time><p>{Second}</p></article>
            <article><time>15:45</time><p>{Third}</p></article></main>
            """)));

    [Fact]
    public void A_line_break_inside_a_sentence_is_a_blank_and_between_sentences_a_paragraphs_end() => Assert.Equal(
        ["The ferry sails again from Monday on.", "The rudder was replaced by two engineers from the shipyard.", "Tickets are valid until March."],
        Paragraphs(Read("<article><p>The ferry sails<br>again from<br/>Monday on.<br>The rudder was replaced by two engineers<br>from the shipyard.<br><br>"
            + "Tickets are valid until March.</p></article>")));

    [Fact]
    public void Tables_keep_their_rows_and_header() => Assert.Equal(
        [First, "Pier | Boats | Since\nNorth | 4 | May\nSouth | 11 | June", Second],
        Paragraphs(Read($"""
            <article><p>{First}</p><table><tr><th>Pier</th><th>Boats</th><th>Since</th></tr><tr><td>North</td><td>4</td><td>May</td></tr>
            <tr><td>South</td><td>11</td><td>June</td></tr></table><p>{Second}</p></article>
            """)));

    [Fact]
    public void Invisible_breaks_inside_words_are_left_out() =>
        Assert.StartsWith("Harbour master Valdoran spoke", Read(
            "<article><p>Har\u00ADbour master Valdo\u200Bran spoke to us at noon.</p>{story}</article>").Draft.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"item":{"@type":"NewsArticle","headline":"Pears","datePublished":"2024-01-02","url":"/p"}}]}""")]
    [InlineData("""{"@type":"WebPage","headline":"The Gazette: all the news","url":"https://gazette.example/"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Pears are cheap","datePublished":"2024-01-02","url":"https://gazette.example/news/pears-are-cheap"}""")]
    public void The_data_of_the_pages_own_article_counts(string other)
    {
        var own = """
            {"@type":"NewsArticle","headline":"Ferry to Orn sails again","datePublished":"2031-05-06T10:00:00+03:00",
            "publisher":{"@id":"#org","name":"The Gazette"}}
            """;

        var page = Read($"<article>{Story}</article>", Data(other) + Data(own));

        Assert.Equal(("Ferry to Orn sails again", "2031-05-06", "The Gazette"), (page.Draft.Title, ArticleDay.Of(page.Draft.Published), page.Draft.Outlet));
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to Orn\nsails again\",{0},\"publisher\":{\"name\":\"The Gazette\"}}")]
    [InlineData("""/* made by a program */ {"@type":"NewsArticle","headline":"Ferry to Orn sails again",{0},"publisher":"The Gazette",};""")]
    [InlineData("""<!-- {"@type":"NewsArticle","headline":"Ferry to Orn sails again",{0},"publisher":{"name":"The \\'Gazette"}} -->""")]
    public void Broken_data_is_read(string data)
    {
        data = data.Replace("{0}", "\"datePublished\":\"2031-05-06\"", StringComparison.Ordinal);

        var page = Read($"<article>{Story}</article>", $"<script type='application/ld+json; charset=utf-8'>{data}</script>");

        Assert.Equal(("Ferry to Orn sails again", "2031-05-06"), (page.Draft.Title, page.Draft.Published));
        Assert.Contains("Gazette", page.Draft.Outlet);
    }

    [Fact]
    public void Names_are_never_addresses_or_entities()
    {
        var page = Read($"<article>{Story}</article>", Data("""
            {"@type":"NewsArticle","headline":"Orn &#8216;waits&#8217; &amp; hopes","publisher":{"@id":"https://gazette.example/#organization"},
            "author":[{"@id":"#a"},{"name":"Ida Vell"},{"name":"Tor Hask"}]}
            """) + "<meta property=og:site_name content='The Gazette'>");

        Assert.Equal(("Orn ‘waits’ & hopes", "The Gazette", "Ida Vell, Tor Hask"), (page.Draft.Title, page.Draft.Outlet, page.Draft.Author));
    }

    [Theory]
    [InlineData("<meta property=og:site_name content=www.gazette.example>")]
    [InlineData("<meta name=publisher content=https://gazette.example/about><meta property=og:site_name content=@gazette>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"publisher\":\"https://gazette.example/#org\"}</script>")]
    public void An_outlet_that_gives_an_address_for_its_name_has_none(string head) =>
        Assert.Null(Read($"<article>{Story}</article>", head).Draft.Outlet);

    [Fact]
    public void Nor_has_one_with_an_address_behind_its_titles() => Assert.Null(WebPage.Read(
        $"<title>Ferry to Orn sails again — www.gazette.example</title><article><h1>Ferry to Orn sails again</h1>{Story}</article>",
        Address, Today)!.Draft.Outlet);

    [Theory]
    [InlineData("https://gazette.example/", null)]
    [InlineData("/", null)]
    [InlineData("https://gazette.example/news/pears-are-cheap-in-sarn", null)]
    [InlineData("/news/ferry-to-orn-sails-again?utm=1", "https://gazette.example/news/ferry-to-orn-sails-again?utm=1")]
    [InlineData("https://m.gazette.example/2031/ferry-sails-again-to-orn", "https://m.gazette.example/2031/ferry-sails-again-to-orn")]
    [InlineData("https://gazette.example/a/4711", "https://gazette.example/a/4711")]
    public void An_address_is_the_pages_own_or_none(string link, string? own) =>
        Assert.Equal(own, Read($"<article>{Story}</article>", $"<link rel=canonical href='{link}'>").Draft.Url);

    [Theory]
    [InlineData("<meta property=article:published_time content=2031-05-06T10:00:00Z>", "")]
    [InlineData("<meta property=article:modified_time content=2031-05-09>", "<p>Published: 6 May 2031</p>")]
    [InlineData("", "<time itemprop=dateModified datetime=2031-05-09>x</time><p>Published: 6 May 2031</p>")]
    [InlineData("", "<time class=updated datetime=2031-05-09>Updated 9 May</time><time class=published datetime=2031-05-06>6 May</time>")]
    [InlineData("", "<div class=ticker><time datetime=2031-05-12>now</time></div><time datetime=2031-05-06>x</time>")]
    [InlineData("", "<time datetime='Tue May 06 2031 15:21:41 GMT+0000 (Coordinated Universal Time)'>x</time>")]
    [InlineData("<meta name=date content=1970-01-01><meta name=pubdate content=2031-05-06>", "")]
    [InlineData("<meta name=date content=2099-01-01><meta name=pubdate content=2031-05-06>", "")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Ferry\",\"datePublished\":1935828000000}</script>", "")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"WebPage\",\"datePublished\":\"2031-05-06\"}</script>", "")]
    public void The_day_is_that_of_publication(string head, string times) =>
        Assert.Equal("2031-05-06", ArticleDay.Of(Read($"<article>{times}{Story}</article>", head).Draft.Published));

    [Theory]
    [InlineData("https://gazette.example/2031/05/06/ferry", "2031-05-06")]
    [InlineData("https://gazette.example/2031/may/6/ferry", "2031-05-06")]
    [InlineData("https://gazette.example/20310506-ferry", "2031-05-06")]
    [InlineData("https://gazette.example/2099/05/06/ferry", null)]
    [InlineData("https://gazette.example/a/20311", null)]
    public void The_day_in_the_address_counts_where_nothing_else_says_it(string address, string? day) =>
        Assert.Equal(day, WebPage.Read(Page($"<article>{Story}</article>"), new Uri(address), Today)!.Draft.Published);

    [Theory]
    [InlineData("Just a moment...", "Checking your browser before you go on. Please allow up to five seconds, and switch on cookies.", "checks the browser")]
    [InlineData("We value your privacy", "We and our 97 partners store and access what is on your device.", "asks for consent")]
    [InlineData("Page not found", "Sorry, what you look for may have been moved by our editors. Please check the address that you typed.", "no such page")]
    [InlineData("Oops", "We can't find the page that you were looking for, but we have other stories on our front page for you.", "no such page")]
    [InlineData("Search results for ferry", "There are seven results for it, the last of them ten years old.", "search results")]
    public void What_is_no_article_is_refused_with_the_reason(string title, string text, string reason) =>
        Assert.Contains(reason, WebPage.Read(
            $"<html><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>", Address, Today)!.Refusal);

    [Fact]
    public void A_front_page_is_refused_and_offers_its_feed()
    {
        var teasers = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div class=t><h3><a href=/news/{i}>Story number {i}</a></h3><p>{Other}</p></div>"));

        var page = Read($"<main>{teasers}</main>", "<link rel=alternate type=application/rss+xml href=/feed.xml>");

        Assert.Contains("front page", page.Refusal);
        Assert.Equal("https://gazette.example/feed.xml", page.Feed);
    }

    [Fact]
    public void An_article_about_such_pages_is_one() => Assert.Null(WebPage.Read(
        $"<title>Page not found: how the harbour lost its archive</title><body><article>{string.Concat(Enumerable.Repeat(Story, 7))}</article>",
        Address, Today)!.Refusal);

    [Fact]
    public void The_start_of_a_story_that_is_sold_is_marked_and_the_sale_left_out()
    {
        var page = Read($"""
            <article><h1>Ferry to Orn sails again</h1><p>{First}</p><div class=paywall><p>You have read your last free article. Start your trial today.</p>
            <p>Already a subscriber? Log in.</p></div></article>
            """, Data("""{"@type":"NewsArticle","headline":"Ferry to Orn sails again","isAccessibleForFree":"False"}"""));

        Assert.True(page.Draft.IsTeaser);
        Assert.Equal(First, page.Draft.Text);
    }

    [Fact]
    public void A_whole_story_of_a_paper_that_sells_some_is_no_teaser() => Assert.False(Read(
        $"<article>{string.Concat(Enumerable.Repeat(Story, 6))}</article>",
        Data("""{"@type":"NewsArticle","headline":"Ferry to Orn sails again","isAccessibleForFree":false}""")).Draft.IsTeaser);

    [Fact]
    public void Text_that_the_data_alone_holds_is_taken() => Assert.Equal(Whole, Paragraphs(Read(
        $"<article><div id=root><p>{First}</p></div></article>",
        Data($$"""{"@type":"NewsArticle","headline":"Ferry to Orn sails again","articleBody":"{{First}}\n\n{{Second}}\n\n{{Third}}"}"""))));

    [Fact]
    public void Windows_1252_under_another_name_keeps_its_quotation_marks()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("<meta charset=iso-8859-1><p>“We sail,” she said – and left.</p>");

        var decoded = TextDecoder.Decode(bytes, "ISO-8859-1");

        Assert.Contains("“We sail,” she said – and left.", decoded.Text);
        Assert.Contains("Windows-1252", decoded.Repair);
    }

    [Fact]
    public void A_wrong_byte_spoils_itself_alone()
    {
        var decoded = TextDecoder.Decode([.. "<p>“We sail,” she said – and left"u8, 0xE9, .. ".</p>"u8], "utf-8");

        Assert.Equal("<p>“We sail,” she said – and left\uFFFD.</p>", decoded.Text);
        Assert.Contains("1 byte", decoded.Repair);
    }

    [Fact]
    public void An_encoding_may_be_named_late() => Assert.EndsWith("Паром", TextDecoder.Decode(
        CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes($"<!-- {new string('x', 3000)} --><meta charset=windows-1251><p>Паром"), null).Text);

    private static string[] Paragraphs(WebPage page) => page.Draft.Text.Split("\n\n");

    private static string Data(string json) => $"<script type='application/ld+json'>{json}</script>";

    private static WebPage Read(string body, string head = "") => WebPage.Read(Page(body, head), Address, Today)!;

    private static string Page(string body, string head = "") =>
        $"<!DOCTYPE html><html lang=en><head><title>Ferry to Orn sails again</title>{head}</head><body>"
        + $"{body.Replace("{story}", Story, StringComparison.Ordinal).Replace("{other}", Other, StringComparison.Ordinal)}</body></html>";
}
