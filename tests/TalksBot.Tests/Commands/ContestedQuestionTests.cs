using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>What one side says of the other is never the bot's own answer.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class ContestedQuestionTests(StarterCorpus starter)
{
    private const string Dispatch =
        "Norway accused Sweden of having mined the strait. Sweden demands that Norway stop poaching cod. The Harbour Authority found no wreck. " +
        "Omar Haddad said that Anna Beck leads the mission. Omar Haddad said that Omar Haddad had shut the lock.";

    [Theory]
    [InlineData("/who started the shooting", "Afghanistan, says Tahira Andrabi · Pakistan, says Ali Mohammad Hakim")]
    [InlineData("/who shelters the ttp", "Afghanistan, says Pakistan")]
    [InlineData("/who leads the afghan delegation", "Abdul Haq Wasiq, says Mujahid")]
    [InlineData("/who mediated the talks", "Qatar · Turkey")]
    public async Task Whoever_is_named_on_somebodys_word_is_named_with_it(string question, string summary) =>
        Assert.Equal(summary, (await starter.AskAsync(question)).Summary);

    [Fact]
    public async Task An_accusation_stands_beside_the_accused()
    {
        var rows = (await starter.AskAsync("/who started the shooting")).Sections.Single().Rows.Select(row => row.Text);
        Assert.Equal(["Afghanistan", "Pakistan · Ali Mohammad Hakim: “accused Pakistan of having started the shooting”"], rows);
    }

    [Fact]
    public async Task Whose_word_one_of_several_names_is_belongs_to_that_name_alone()
    {
        var answer = await AskAsync("/who opened the lock", "Norway opened the lock on Monday. Omar Haddad said that Sweden opened the lock on Monday.");
        Assert.Equal("Norway · Sweden (says Omar Haddad)", answer.Summary);
    }

    [Fact]
    public async Task Names_that_one_sentence_proves_are_not_listed_again()
    {
        var answer = await AskAsync("/who opened the lock", "Norway and Sweden opened the lock on Monday.");
        Assert.Equal("Norway · Sweden", answer.Summary);
        Assert.Empty(answer.Sections);
        Assert.Equal(["Norway", "Sweden"], answer.Findings.Select(found => ((PersonFinding)found.Finding).Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/who supports terrorists")] // Pakistan demands that its neighbour stop, and is accused of it
    [InlineData("/who wants war")] // "wants no insecurity, and war is not its first choice"
    [InlineData("/who broke the ceasefire")]
    [InlineData("/who is to blame for the failure")]
    [InlineData("who is to blame for the failure")]
    [InlineData("whose fault is it")]
    [InlineData("who is responsible for the blast in kabul")]
    public async Task Nobody_is_named_for_what_is_only_demanded_denied_or_judged(string question) =>
        Assert.DoesNotContain((await starter.AskAsync(question)).Findings, cited => cited.Finding is PersonFinding);

    [Theory]
    [InlineData("how many did pakistan kill", "Pakistan")]
    [InlineData("how many were killed by pakistani airstrikes", "Pakistan")]
    [InlineData("how many people did the taliban kill", "Afghanistan")]
    public async Task Somebodys_own_dead_are_not_those_they_killed(string question, string doer)
    {
        var answer = await starter.AskAsync(question);
        Assert.NotEmpty(answer.Findings);
        Assert.DoesNotContain(
            answer.Findings, cited => cited.Finding is ClaimFinding { VictimSide: { } side } && side.Contains(doer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/who mined the strait", "Sweden, says Norway")]
    [InlineData("/who leads the mission", "Anna Beck, says Omar Haddad")]
    [InlineData("/who accused Sweden", "Norway")]
    [InlineData("/who shut the lock", "Omar Haddad")] // his own word on himself
    [InlineData("/who poached cod", null)]
    [InlineData("/who found a wreck", null)]
    public async Task It_is_so_in_any_article(string question, string? summary)
    {
        var answer = await AskAsync(question, Dispatch);
        Assert.Equal(summary, answer.Answered ? answer.Summary : null);
    }

    private static async Task<Answer> AskAsync(string question, string text)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(Some.Article(text)) }.ToAsyncEnumerable(), new IndexStamp("", default, []));
        return await new Conversation(index, [new WhoCommand(new CastCommand())]).AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
