using TalksBot.Core.Answers;
using TalksBot.News.Following;
using TalksBot.Operations.Doctor;

namespace TalksBot.Tests.News.Following;

public sealed class FollowTests : IDisposable
{
    private const string Toll = "The harbour ministry said 12 sailors were killed in the storm at Orlavik on Friday.";

    private readonly FollowHouse house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("/follow belo tarr")]
    [InlineData("follow belo tarr")]
    [InlineData("@bot /follow belo tarr")]
    public async Task What_only_reads_follows_nothing(string words)
    {
        await house.AddAsync("a", "Belo Tarr, the mayor, spoke on Monday.");
        Assert.False((await house.AskAsync(words, onlyReads: true)).Answered);
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows")).Summary);
    }

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
        {
            await house.AddAsync($"a{i}", $"The harbour ministry said {20 + i} sailors were killed in the storm at Orlavik on Friday.");
            await house.NotifyAsync();
            house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, house.Sent.Count);
        house.Time.Advance(TimeSpan.FromHours(25));
        await house.NotifyAsync();

        Assert.Equal(4, house.Sent.Count);
        Assert.Equal(2, house.Sent[3].Notice.Findings.Length);
    }

    [Fact]
    public async Task Many_findings_are_one_message_and_what_it_has_no_room_for_is_counted()
    {
        await house.AskAsync("/follow casualties");
        for (var i = 0; i < 7; i++)
            await house.AddAsync($"a{i}", $"The harbour ministry said {20 + i} sailors were killed in the storm at Orlavik on Friday.");
        await house.NotifyAsync();

        var notice = Assert.Single(house.Sent).Notice;
        Assert.Equal(FollowNotice.MostShown, notice.Findings.Length);
        Assert.Equal("2 more are not shown here.", $"{Assert.Single(notice.Notes)}");
        await house.NotifyAsync();
        Assert.Single(house.Sent);
    }

    [Fact]
    public async Task A_daily_digest_comes_once_a_day_at_the_hour_that_the_chat_has_set()
    {
        await house.AskAsync("/settings digest 18");
        Assert.Contains("once a day", $"{(await house.AskAsync("/follow casualties daily")).Summary}", StringComparison.Ordinal);
        await house.AddAsync("a", Toll);
        Assert.False(await house.NotifyAsync());
        Assert.Empty(house.Sent);
        house.Time.Advance(TimeSpan.FromHours(6));
        Assert.True(await house.NotifyAsync());
        await house.AddAsync("b", "The harbour ministry said 15 sailors were killed in the fire at Vellmark on Monday.");
        await house.NotifyAsync();
        Assert.Single(house.Sent);
        house.Time.Advance(TimeSpan.FromHours(24));
        await house.NotifyAsync();
        Assert.Equal(2, house.Sent.Count);
    }

    [Fact]
    public async Task A_message_is_in_the_language_of_whoever_asked_for_it_until_the_chat_settles_one()
    {
        await house.AskAsync("/follow casualties", language: "tr");
        await house.AddAsync("a", Toll);
        await house.NotifyAsync();
        await house.AskAsync("/settings language ur");
        await house.AddAsync("b", "The harbour ministry said 15 sailors were killed in the fire at Vellmark on Monday.");
        await house.NotifyAsync();
        Assert.Equal(["tr", "ur"], house.Sent.Select(sent => sent.Notice.Language.Code));
    }

    [Theory]
    [InlineData("/stop", "/follows")]
    [InlineData("/alerts casualties", "/follow casualties")]
    [InlineData("/mute", "/settings")]
    public async Task Another_word_for_what_there_is_offers_it(string words, string offered) =>
        Assert.Contains(offered, (await house.AskAsync(words)).FollowUps);

    [Fact]
    public async Task Who_ends_nothing_in_particular_is_offered_what_is_followed() =>
        Assert.Equal("/follows", Assert.Single((await house.AskAsync("/unfollow")).FollowUps));

    [Fact]
    public async Task A_setting_is_read_as_it_was_typed()
    {
        await house.AddAsync("a", Toll);
        Assert.Equal("language: ur", $"{(await house.AskAsync("/settings language ur")).Summary}");
        Assert.Equal("digest: 18:00", $"{(await house.AskAsync("/settings digest 18 👍")).Summary}");
    }

    [Fact]
    public async Task Figures_alone_leave_out_what_somebody_said()
    {
        await house.AddAsync("old", "Minister Belo Tarr said \"We will talk\" on Monday.");
        await house.AskAsync("/follow casualties figures only");
        await house.AddAsync("said", "Minister Belo Tarr said \"The bridge stays closed\" on Tuesday.");
        await house.NotifyAsync();
        Assert.Empty(house.Sent);
        await house.AddAsync("new", Toll);
        await house.NotifyAsync();
        Assert.Equal(Toll, Assert.Single(house.Sent).Notice.Citations[0].Quote.Text);
    }

    [Fact]
    public async Task Whoever_follows_sees_at_once_what_comes_or_that_nothing_matches_yet()
    {
        await house.AddAsync("older", "The harbour ministry said 3 sailors were killed in the fire at Vellmark on Monday.", "2025-10-01");
        await house.AddAsync("newer", Toll, "2025-11-01");
        var sample = await house.AskAsync("/follow casualties");
        Assert.Equal("newer", Assert.Single(sample.Citations).Article.Id);
        Assert.Contains("/follow casualties daily", sample.FollowUps);
        Assert.Contains("Nothing in the articles matches it yet.", Notes(await house.AskAsync("/follow quarterly tulips")));
    }

    [Fact]
    public async Task A_surname_is_told_whose_it_is()
    {
        await house.AddAsync("a", "Minister Belo Tarr said \"We will talk\" on Monday.");
        Assert.Contains("In the articles that is Belo Tarr.", Notes(await house.AskAsync("/follow tarr")));
    }

    [Fact]
    public async Task Where_only_admins_follow_nobody_else_does()
    {
        Assert.False((await house.AskAsync("/settings follow admins", isChatAdmin: false)).Answered);
        Assert.True((await house.AskAsync("/settings follow admins")).Answered);
        Assert.StartsWith("Only admins can", $"{(await house.AskAsync("/follow casualties", isChatAdmin: false)).Summary}", StringComparison.Ordinal);
        Assert.True((await house.AskAsync("/follow casualties")).Answered);
        Assert.False((await house.AskAsync("/unfollow casualties", isChatAdmin: false)).Answered);
    }

    [Fact]
    public async Task Messages_go_where_the_chat_has_settled_and_not_in_its_quiet_hours()
    {
        await house.AskAsync("/settings notices here", "c/31");
        await house.AskAsync("/settings quiet 11-13");
        await house.AskAsync("/follow casualties");
        await house.AddAsync("a", Toll);
        Assert.False(await house.NotifyAsync());
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.NotifyAsync();
        Assert.Equal("c/31", Assert.Single(house.Sent).Chat);
    }

    [Fact]
    public async Task Where_the_message_shows_that_nothing_can_arrive_following_is_refused() =>
        Assert.Equal("Not here.", $"{(await house.AskAsync("/follow casualties", unreachable: "Not here.")).Summary}");

    private static IEnumerable<string> Notes(Answer answer) => answer.Notes.Select(note => $"{note}");

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
    public async Task What_does_not_arrive_is_shown_and_tried_no_more_until_it_is_followed_anew()
    {
        await house.AskAsync("/follow casualties", "gone");
        await house.AskAsync("/follow Belo Tarr", "gone");
        await house.AskAsync("/follow casualties", "there");
        await house.AddAsync("new", $"{Toll} Minister Belo Tarr said \"We mourn them\".");
        house.Outcome = chat => chat == "gone" ? new Delivery(DeliveryOutcome.MayNotWrite, "The bot is muted.") : Delivery.Done;

        Assert.True(await house.NotifyAsync());
        Assert.Equal(["gone", "there"], house.Sent.Select(sent => sent.Chat));
        Assert.All((await house.AskAsync("/follows", "gone")).Sections[0].Rows,
            row => Assert.StartsWith("doesn't arrive: The bot is muted.", $"{row.Text}", StringComparison.Ordinal));
        var status = (await house.AskAsync("/status", isAdmin: true)).Sections[0].Rows;
        Assert.Contains(status, row => $"{row.Text}".StartsWith("2 follows", StringComparison.Ordinal));
        Assert.DoesNotContain((await house.AskAsync("/status")).Sections[0].Rows, row => $"{row.Key}" is "not arriving" or "engine");
        Assert.Equal(("follows on test", "2 of chat gone don't arrive: The bot is muted."), Told(Assert.Single(await house.DiagnoseAsync())));

        house.Outcome = _ => Delivery.Done;
        await house.AskAsync("/follow casualties", "gone");
        await house.AddAsync("newer", "The harbour ministry said 15 sailors were killed in the fire at Vellmark on Monday.");
        await house.NotifyAsync();
        Assert.Equal("newer", Assert.Single(house.Sent.Last(sent => sent.Chat == "gone").Notice.Citations).Article.Id);

        static (string Subject, string Text) Told(Diagnosis diagnosis) => (diagnosis.Subject, diagnosis.Text);
    }

    [Fact]
    public async Task To_follow_without_a_subject_offers_nothing_that_would_follow_when_pressed()
    {
        var answer = await house.AskAsync("/follow");

        Assert.False(answer.Answered);
        Assert.Equal((null, true), (answer.Unfinished, answer.FollowUps.IsEmpty));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_forgotten_and_a_topic_that_is_gone_leaves_its_chat_as_it_is()
    {
        await house.AskAsync("/settings answers short", "there");
        await house.AskAsync("/follow casualties", "there");
        await house.AskAsync("/follow casualties", "there/5");
        await house.AskAsync("/settings answers short", "gone");
        await house.AskAsync("/follow casualties", "gone");
        await house.AddAsync("new", Toll);
        house.Outcome = chat => chat is "gone" or "there/5" ? new Delivery(DeliveryOutcome.ChatGone, "Nobody is there.") : Delivery.Done;

        Assert.True(await house.NotifyAsync());
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows", "gone")).Summary);
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows", "there/5")).Summary);
        Assert.Equal("This chat follows", (await house.AskAsync("/follows", "there")).Summary);
        Assert.StartsWith("full", $"{(await house.AskAsync("/settings", "gone")).Sections[0].Rows[0].Text}", StringComparison.Ordinal);
        Assert.StartsWith("short", $"{(await house.AskAsync("/settings", "there")).Sections[0].Rows[0].Text}", StringComparison.Ordinal);
        Assert.DoesNotContain((await house.AskAsync("/status", isAdmin: true)).Sections[0].Rows, row => $"{row.Key}" == "not arriving");
    }

    [Fact]
    public async Task Where_the_one_place_for_notices_is_gone_they_go_where_they_were_asked_for()
    {
        await house.AskAsync("/settings notices here", "there/5");
        await house.AskAsync("/follow casualties", "there");
        await house.AddAsync("new", Toll);
        house.Outcome = chat => chat == "there/5" ? new Delivery(DeliveryOutcome.ChatGone, "The topic was deleted.") : Delivery.Done;

        Assert.False(await house.NotifyAsync());
        Assert.True(await house.NotifyAsync());
        Assert.Equal(["there/5", "there"], house.Sent.Select(sent => sent.Chat));
    }

    [Fact]
    public async Task A_chat_that_the_bot_left_keeps_nothing()
    {
        await house.AskAsync("/settings answers short", "left");
        await house.AskAsync("/follow casualties", "left");
        await house.AskAsync("/follow casualties", "left/5");
        await house.LeaveAsync("left");
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows", "left")).Summary);
        Assert.Equal("This chat follows nothing", (await house.AskAsync("/follows", "left/5")).Summary);
        Assert.StartsWith("full", $"{(await house.AskAsync("/settings", "left")).Sections[0].Rows[0].Text}", StringComparison.Ordinal);
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
