using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Findings.Claims;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.Claims;

public sealed class ClaimFinderTests
{
    private static readonly string[] Texts =
        [.. ((IEnumerable<object[]>)SpecTable.Rows("CasualtyFilters.md", "Filters of /casualties")).Select(row => (string)row[0])];

    public static TheoryData<string[]> Admitted => SpecTable.Rows("CasualtyFilters.md", "Admitted");

    [Theory]
    [MemberData(nameof(Admitted))]
    public async Task Words_let_through_the_claims_that_they_name(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", (await FindAsync(row[0] == "–" ? "" : row[0], "2025-11-09")).Select(TestClaims.Figures)));

    [Fact]
    public async Task A_period_lets_through_events_inside_it_and_undated_ones_published_in_it()
    {
        Assert.Equal([6], (await FindAsync("october", "2025-11-09")).Select(claim => claim.Killed?.Low));
        Assert.Equal([50, 58, 6, 1, 71], (await FindAsync("october", "2025-10-30")).Select(claim => claim.Killed?.Low));
    }

    public static TheoryData<string[]> OfOneArticle => SpecTable.Rows("CasualtyFilters.md", "Of one article");

    [Theory]
    [MemberData(nameof(OfOneArticle))]
    public async Task Figures_are_of_the_place_and_day_that_the_article_tells_of(string[] row)
    {
        Assert.Equal(row[3], await FiguresAsync(row, []));
        Assert.Equal(row[3], await FiguresAsync(row, NeutralNotes.With(row[0])));
    }

    public static TheoryData<string[]> OfOneAlone => SpecTable.Rows("CasualtyFilters.md", "Of one article alone");

    [Theory]
    [MemberData(nameof(OfOneAlone))]
    public async Task A_common_word_that_no_article_has_refuses_nothing(string[] row) => Assert.Equal(row[3], await FiguresAsync(row, []));

    private static async Task<string> FiguresAsync(string[] row, IEnumerable<IndexedArticle> others) =>
        string.Join("; ", (await FindAsync(row[0], others.Prepend(IndexedArticle.Of(Some.Article(row[2], title: row[1]))))).Select(TestClaims.Figures));

    private static Task<IEnumerable<ClaimFinding>> FindAsync(string words, string published) =>
        FindAsync(words, Texts.Select((text, i) => IndexedArticle.Of(Some.Article(text, published, id: $"{i}"))));

    private static async Task<IEnumerable<ClaimFinding>> FindAsync(string words, IEnumerable<IndexedArticle> articles)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            articles.ToAsyncEnumerable(),
            new IndexStamp("f", Instant.FromUtc(2025, 11, 10, 0, 0), []));
        var asked = ClaimQuestion.Of(words, (await index.GetStatusAsync()).Newest);
        var light = await QuestionLight.OfAsync(index, asked.Event, CorpusFilter.Everything, default);
        Task<ImmutableArray<FindingHit>> All() => ClaimFinder.AllAsync(index, CorpusFilter.Everything, default);
        return (await ClaimFinder.FindAsync(index, asked, light, CorpusFilter.Everything, All, default)).Select(hit => (ClaimFinding)hit.Finding);
    }
}
