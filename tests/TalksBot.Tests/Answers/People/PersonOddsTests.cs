using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.People;

/// <summary>Where nobody answers, the sentence of whoever is likeliest comes first; nobody is named for it.</summary>
public sealed class PersonOddsTests
{
    private static readonly string[] Others =
    [
        "The council of Tulvar met on Monday about the price of herring. The mayor, Lena Moss, said that boats would be paid.",
        "A storm crossed the bay of Ossen. Two boats were lost. The guard looked for them until dark.",
        "The school of Aldern got a new roof. Pupils had asked for it for years. The ferry brought the tiles.",
        "In Rusk the market was closed. Traders blamed the ferry rules.",
        "The lighthouse of Kroll will be painted red. It was white for a century.",
    ];

    private static readonly (string Title, string Text)[] Told =
    [
        ("A new ferry for Lakeport", "Lakeport has a new ferry. The hull was drawn by naval architect Anna Beck in her kitchen. Omar Haddad, a diver, was at "
            + "the launch. He liked the colour."),
        ("Shots in Lakeport", "Karim Daoud shot Mira Tell at the Lakeport pier on Friday. She is in hospital."),
    ];

    [Theory]
    [InlineData("who shot karim daoud")]
    [InlineData("who did mira tell shoot at the lakeport pier")]
    [InlineData("who sold the hull of the lakeport ferry")]
    [InlineData("who watched the launch of the lakeport ferry")]
    [InlineData("which minister went to the launch of the lakeport ferry")]
    public async Task Nobody_is_named_for_being_likely(string asked) => Assert.False((await AskAsync(asked)).Answered);

    [Fact]
    public async Task Nearest_is_the_sentence_that_names_the_likeliest()
    {
        var answer = await AskAsync("who came up with the hull of the new lakeport ferry");

        Assert.False(answer.Answered);
        Assert.Contains("Anna Beck", answer.Citations[0].Quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_likely_the_passages_come_first() =>
        Assert.Empty((await AskAsync("who made the new ferry for lakeport")).Citations);

    private static async Task<Answer> AskAsync(string asked)
    {
        await using var index = new MemoryPassageIndex();
        var articles = Enumerable.Range(0, 15).Select(i => Some.Article(Others[i % Others.Length], title: $"News of the day, {i}", id: $"other{i}"))
            .Concat(Told.Select((one, i) => Some.Article(one.Text, title: one.Title, id: $"told{i}")));
        await index.ReplaceAsync(articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        var question = new Question(asked, "who", asked, IsExplicit: true, "command.named");
        return await new WhoCommand(new CastCommand()).AnswerAsync(
            new CommandContext(question, new IncomingMessage("test", "chat", "user", asked), index), CancellationToken.None);
    }
}
