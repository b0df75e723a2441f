using NodaTime;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

public sealed class WhenCommandTests
{
    [Fact]
    public async Task Two_dates_of_one_sentence_belong_to_their_own_clauses()
    {
        const string Text = "The river talks began on Saturday and ended on Tuesday.";

        Assert.Equal("2025-11-01", await FirstDateAsync("/when did the talks begin", (Text, "2025-11-05")));
        Assert.Equal("2025-11-04", await FirstDateAsync("/when did the talks end", (Text, "2025-11-05")));
    }

    [Fact]
    public async Task Articles_that_agree_share_a_line()
    {
        var answer = await AskAsync(
            "/when was the ferry truce signed", ("The ferry truce was signed on Friday.", "2025-11-09"),
            ("Both ports signed the ferry truce on 7 November.", "2025-11-12"));

        Assert.Single(answer.Sections[0].Rows);
        Assert.Equal(2, answer.Sections[0].Rows[0].Citations.Length);
        Assert.Empty(answer.Conflicts);
    }

    [Fact]
    public async Task Articles_that_differ_are_shown_as_disagreement()
    {
        var answer = await AskAsync(
            "/when was the ferry truce signed", ("The ferry truce was signed on Friday.", "2025-11-09"),
            ("The ferry truce was signed on 5 November.", "2025-11-12"));

        Assert.StartsWith("Sources disagree", answer.Summary.ToString(), StringComparison.Ordinal);
        Assert.Single(answer.Conflicts);
    }

    [Fact]
    public async Task Answer_says_how_it_got_its_date()
    {
        var answer = await AskAsync("/when did the envoys meet", ("The envoys met on Wednesday in Lakeport.", "2025-10-31"));

        Assert.Equal("29 Oct 2025", answer.Sections[0].Rows[0].Key);
        Assert.Contains("“on Wednesday”, from 31 Oct 2025", answer.Sections[0].Rows[0].Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_publication_date_leaves_the_question_open()
    {
        var answer = await AskAsync("/when did the envoys meet", ("The envoys met on Wednesday in Lakeport.", null));

        Assert.False(answer.Answered);
    }

    [Theory]
    [InlineData("/when how long did the river talks last?", "four days")]
    [InlineData("/when how long is the ceasefire at the lock?", "48-hour")]
    public async Task How_long_is_answered_with_the_articles_durations(string question, string expected)
    {
        var answer = await AskAsync(
            question, ("The river talks lasted four days. The ports had accepted a 48-hour ceasefire at the lock after heavy shelling.", "2025-11-09"));

        Assert.Contains(expected, answer.Sections[0].Rows[0].Key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duration_of_something_else_is_no_answer()
    {
        var answer = await AskAsync("/when how long did the shelling last", ("The ports had accepted a 48-hour ceasefire after heavy shelling.", "2025-11-09"));

        Assert.False(answer.Answered);
    }

    [Fact]
    public async Task Timeline_lists_oldest_first_and_keeps_to_its_period()
    {
        var (text, published) =
            ("The lock was shut on 3 September 2025. The envoys met on 9 October 2025. The truce was signed on 20 October 2025.", "2025-11-09");

        var all = await AskAsync("/timeline", (text, published));
        var october = await AskAsync("/timeline october", (text, published));

        Assert.Equal(["3 Sep 2025", "9 Oct 2025", "20 Oct 2025"], all.Sections[0].Rows.Select(row => row.Key));
        Assert.Equal(["9 Oct 2025", "20 Oct 2025"], october.Sections[0].Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task What_was_not_done_on_a_day_has_no_date()
    {
        Assert.False((await AskAsync("/when did the port accept the truce", ("The port did not accept the truce on Thursday.", "2025-11-09"))).Answered);
        Assert.False((await AskAsync(
            "/when did the truce start", ("The port will never accept a truce, it said on Thursday. Ferries started on Monday.", "2025-11-09"))).Answered);
        Assert.Equal("2025-11-06", await FirstDateAsync("/when did the port refuse the truce", ("The port refused the truce on Thursday.", "2025-11-09")));
        Assert.Equal("2025-11-06", await FirstDateAsync("/when did the talks end", ("The talks ended on Thursday without a truce.", "2025-11-09")));
    }

    [Theory]
    [InlineData("/when did Oman mediate")]
    [InlineData("/when did Norrland bomb Selmar")]
    [InlineData("/when did Oake resign")]
    [InlineData("/when was the herring truce broken")]
    [InlineData("/when did the river war end")]
    [InlineData("/when will the herring talks resume")]
    public async Task Others_deeds_and_other_deeds_have_other_dates(string question)
    {
        var answer = await AskAsync(
            question,
            ("Oman was glad that Norway mediated between the ports on Monday. Minister Oake spoke on Tuesday. The herring truce was agreed on Wednesday. "
            + "Millions fled from the river war over the past 40 years. The herring talks resumed on Thursday.", "2025-11-09"));

        Assert.False(answer.Answered);
    }

    [Fact]
    public async Task Noun_of_a_deed_tells_it_too() =>
        Assert.Equal("2025-11-03", await FirstDateAsync(
            "/when did Oman invade the port", ("They had condemned Oman's invasion of the port on 3 November.", "2025-11-09")));

    [Fact]
    public async Task Deed_that_others_speak_of_keeps_its_date() =>
        Assert.Equal("2025-11-03", await FirstDateAsync(
            "/when did Oman raid the port", ("Norway condemned Oman's raid of the port on 3 November.", "2025-11-09")));

    [Fact]
    public async Task Next_is_later_than_the_article_that_tells_it()
    {
        Assert.False((await AskAsync("/when is the next round of the river talks", ("The river talks ended on Thursday.", "2025-11-09"))).Answered);
        Assert.Equal("2025-11-12", await FirstDateAsync(
            "/when is the next round of the river talks",
            ("A round of the river talks ended on Thursday. The next round of the river talks is on 12 November.", "2025-11-09")));
        Assert.Equal("2025-11-09", await FirstDateAsync(
            "/when is the next round of the river talks", ("The next round of the river talks begins on Sunday, 9 November.", "2025-11-09")));
    }

    [Fact]
    public async Task What_was_done_stands_before_what_is_planned() =>
        Assert.Equal("2025-11-08", await FirstDateAsync(
            "/when was the lock treaty signed",
            ("The signing of the lock treaty on 14 November is a ceremony. The lock treaty was signed by letter on Saturday.", "2025-11-09")));

    private static async Task<string> FirstDateAsync(string question, params (string Text, string? Published)[] articles) =>
        ((EventFinding)(await AskAsync(question, articles)).Findings[0].Finding).When.ToString()!;

    private static async Task<Core.Answers.Answer> AskAsync(string question, params (string Text, string? Published)[] articles)
    {
        var index = new MemoryPassageIndex();
        var indexed = articles.Select((article, number) => IndexedArticle.Of(Some.Article(article.Text, article.Published, id: $"article{number}")));
        await index.ReplaceAsync(indexed.ToAsyncEnumerable(), new IndexStamp("test", Instant.FromUtc(2025, 11, 10, 0, 0), []));
        var commands = CommandList.Create(null!, TimeProvider.System);
        return await new Conversation(index, commands).AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
