using TalksBot.Core.Answers;
using TalksBot.Following;

namespace TalksBot.Tests.Following;

public sealed class FollowTests : IDisposable
{
    private const string Toll = "The harbour ministry said 12 sailors were killed in the storm at Orlavik on Friday.";

    private readonly FollowHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_new_article_with_a_matching_finding_brings_one_message_with_its_citation()
    {
        await house.AddAsync("old", "The harbour ministry said 3 sailors were killed in the fire at Vellmark on Monday.");
        await house.AskAsync("/follow casualties");
        await house.AddAsync("new", $"{Toll} Minister Belo Tarr said \"We mourn them\".");
        await house.NotifyAsync();
        await house.NotifyAsync();

        var (chat, notice) = Assert.Single(house.Sent);
        Assert.Equal(("c", "New about “casualties”"), (chat, notice.Summary));
        var citation = Assert.Single(notice.Citations);
        Assert.Equal(("new", Toll), (citation.Article.Id, citation.Quote.Text));
    }

    [Fact]
    public async Task Articles_about_other_things_bring_nothing()
    {
        await house.AskAsync("/follow casualties sailors");
        await house.AskAsync("/follow Belo Tarr");
        await house.AddAsync("new", "The ferry to Orlavik left on Monday with 40 passengers. Mayor Ana Quill said \"It was late\".");
        await house.NotifyAsync();

        Assert.Empty(house.Sent);
    }

    [Fact]
    public async Task A_person_is_followed_by_name()
    {
        await house.AddAsync("old", "Minister Belo Tarr said \"We will talk\" on Monday.");
        await house.AskAsync("/follow belo tarr");
        await house.AddAsync("new", "Minister Belo Tarr said \"The bridge stays closed\" on Tuesday.");
        await house.NotifyAsync();

        Assert.Equal("new", Assert.Single(house.Sent).Notice.Citations[0].Article.Id);
    }

    [Fact]
    public async Task A_topic_is_followed_by_its_words()
    {
        await house.AddAsync("old", "The council met on Monday.");
        await house.AskAsync("/follow bridge toll");
        await house.AddAsync("new", "The bridge toll at Vellmark rises to five crowns in December. Rain is forecast.");
        await house.NotifyAsync();

        Assert.StartsWith("The bridge toll", Assert.Single(house.Sent).Notice.Citations[0].Quote.Text);
    }

    [Fact]
    public async Task The_same_finding_in_another_article_is_no_news()
    {
        await house.AskAsync("/follow casualties");
        await house.AddAsync("one", Toll);
        await house.NotifyAsync();
        await house.AddAsync("two", Toll);
        await house.NotifyAsync();

        Assert.Single(house.Sent);
    }

    [Fact]
    public async Task A_claimant_that_changes_its_toll_is_said_to_have_revised_it()
    {
        await house.AskAsync("/follow casualties");
        await house.AddAsync("one", Toll, "2025-11-01");
        await house.NotifyAsync();
        await house.AddAsync("two", "The harbour ministry said 15 sailors were killed in the storm at Orlavik on Friday.", "2025-11-02");
        await house.NotifyAsync();

        Assert.Equal("Figure revised: “casualties”", house.Sent[1].Notice.Summary);
        Assert.Equal(["15", "12"], house.Sent[1].Notice.Sections[0].Rows.Select(row => row.Key));
        Assert.Equal(["two", "one"], house.Sent[1].Notice.Citations.Select(citation => citation.Article.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_was_told_a_figure_hears_when_its_article_is_corrected(bool isKept)
    {
        await house.AskAsync("/follow casualties");
        await house.AddAsync("one", $"{Toll} The coast guard said 4 sailors were injured at Vellmark on Monday.");
        await house.NotifyAsync();
        await house.NotifyAsync();
        house.Sent.Clear();

        await house.CorrectAsync(
            "one", $"{Toll.Replace("12", "21", StringComparison.Ordinal)} The coast guard said 4 sailors were injured at Vellmark on Monday.", isKept);
        await house.NotifyAsync();
        await house.NotifyAsync();

        var (_, notice) = Assert.Single(house.Sent);
        Assert.Equal("In a corrected article about “casualties”", notice.Summary);
        var citation = Assert.Single(notice.Citations);
        Assert.Contains("21 sailors", citation.Quote.Text, StringComparison.Ordinal);
        Assert.EndsWith(", 2 Nov 2025, corrected on 3 Nov 2025", SourceLabel.Of(citation.Article).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_corrected_article_said_before_is_no_news_to_those_who_follow_since()
    {
        await house.AddAsync("one", $"{Toll} Rain was forecast for the harbour.");
        await house.AskAsync("/follow casualties");
        await house.CorrectAsync("one", $"{Toll} Snow was forecast for the harbour.");
        await house.NotifyAsync();

        Assert.Empty(house.Sent);
    }

    [Fact]
    public async Task A_correction_of_before_the_follow_is_no_news()
    {
        await house.AddAsync("one", Toll);
        await house.CorrectAsync("one", Toll.Replace("12", "21", StringComparison.Ordinal));
        await house.AskAsync("/follow casualties");
        await house.NotifyAsync();

        Assert.Empty(house.Sent);
    }

    [Fact]
    public async Task At_night_messages_wait_for_the_morning_unless_the_chat_asked_for_them()
    {
        await house.AskAsync("/follow casualties", "sleeps");
        await house.AskAsync("/follow casualties at night", "wakes");
        house.Time.Advance(TimeSpan.FromHours(11));
        await house.AddAsync("new", Toll);

        Assert.False(await house.NotifyAsync());
        Assert.Equal(["wakes"], house.Sent.Select(sent => sent.Chat));
        house.Time.Advance(TimeSpan.FromHours(9));
        Assert.True(await house.NotifyAsync());
        Assert.Equal(["wakes", "sleeps"], house.Sent.Select(sent => sent.Chat));
    }

    [Fact]
    public async Task A_chat_gets_so_many_messages_a_day_and_the_rest_later()
    {
        await house.AskAsync("/follow casualties");
        for (var i = 0; i < 5; i++)
            await house.AddAsync($"a{i}", $"The harbour ministry said {20 + i} sailors were killed in the storm at Orlavik on Friday.");
        await house.NotifyAsync();
        Assert.Equal(3, house.Sent.Count);
        house.Time.Advance(TimeSpan.FromHours(25));
        await house.NotifyAsync();

        Assert.Equal(5, house.Sent.Count);
    }

    [Fact]
    public async Task What_did_not_arrive_is_sent_again()
    {
        await house.AskAsync("/follow casualties");
        await house.AddAsync("new", Toll);
        house.IsDown = true;
        Assert.False(await house.NotifyAsync());
        house.IsDown = false;
        Assert.True(await house.NotifyAsync());

        Assert.Single(house.Sent);
    }

    [Fact]
    public async Task A_chat_that_is_gone_follows_nothing_any_more()
    {
        await house.AskAsync("/follow casualties", "gone");
        await house.AskAsync("/follow Belo Tarr", "gone");
        await house.AskAsync("/follow casualties", "there");
        await house.AddAsync("new", $"{Toll} Minister Belo Tarr said \"We mourn them\".");
        house.Outcome = chat => chat == "gone" ? new Delivery(DeliveryOutcome.ChatGone, "The bot was blocked.") : Delivery.Done;

        Assert.True(await house.NotifyAsync());
        Assert.Equal(["gone", "there"], house.Sent.Select(sent => sent.Chat));
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows", "gone")).Summary);
        Assert.Equal("This chat follows", (await house.AskAsync("/follows", "there")).Summary);
    }

    [Fact]
    public async Task A_chat_with_a_new_name_goes_on_following_under_it()
    {
        await house.AskAsync("/follow casualties", "old");
        await house.AskAsync("/follow Belo Tarr", "old");
        await house.AddAsync("one", Toll);
        house.Outcome = _ => Delivery.Done with { MovedTo = "new" };
        Assert.False(await house.NotifyAsync());
        house.Outcome = _ => Delivery.Done;
        Assert.True(await house.NotifyAsync());
        await house.AddAsync("two", "Minister Belo Tarr said \"The bridge stays closed\" on Tuesday.");
        await house.NotifyAsync();

        Assert.Equal(["old", "new"], house.Sent.Select(sent => sent.Chat));
        Assert.Equal(2, (await house.AskAsync("/follows", "new")).Sections[0].Rows.Length);
    }

    [Fact]
    public async Task What_a_platform_will_never_take_is_not_sent_again()
    {
        await house.AskAsync("/follow casualties");
        await house.AddAsync("new", Toll);
        house.Outcome = _ => new Delivery(DeliveryOutcome.Refused, "Too odd.");
        await house.NotifyAsync();
        await house.NotifyAsync();

        Assert.Single(house.Sent);
    }

    [Fact]
    public async Task Where_the_bot_cannot_write_by_itself_following_is_refused_in_one_line()
    {
        var answer = await house.AskAsync("/follow casualties", platform: "mute");

        Assert.False(answer.Answered);
        Assert.Contains("can't write into this chat by itself", answer.Summary.ToString());
    }

    [Fact]
    public async Task Follows_are_listed_and_ended_chat_by_chat()
    {
        await house.AskAsync("/follow casualties", "a");
        await house.AskAsync("/follow Belo Tarr", "a");
        await house.AskAsync("/follow BELO  TARR at night", "a");
        await house.AskAsync("/follow ferries", "b");

        Assert.Equal(["casualties", "Belo Tarr"], (await house.AskAsync("/follows", "a")).Sections[0].Rows.Select(row => row.Key));
        Assert.True((await house.AskAsync("/unfollow belo tarr", "a")).Answered);
        Assert.False((await house.AskAsync("/unfollow belo tarr", "a")).Answered);
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows", "c")).Summary);
        Assert.Equal("ferries", Assert.Single((await house.AskAsync("/follows", "b")).Sections[0].Rows).Key);
    }

    [Fact]
    public async Task A_chat_follows_only_so_much()
    {
        foreach (var subject in new[] { "one", "two", "three" })
            Assert.True((await house.AskAsync($"/follow {subject}")).Answered);

        Assert.False((await house.AskAsync("/follow four")).Answered);
        Assert.False((await house.AskAsync($"/follow {new string('x', 200)}", "b")).Answered);
        Assert.True((await house.AskAsync("/follow two")).Answered);
    }
}
