using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Memory;
using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.People;

public sealed class RoleFitTests
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
    public async Task The_same_office_of_the_same_state_fits_best(string question, string expected) =>
        Assert.Equal(expected, (await SharesAsync(question)).MaxBy(share => share.Value).Key);

    [Fact]
    public async Task Another_states_minister_fits_less_than_half_as_well()
    {
        var shares = await SharesAsync("who is Norway's foreign minister");

        Assert.True(shares["Lars Holm"] < 0.5 * shares["Anna Beck"], string.Join(", ", shares));
        Assert.True(shares["Ida Lund"] < shares["Omar Haddad"], string.Join(", ", shares));
    }

    [Fact]
    public async Task Role_that_names_a_state_in_its_bodys_name_is_of_it() =>
        Assert.True((await SharesAsync("who is the director of Pilots Abroad USA", "Ida Lund, director of Pilots Abroad USA, said much."))["Ida Lund"] > 0.9);

    [Fact]
    public async Task Deputy_and_predecessor_are_not_the_minister()
    {
        const string Others = "Norway's deputy foreign minister, Ida Lund, said much. Omar Haddad, Norway's former foreign minister, said nothing.";

        Assert.All((await SharesAsync("who is Norway's foreign minister", Others)).Values, share => Assert.True(share <= 0.5));
        Assert.True((await SharesAsync("who is Norway's deputy foreign minister", Others))["Ida Lund"] > 0.9);
    }

    private static async Task<Dictionary<string, double>> SharesAsync(string question, string text = Text)
    {
        var article = IndexedArticle.Of(Some.Article(text));
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { article }.ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        var reading = QuestionReading.Of(question);
        var meter = new QuestionMeter(reading, [.. reading.Concepts.Select(_ => 1.0)]);
        var fit = await RoleFit.OfAsync(index, reading, meter, CorpusFilter.Everything, CancellationToken.None);
        return article.Findings.OfType<PersonFinding>()
            .Where(person => !person.Roles.IsEmpty)
            .ToDictionary(person => person.Name, person => person.Roles.Max(role => fit.Share(person, role)));
    }
}
