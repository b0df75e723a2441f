using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Tests.Indexing.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>What is suggested to somebody typing.</summary>
public sealed class SuggestionTests
{
    private const string Text =
        "Mayor Anna Trulsen said on Monday that the truce of 3 May would hold. The truce was agreed on 3 May. "
        + "Fighting broke out again on Tuesday. The Harbour Workers' Union (HWU) said so on Friday. Minister Bruno Pruce left on Sunday.";

    [Theory]
    [InlineData("tru", "Anna Trulsen,truce")]
    [InlineData("TRUC", "truce")]
    [InlineData("fight", "fighting")]
    [InlineData("hwu", "Harbour Workers' Union")]
    [InlineData("cease", "")]
    [InlineData("hold", "")]
    public async Task Names_acronyms_and_words_for_what_happened_are_suggested(string typed, string expected) =>
        Assert.Equal(expected, string.Join(',', await SuggestAsync(typed, 2)));

    [Fact]
    public async Task A_word_that_begins_so_comes_before_a_name_spelt_nearly_so() =>
        Assert.Equal(["truce", "Bruno Pruce"], await SuggestAsync("truce", 5));

    [Fact]
    public async Task No_more_are_suggested_than_asked_for() => Assert.Single(await SuggestAsync("tru", 1));

    private static async Task<IEnumerable<string>> SuggestAsync(string typed, int count)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            new[] { IndexedArticle.Of(Some.Article(Text)) }.ToAsyncEnumerable(), () => new IndexStamp("1", NodaTime.Instant.FromUnixTimeSeconds(1), []));
        return await new Conversation(index, []).SuggestAsync(typed, count);
    }
}
