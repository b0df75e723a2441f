using System.Collections.Immutable;
using TalksBot.Core.Commands;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
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

    [Theory]
    [InlineData("casualties", "sail", "sailors")]
    [InlineData("casualties", "orl", "Orlavik")]
    [InlineData("when", "tru", "Anna Trulsen,truce")]
    [InlineData("compare", "Anna Trulsen vs pru", "Anna Trulsen vs Bruno Pruce")]
    [InlineData("quote", "Anna Trulsen about tru", "Anna Trulsen about truce")]
    [InlineData("unfollow", "ferr", "the ferry")]
    [InlineData("status", "tru", "")]
    public async Task Each_argument_gets_what_it_may_name(string command, string typed, string expected)
    {
        const string losses = " The harbour ministry said 12 sailors were killed in the storm at Orlavik on Friday.";
        await using var index = await IndexAsync(Text + losses);
        var follows = new FollowedFerry();
        var conversation = new Conversation(index, CommandList.Create(null!, TimeProvider.System, follows), follows);
        Assert.Equal(expected, string.Join(',', (await conversation.SuggestAsync(new Typing(command, typed, "test", "c"), 2))
            .Where(text => expected.Length == 0 || expected.Split(',').Contains(text))));
    }

    [Fact]
    public async Task A_name_that_is_part_of_one_other_is_suggested_in_the_fuller_form_alone()
    {
        await using var index = await IndexAsync(
            "Zabihar Mujan, the spokesman of the Orlavik Council, spoke on Monday. “We wait,” Mujan said. The Grand Harbour Union (GHU) agreed.",
            "“We go on waiting,” Mujan said on Tuesday. The GHU said so too.");
        Assert.Equal("Zabihar Mujan", Assert.Single(await SuggestAsync(index, "muj", 5)));
        Assert.Equal("Grand Harbour Union", Assert.Single(await SuggestAsync(index, "g", 5)));
    }

    private static async Task<MemoryPassageIndex> IndexAsync(params string[] texts)
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            texts.Select((text, number) => IndexedArticle.Of(Some.Article(text, id: $"a{number}"))).ToAsyncEnumerable(),
            () => new IndexStamp("1", NodaTime.Instant.FromUnixTimeSeconds(1), []));
        return index;
    }

    private static async Task<IEnumerable<string>> SuggestAsync(string typed, int count)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            new[] { IndexedArticle.Of(Some.Article(Text)) }.ToAsyncEnumerable(), () => new IndexStamp("1", NodaTime.Instant.FromUnixTimeSeconds(1), []));
        return await SuggestAsync(index, typed, count);
    }

    /// <summary>To a command that takes names and what happened.</summary>
    private static Task<ImmutableArray<string>> SuggestAsync(MemoryPassageIndex index, string typed, int count) =>
        new Conversation(index, CommandList.Create(null!, TimeProvider.System, new FollowedFerry()))
            .SuggestAsync(new Typing("compare", typed, "test", "c"), count);

    private sealed class FollowedFerry : IFollowList
    {
        public Core.Labels.Label? Missing(string platform) => null;

        public Task<bool> AddAsync(Follow follow, IEnumerable<string> known, CancellationToken cancellation) => Task.FromResult(false);

        public Task<ImmutableArray<Follow>> ListAsync(string platform, string chat, CancellationToken cancellation) =>
            Task.FromResult<ImmutableArray<Follow>>([new Follow(platform, chat, "casualties", false), new Follow(platform, chat, "the ferry", false)]);

        public Task<int> CountFailedAsync(CancellationToken cancellation) => Task.FromResult(0);

        public Task<bool> RemoveAsync(string platform, string chat, string subject, CancellationToken cancellation) => Task.FromResult(false);
    }
}
