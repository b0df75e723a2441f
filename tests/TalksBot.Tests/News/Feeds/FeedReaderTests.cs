using Microsoft.Extensions.Configuration;
using TalksBot.Hosting;
using TalksBot.News.Feeds;

namespace TalksBot.Tests.News.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://paper.example/feeds/news");

    [Fact]
    public void Rss_items_are_read()
    {
        var feed = FeedReader.Read("""
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>The Paper</title><link>https://paper.example/</link><language>en-gb</language>
              <item>
                <title>Bridge talks &amp; tolls</title><link>/news/1</link><guid isPermaLink="false">p-1</guid>
                <pubDate>Sat, 01 Nov 2025 09:30:00 +0500</pubDate><dc:creator>A. Writer</dc:creator>
              </item>
              <item><title>No link</title></item>
              <item><title>Twice</title><guid isPermaLink="false">p-1</guid><link>/news/1</link></item>
              <item><guid>https://paper.example/news/2</guid></item>
            </channel></rss>
            """, Address)!;

        Assert.Equal(("The Paper", null), (feed.Title, feed.Problem));
        Assert.Equal(["p-1", "https://paper.example/news/2"], feed.Items.Select(item => item.Id));
        var first = feed.Items[0];
        Assert.Equal("https://paper.example/news/1", first.Link.AbsoluteUri);
        Assert.Equal(("Bridge talks & tolls", "2025-11-01T09:30:00+05:00", "A. Writer", "en-gb"), (first.Title, first.Published, first.Author, first.Language));
    }

    [Fact]
    public void Atom_entries_are_read()
    {
        var feed = FeedReader.Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://other.example/">
              <title type="text">Atomic</title><author><name>House</name></author>
              <entry xml:base="https://other.example/sub/">
                <id>tag:other.example,2025:1</id><title>Ferry strike ends</title>
                <link rel="self" href="https://other.example/api/1"/><link rel="alternate" href="story"/>
                <updated>2025-11-03T10:00:00Z</updated><published>2025-11-02T23:30:00-08:00</published>
                <author><name>B. Writer</name><email>b@other.example</email></author>
              </entry>
            </feed>
            """, Address)!;

        var entry = Assert.Single(feed.Items);
        Assert.Equal(("Atomic", "https://other.example/sub/story"), (feed.Title, entry.Link.AbsoluteUri));
        Assert.Equal(("tag:other.example,2025:1", "2025-11-02T23:30:00-08:00", "B. Writer", "en"), (entry.Id, entry.Published, entry.Author, entry.Language));
    }

    [Fact]
    public void Json_items_are_read()
    {
        var feed = FeedReader.Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Jay","language":"en","items":[
              {"id":7,"url":"https://jay.example/7","title":"Seven","date_published":"2025-11-02T08:00:00.123+01:00","authors":[{"name":"C. Writer"}]},
              {"id":"8"}, 3]}
            """, Address)!;

        var item = Assert.Single(feed.Items, item => item.Id == "7");
        Assert.Equal(("Seven", "2025-11-02T08:00:00+01:00", "C. Writer"), (item.Title, item.Published, item.Author));
    }

    [Theory]
    [InlineData("<html><body><p>A page</p></body></html>")]
    [InlineData("<!doctype html><title>A page</title>")]
    [InlineData("{\"items\":[]}")]
    [InlineData("{")]
    [InlineData("plain words")]
    [InlineData("")]
    public void What_is_no_feed_is_none(string text) => Assert.Null(FeedReader.Read(text, Address));

    [Fact]
    public void Of_a_feed_that_breaks_off_the_items_before_count()
    {
        var feed = FeedReader.Read("<rss><channel><item><link>/1</link></item><item><link>/2</li", Address)!;

        Assert.Equal("https://paper.example/1", Assert.Single(feed.Items).Id);
        Assert.NotNull(feed.Problem);
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var bomb = """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
            <rss><channel><item><link>/1</link><title>&b;</title></item></channel></rss>
            """;

        Assert.DoesNotContain(FeedReader.Read(bomb, Address)?.Items ?? [], item => item.Title?.Contains("aaa", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("Sat, 01 Nov 2025 09:30:00 GMT", "2025-11-01T09:30:00+00:00")]
    [InlineData("Sat, 1 Nov 2025 09:30:00 EST", "2025-11-01T09:30:00-05:00")]
    [InlineData("01 Nov 2025 9:30 +0430", "2025-11-01T09:30:00+04:30")]
    [InlineData("Saturday, 01 November 2025 09:30:00 +0000", "2025-11-01T09:30:00+00:00")]
    [InlineData("2025-11-01T09:30:00Z", "2025-11-01T09:30:00+00:00")]
    [InlineData("2025-11-01", "2025-11-01")]
    [InlineData("Sat, 01 Nov 2025 09:30:00 XYZT", "2025-11-01")]
    [InlineData("Sat, Nov 1 2025 04:45:26 +0000", "2025-11-01")]
    [InlineData("01 Nov 25 16:13 -0500", "2025-11-01")]
    [InlineData("Sat, 01 Nov 2025 20:0:0 Z", "2025-11-01")]
    [InlineData("2025-11-01 13:55:44.364419679 +0200 CEST", "2025-11-01")]
    [InlineData("Sat, 01 Nov 2025 10:00:00 MSK", "2025-11-01")]
    [InlineData("Wed, 10 Sept 2025 10:00:00 GMT", "2025-09-10")]
    [InlineData("Sat,01 Nov 2025 10:00:00 GMT", "2025-11-01")]
    [InlineData("2025-11-01 10:00:00", "2025-11-01")]
    [InlineData("20251101T100000Z", "2025-11-01")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", null)]
    [InlineData("07/11/2025", null)]
    [InlineData("yesterday", null)]
    [InlineData("31 Feb 2025 10:00:00 GMT", null)]
    public void Dates_keep_the_zone_they_were_written_in(string text, string? read) => Assert.Equal(read, FeedDate.Read(text));

    [Theory]
    [InlineData("<rss><channel>{items}<item><title>Q & A</title><link>/9</link></item></channel></rss>", "ampersands")]
    [InlineData("<rss><channel>{items}<item><title>Talks&nbsp;resume &ndash; &rsquo;</title><link>/9</link></item></channel></rss>", "entities")]
    [InlineData("<rss><channel>{items}<item><snf:logo a:b='x'/><link>/9</link></item></channel></rss>", "prefix snf")]
    [InlineData("<rss><channel>{items}<item><title>a\u0003b&#x1;</title><link>/9</link></item></channel></rss>", "control")]
    [InlineData("<b>Warning</b>: x in y.php\n<?xml version='1.0'?><rss><channel>{items}<item><link>/9</link></item></channel></rss>", "before it")]
    [InlineData("<!-- made today -->\n<?xml version='1.0'?><rss><channel>{items}<item><link>/9</link></item></channel></rss>", "before it")]
    [InlineData("\uFEFF\uFEFF<?xml version='1.0'?><rss><channel>{items}<item><link>/9</link></item></channel></rss>", "")]
    [InlineData("<?xml version='1.1'?><rss><channel>{items}<item><link>/9</link></item></channel></rss>", "")]
    public void Feeds_that_are_not_quite_xml_are_read_to_their_end(string text, string repair)
    {
        const string items = "<item><title><![CDATA[A & B]]></title><link>/1?a=1&amp;b=2</link></item><item><link>/2</link></item>";

        var feed = FeedReader.Read(text.Replace("{items}", items, StringComparison.Ordinal), Address)!;

        Assert.Null(feed.Problem);
        Assert.Equal(["/1?a=1&b=2", "/2", "/9"], feed.Items.Select(item => item.Link.PathAndQuery));
        Assert.Equal("A & B", feed.Items[0].Title);
        Assert.Contains(repair, string.Join("; ", feed.Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_well_formed_is_not_mended() =>
        Assert.Empty(FeedReader.Read("<rss><channel><item><title>A &amp; B</title><link>/1</link></item></channel></rss>", Address)!.Repairs);

    [Theory]
    [InlineData("<rss xml:base='https://other.example/sub/'><channel><item><link>s3.html</link></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://other.example/sub/'><entry><id>x</id><link href='s3.html'/></entry></feed>")]
    public void Links_count_from_the_feeds_base(string text) =>
        Assert.Equal("https://other.example/sub/s3.html", Assert.Single(FeedReader.Read(text, Address)!.Items).Link.AbsoluteUri);

    [Fact]
    public void An_item_without_a_page_is_an_item_where_it_has_an_articles_text()
    {
        var text = string.Concat(Enumerable.Repeat("&lt;p&gt;The ferry sails again on Monday, the harbour master said.&lt;/p&gt;", 6));

        var feed = FeedReader.Read(
            $"<rss><channel><item><guid isPermaLink='false'>7</guid><title>Orn &amp;#8216;waits&amp;#8217;</title><description>{text}</description></item>"
            + "<item><guid isPermaLink='false'>8</guid><description>Short.</description></item></channel></rss>", Address)!;

        var item = Assert.Single(feed.Items);
        Assert.Equal(("7", "Orn ‘waits’", false), (item.Id, item.Title, item.HasPage));
        Assert.StartsWith("<p>The ferry", item.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15m", 900)]
    [InlineData("1h 30m", 5400)]
    [InlineData("90s", 90)]
    [InlineData("1d", 86_400)]
    [InlineData("00:15:00", 900)]
    [InlineData("0", 0)]
    [InlineData("15", null)]
    [InlineData("24:00:00", null)]
    [InlineData("1.00:00:00", null)]
    [InlineData("soon", null)]
    public void Spans_have_a_unit(string text, int? seconds) => Assert.Equal(seconds, (int?)TimeSpans.Read(text)?.TotalSeconds);

    [Fact]
    public void What_a_feeds_server_wants_is_no_part_of_its_address()
    {
        var options = FeedOptions.Of(Settings(
            ("Feeds:0", "https://reader:s3cret@paper.example/feed"), ("Feeds:1:Url", "https://agency.example/feed"), ("Feeds:1:User", "u"),
            ("Feeds:1:Password", "s3cret"), ("Feeds:1:Headers:X-Key", "s3cret"), ("Feeds:1:UserAgent", "Mine/1"), ("FeedSchedule:Interval", "15m")));

        Assert.Equal(["https://paper.example/feed", "https://agency.example/feed"], options.Feeds.Select(feed => feed.Address));
        Assert.Equal(("reader", "s3cret"), (options.Feeds[0].Access.User, options.Feeds[0].Access.Password));
        Assert.Equal(("u", "s3cret", "Mine/1"), (options.Feeds[1].Access.User, options.Feeds[1].Access.Headers["X-Key"], options.Feeds[1].Access.UserAgent));
        Assert.All(options.Feeds, feed => Assert.DoesNotContain("s3cret", $"{feed} {feed.Access}", StringComparison.Ordinal));
        Assert.Contains("FeedSchedule:Interval", Assert.Throws<TalksBot.Cli.WrongUseException>(
            () => FeedOptions.Of(Settings(("FeedSchedule:Interval", "15")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_let_items_through_or_hold_them_back()
    {
        var feed = new FeedSource("https://paper.example/feed") { Include = ["ferry", "harbour"], Exclude = ["sport"] };
        FeedItem Item(string title) => new(title, Address) { Title = title };

        Assert.Equal([true, true, false, false],
            new[] { "The Ferry sails", "A harbour, closed", "Ferryman’s song", "Ferry sport day" }.Select(title => feed.Admits(Item(title))));
    }

    [Fact]
    public void Opml_goes_out_as_it_comes_in()
    {
        var opml = FeedList.Write([("https://paper.example/feed?a=1&b=2", "Paper & Sons"), ("https://agency.example/feed", null)]);

        Assert.Equal(["https://paper.example/feed?a=1&b=2", "https://agency.example/feed"], FeedList.Parse(opml));
        Assert.Equal(["https://a.example/f"], FeedList.Parse(
            "<opml><body><outline text='news'><outline xmlUrl='https://a.example/f'/><outline xmlUrl='ftp://b'/></outline></body></opml>"));
        Assert.Null(FeedList.Parse("<rss/>"));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    [Fact]
    public void A_feed_that_fails_is_left_alone_for_longer_each_time_but_never_for_ever()
    {
        var options = new FeedOptions { Interval = TimeSpan.FromMinutes(10), MaxBackoff = TimeSpan.FromHours(1) };

        Assert.Equal([10, 20, 40, 60, 60], new[] { 0, 1, 2, 3, 50 }.Select(failures => FeedSchedule.Pause(options, failures, null, 0.5).TotalMinutes));
        Assert.Equal(9, FeedSchedule.Pause(options, 0, null, 0).TotalMinutes);
        Assert.Equal(11, FeedSchedule.Pause(options, 0, null, 1).TotalMinutes, 6);
        Assert.Equal(30, FeedSchedule.Pause(options, 0, TimeSpan.FromMinutes(30), 0.5).TotalMinutes);
        Assert.Equal(60, FeedSchedule.Pause(options, 0, TimeSpan.FromDays(30), 0.5).TotalMinutes);
    }
}
