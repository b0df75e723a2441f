using System.Collections.Immutable;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.People;

public sealed class HolderTests
{
    private const string Text =
        "Norway's foreign minister, Anna Beck, spoke first. Sweden's foreign minister, Lars Holm, spoke next. "
        + "Norway's defence minister, Omar Haddad, said nothing. The ferry captain, Ida Lund, said much.";

    [Theory]
    [InlineData("who is Norway's foreign minister", "Anna Beck")]
    [InlineData("who is the Norwegian foreign minister", "Anna Beck")]
    [InlineData("who is Sweden's foreign minister", "Lars Holm")]
    [InlineData("who is Norway's defence minister", "Omar Haddad")]
    [InlineData("who is the ferry captain", "Ida Lund")]
    public async Task Only_who_holds_the_office_of_that_state_is_found(string question, string expected) =>
        Assert.Equal([expected], (await FindAsync(question)).Select(candidate => candidate.Name));

    [Fact]
    public async Task Role_that_names_a_state_in_its_bodys_name_is_of_it() =>
        Assert.True((await FindAsync("who is the director of Pilots Abroad USA", "Ida Lund, director of Pilots Abroad USA, said much."))[0].Score > 0.9);

    [Fact]
    public async Task Deputy_and_predecessor_are_not_the_minister()
    {
        const string Others = "Norway's deputy foreign minister, Ida Lund, said much. Omar Haddad, Norway's former foreign minister, said nothing.";

        Assert.Empty(await FindAsync("who is Norway's foreign minister", Others));
        Assert.Equal("Ida Lund", (await FindAsync("who is Norway's deputy foreign minister", Others))[0].Name);
    }

    private static async Task<ImmutableArray<DeedCandidate>> FindAsync(string question, string text = Text)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(Some.Article(text)) }.ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        var asked = WhoQuestion.Of(question);
        var light = await QuestionLight.OfAsync(index, asked.Reading, CorpusFilter.Everything, CancellationToken.None);
        return await WhoFinder.FindAsync(index, asked, light, CorpusFilter.Everything, CancellationToken.None);
    }
}
