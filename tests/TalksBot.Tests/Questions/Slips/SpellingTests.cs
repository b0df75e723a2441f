using System.Text;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions.Slips;

public sealed class SpellingTests
{
    private const string News = "The border is long. A bolder plan failed in Belmora. The air strike hit Belmora on Monday. Marshal Ilvane praised the guards.";

    [Fact]
    public async Task An_answer_says_how_the_question_was_read()
    {
        var answer = await AskAsync("what did Ilvvane praise");

        Assert.True(answer.Answered);
        Assert.Equal("what did Ilvvane praise", answer.Question);
        Assert.Equal("Read “Ilvvane” as Ilvane.", answer.Notes[0]);
        Assert.Contains("\"spelling\":[\"Read “Ilvvane” as Ilvane.\"]", Json(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/whom Ilvane", "Read “/whom” as /who.")]
    [InlineData("/timelne", "Read “/timelne” as /timeline.")]
    [InlineData("/casualties deth", "Read “deth” as death.")]
    [InlineData("whta did Ilvane prase", "Read “whta” as what, “prase” as praise.")]
    public async Task What_was_read_otherwise_is_told_whether_it_is_answered_or_not(string asked, string told) =>
        Assert.Equal(told, string.Join(' ', (await AskAsync(asked)).Spelling));

    [Theory]
    [InlineData("/deaths soldiers", "There is no /deaths: /casualties soldiers?")]
    [InlineData("/frobnicate", "There is no /frobnicate: /help lists what there is.")]
    public async Task A_command_that_there_is_not_gets_one_line(string asked, string said) => Assert.Equal(said, (await AskAsync(asked)).Summary);

    [Fact]
    public async Task An_owner_without_an_apostrophe_is_no_slip() => Assert.Empty((await AskAsync("who praised Ilvanes guards in irans capital")).Spelling);

    [Theory]
    [InlineData("who is petros deputy", "Petro's deputy, Anna Beck, met Petro in Belmora.", "Anna Beck")]
    public async Task An_owner_without_an_apostrophe_may_look_like_another_given_name(string question, string news, string named)
    {
        var answer = await AskAsync(new IncomingMessage("test", "chat", "user", question), news);

        Assert.Equal(named, answer.Answered && answer.Findings[0].Finding is PersonFinding person ? person.Name : "");
    }

    [Fact]
    public async Task A_question_that_is_answered_as_typed_says_nothing_of_spelling()
    {
        var answer = await AskAsync("what did Ilvane praise");

        Assert.True(answer.Answered);
        Assert.Empty(answer.Spelling);
        Assert.DoesNotContain("spelling", Json(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_one_word_or_another_is_offered_and_not_read()
    {
        var answer = await AskAsync("what is the boder");

        Assert.False(answer.Answered);
        Assert.Equal("Did you mean bolder or border?", Assert.Single(answer.Spelling));
    }

    [Fact]
    public async Task What_is_refused_spelt_right_too_says_how_it_was_read()
    {
        var answer = await AskAsync("who painted the bordder");

        Assert.True(answer.IsRefusal);
        Assert.Equal("Read “bordder” as border.", answer.Notes[0]);
    }

    [Fact]
    public async Task A_word_that_the_articles_write_apart_is_read_so() =>
        Assert.Equal("Read “airstrike” as air strike.", Assert.Single((await AskAsync("/ask Belmora airstrike painters")).Spelling));

    [Fact]
    public async Task Who_follows_a_name_is_not_told_of_another_that_is_spelt_nearly_so()
    {
        var answer = await AskAsync(new IncomingMessage("test", "chat", "user", "what did Ilvvane praise") { AsTyped = true });

        Assert.False(answer.Answered);
        Assert.Empty(answer.Spelling);
    }

    [Fact]
    public async Task Numbers_are_never_read_otherwise() => Assert.Empty((await AskAsync("how many of 2026 guards painted 1O2 walls")).Spelling);

    [Fact]
    public async Task Whoever_is_no_admin_reaches_no_command_of_admins_by_a_slip() =>
        Assert.StartsWith("Only admins can", (await AskAsync("/reindx")).Summary.ToString(), StringComparison.Ordinal);

    private static Task<Answer> AskAsync(string question) => AskAsync(new IncomingMessage("test", "chat", "user", question));

    private static async Task<Answer> AskAsync(IncomingMessage message, string news = News)
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(Some.Article(news)) }.ToAsyncEnumerable(), new IndexStamp("", default, []));
        return await new Conversation(index, CommandList.Create(new NoIndexer(), TimeProvider.System)).AnswerAsync(message);
    }

    private static string Json(Answer answer)
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(stream, answer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class NoIndexer : IIndexer
    {
        public Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
