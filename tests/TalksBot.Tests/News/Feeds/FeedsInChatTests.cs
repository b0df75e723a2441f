using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.News.Importing;
using TalksBot.Tests.Search.Memory;

namespace TalksBot.Tests.News.Feeds;

/// <summary>Those who run the bot change its feeds from a chat.</summary>
public sealed class FeedsInChatTests
{
    [Fact]
    public async Task A_pages_address_adds_the_feed_that_it_names_and_what_the_feed_brought_is_listed()
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web);
        Assert.Equal($"Added: {web["/feed"]}", await SayAsync(house, $"/feed add <{web["/"]}> 👍"));
        Assert.Equal($"{web["/feed"]} is read already.", await SayAsync(house, $"/feed add {web["/feed"]}"));
        await house.RunAsync(web["/feed"], TimeSpan.FromMinutes(15));
        Assert.Equal($"Feeds; River feed: {web["/feed"]} · 1 items, 0 waiting", await SayAsync(house, "/feeds"));
        Assert.Equal($"Taken away: {web["/feed"]}", await SayAsync(house, $"/feed remove {web["/"]}"));
        Assert.StartsWith("No feeds are read", await SayAsync(house, "/feeds"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed add ferry news", "/feed takes add or remove, and one address.")]
    [InlineData("/feed add ferry", "That is no http or https address.")]
    [InlineData(
        "/feed add https://reader:hunter2@paper.example/rss",
        "That address has a password in it, which belongs into the configuration and not into a chat.")]
    [InlineData("/feed remove https://paper.example/rss", "That feed isn't read: /feeds lists those that are.")]
    [InlineData("/feed add {root}story", "That is no feed, and the page names none.")]
    public async Task What_is_no_feed_is_told_from_what_is(string words, string told)
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Serve(web);
        Assert.Equal(told, await SayAsync(house, words.Replace("{root}", $"{web.Root}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/feeds")]
    [InlineData("/feed add https://paper.example/rss")]
    public async Task Nobody_else_sees_or_changes_them(string words)
    {
        await using var web = await FakeWeb.StartAsync();
        using var house = new FeedHouse(web);
        Assert.StartsWith("Only admins can", await SayAsync(house, words, isAdmin: false), StringComparison.Ordinal);
        Assert.Empty(web.Asked);
    }

    private static async Task<string> SayAsync(FeedHouse house, string words, bool isAdmin = true)
    {
        var conversation = new Conversation(
            new MemoryPassageIndex(), CommandList.Create(indexer: null!, TimeProvider.System, house: new ChatHouse(Feeds: house.Desk)));
        var answer = await conversation.AnswerAsync(new IncomingMessage("test", "c", "u", words, isAdmin) { IsChatAdmin = true });
        return string.Join("; ", answer.Sections.SelectMany(section => section.Rows).Select(row => $"{row.Key}: {row.Text}").Prepend($"{answer.Summary}"));
    }

    private static void Serve(FakeWeb web) => web
        .With("/", "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body>News</body></html>")
        .With("/story", NewsPage.Html("Ferry accident", $"The accident hurt 12 people, the harbour office said.\n\n{NewsPage.Prose(3)}"))
        .With("/feed", $"""
            <rss version="2.0"><channel><title>River feed</title>
            <item><title>Ferry accident</title><link>{web["/story"]}</link><guid isPermaLink="false">one</guid></item></channel></rss>
            """, "application/rss+xml");
}
