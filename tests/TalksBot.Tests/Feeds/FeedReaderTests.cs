using TalksBot.Feeds;

namespace TalksBot.Tests.Feeds;

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
    [InlineData("Sat, 01 Nov 2025 09:30:00 XYZT", null)]
    [InlineData("yesterday", null)]
    [InlineData("31 Feb 2025 10:00:00 GMT", null)]
    public void Dates_keep_the_zone_they_were_written_in(string text, string? read) => Assert.Equal(read, FeedDate.Read(text));

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
