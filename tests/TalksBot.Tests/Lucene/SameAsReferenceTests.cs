using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Lucene;
using TalksBot.Tests.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Lucene;

/// <summary>The engine against the plain one in memory, on random articles and questions: the same to the last bit.</summary>
public sealed class SameAsReferenceTests : IDisposable
{
    private static readonly JsonSerializerOptions WithKinds = new() { Converters = { new KindConverter() } };

    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 400)]
    [InlineData(3, 1600)]
    public async Task Answers_are_those_of_the_reference(int seed, int articles)
    {
        var news = new RandomNews(seed);
        var corpus = news.Articles(articles);
        await using var reference = new MemoryPassageIndex();
        await using var index = LucenePassageIndex.Open(folder.Path);
        await reference.ReplaceAsync(corpus.ToAsyncEnumerable(), Stamp);
        await index.ReplaceAsync(corpus.ToAsyncEnumerable(), Stamp);
        await AssertSameAsync(reference, index, news, new Random(seed), questions: 40);
    }

    [Fact]
    public void Every_field_of_a_finding_is_tried()
    {
        // A field that is always the same here could be lost on disk unseen.
        var findings = new RandomNews(4).Articles(200).SelectMany(article => article.Findings).ToLookup(finding => finding.GetType());
        foreach (var type in findings)
            foreach (var property in type.Key.GetProperties().Where(property => property.SetMethod is not null && property.Name != nameof(Finding.Rule)))
                Assert.True(type.Select(finding => JsonSerializer.Serialize(property.GetValue(finding), WithKinds)).Distinct()
                    .Count() > 1, $"{type.Key.Name}.{property.Name}");
    }

    internal static async Task AssertSameAsync(IPassageIndex reference, IPassageIndex index, RandomNews news, Random random, int questions)
    {
        var ids = (await reference.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.Id).ToArray();
        for (var i = 0; i < questions; i++)
        {
            var terms = Analyzer.Terms(news.Words(random.Next(1, 9))).Select(term => new QueryTerm(term, random.Next(3) == 0 ? 0.5f : 1)).ToImmutableArray();
            var filter = random.Next(4) switch
            {
                0 => new CorpusFilter { Articles = [.. random.GetItems(ids, 1 + ids.Length / 5)] },
                1 => new CorpusFilter { Outlet = "outlet 1", PublishedFrom = new LocalDate(2025, 4, 1) },
                _ => CorpusFilter.Everything,
            };
            var count = random.Next(1, 30);
            var expected = await reference.SearchAsync(new PassageQuery(terms, filter, count));
            var actual = await index.SearchAsync(new PassageQuery(terms, filter, count));
            Assert.Equal(expected.PassageCount, actual.PassageCount);
            Assert.Equal(expected.Terms.OrderBy(term => term.Key, StringComparer.Ordinal), actual.Terms.OrderBy(term => term.Key, StringComparer.Ordinal));
            Assert.Equal(Json(expected.Hits), Json(actual.Hits));
            var query = new FindingQuery(FindingKind.Extracted[random.Next(FindingKind.Extracted.Length)], random.Next(5) == 0 ? [] : terms, filter, count);
            Assert.Equal(Json(await reference.FindAsync(query)), Json(await index.FindAsync(query)));
            var list = new FindingList(query.Kind, filter)
            {
                Count = random.Next(20, 400),
                Period = random.Next(3) == 0 ? DateRange.Of(new PartialDate(2025, random.Next(1, 13))) : null,
                Holding = random.Next(3) == 0 ? [[.. terms.Select(term => term.Term)], [.. terms.Take(2).Select(term => term.Term)]] : [],
            };
            Assert.Equal(Json([.. await reference.ReadAllAsync(list).ToListAsync()]), Json([.. await index.ReadAllAsync(list).ToListAsync()]));
            var typed = news.Words(random.Next(1, 3));
            Assert.Equal<IEnumerable<string>>(await reference.SuggestAsync(typed, count), await index.SuggestAsync(typed, count));
        }
    }

    private static string Json<T>(ImmutableArray<T> hits) => JsonSerializer.Serialize(hits.Select(hit => (object?)Plain(hit!)), WithKinds);

    private static object Plain(object hit) => hit switch
    {
        PassageHit passage => new { passage.Article, passage.Passage, passage.Score },
        FindingHit finding => new { finding.Article, Finding = (object)finding.Finding, finding.Score },
        _ => hit,
    };
}
