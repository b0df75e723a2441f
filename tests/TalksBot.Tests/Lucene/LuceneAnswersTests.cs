using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Core.Indexing.Memory;
using TalksBot.Core.Questions;
using TalksBot.Lucene;
using TalksBot.Tests.Indexing;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Lucene;

/// <summary>Lucene against the other engines: the same answers.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class LuceneAnswersTests(StarterCorpus starter) : IDisposable
{
    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_starter_questions_have_the_answers_of_the_built_in_engine()
    {
        await using var builtIn = BuiltInPassageIndex.Open(folder["builtin"]);
        await using var lucene = LucenePassageIndex.Open(folder["lucene"]);
        foreach (IPassageIndex index in new IPassageIndex[] { builtIn, lucene })
            await index.ReplaceAsync(starter.Articles.Values.Select(IndexedArticle.Of).ToAsyncEnumerable(), Stamp);
        var clock = new FixedClock(new DateTimeOffset(2025, 11, 10, 9, 30, 0, TimeSpan.Zero));
        foreach (var line in File.ReadLines(Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Starter", "questions.jsonl")))
        {
            var question = JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!;
            var message = new IncomingMessage("test", "chat", "user", question);
            var expected = await new Conversation(builtIn, CommandList.Create(null!, clock)).AnswerAsync(message);
            var actual = await new Conversation(lucene, CommandList.Create(null!, clock)).AnswerAsync(message);
            Assert.Equal(Written(expected), Written(actual));
        }
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 400)]
    public async Task Random_questions_find_what_they_find_in_the_reference(int seed, int articles)
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
    public async Task After_any_updates_answers_are_those_of_an_index_made_anew()
    {
        var random = new Random(11);
        var news = new RandomNews(11);
        var pool = news.Articles(120);
        await using var index = LucenePassageIndex.Open(folder.Path);
        for (var round = 0; round < 8; round++)
        {
            // Few go and come; now and then many.
            ImmutableArray<IndexedArticle> articles = [.. pool.Where(_ => random.Next(round % 5 == 4 ? 2 : 30) > 0)];
            await LucenePassageIndexTests.UpdateAsync(index, articles);
            await using var reference = new MemoryPassageIndex();
            await reference.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
            await AssertSameAsync(reference, index, news, random, questions: 6);
            await using var opened = LucenePassageIndex.Open(folder.Path);
            await AssertSameAsync(reference, opened, news, random, questions: 2);
        }
    }

    [Fact]
    public async Task After_any_changes_answers_are_those_of_an_index_made_anew()
    {
        var random = new Random(21);
        var news = new RandomNews(21);
        var pool = news.Articles(120);
        ImmutableArray<IndexedArticle> now = [];
        await using var index = LucenePassageIndex.Open(folder.Path);
        await index.ReplaceAsync(now.ToAsyncEnumerable(), Stamp);
        for (var round = 0; round < 8; round++)
        {
            ImmutableArray<IndexedArticle> next = [.. pool.Where(_ => random.Next(round % 5 == 4 ? 2 : 30) > 0)];
            var changes = new ArticleChanges(
                Stamp.Fingerprint, [.. next.Except(now).Select(article => article.Article)], [.. now.Except(next).Select(article => article.Article.Id)]);
            Assert.True(await index.TryChangeAsync(changes, article => next.First(indexed => indexed.Article == article), () => Stamp));
            now = next;
            await using var reference = new MemoryPassageIndex();
            await reference.ReplaceAsync(now.ToAsyncEnumerable(), Stamp);
            await AssertSameAsync(reference, index, news, random, questions: 6);
        }
    }

    private static async Task AssertSameAsync(MemoryPassageIndex reference, LucenePassageIndex index, RandomNews news, Random random, int questions)
    {
        var ids = (await reference.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.Id).ToArray();
        Assert.Equal(ids, (await index.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.Id));
        for (var i = 0; i < questions; i++)
        {
            var terms = Analyzer.Terms(news.Words(random.Next(1, 9))).Select(term => new QueryTerm(term, random.Next(3) == 0 ? 0.5f : 1)).ToImmutableArray();
            var filter = random.Next(3) == 0 ? new CorpusFilter { Articles = [.. random.GetItems(ids, 1 + ids.Length / 5)] } : CorpusFilter.Everything;
            var count = random.Next(1, 30);
            var expected = await reference.SearchAsync(new PassageQuery(terms, filter, count));
            var actual = await index.SearchAsync(new PassageQuery(terms, filter, count));
            Assert.Equal(expected.PassageCount, actual.PassageCount);
            Assert.Equal(expected.Terms.OrderBy(term => term.Key, StringComparer.Ordinal), actual.Terms.OrderBy(term => term.Key, StringComparer.Ordinal));
            Assert.Equal(Told(expected.Hits), Told(actual.Hits));
            var query = new FindingQuery((FindingKind)random.Next(4), random.Next(5) == 0 ? [] : terms, filter, count);
            Assert.Equal(Told(await reference.FindAsync(query)), Told(await index.FindAsync(query)));
            var typed = news.Words(random.Next(1, 3));
            Assert.Equal<IEnumerable<string>>(await reference.SuggestAsync(typed, count), await index.SuggestAsync(typed, count));
        }
    }

    private static string Written(Answer answer)
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(stream, answer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Told(ImmutableArray<PassageHit> hits) => hits.Select(hit =>
        JsonSerializer.Serialize(new { hit.Score, hit.Article, hit.Passage, Findings = hit.Findings.Select(object (finding) => finding) }));

    private static IEnumerable<string> Told(ImmutableArray<FindingHit> hits) => hits.Select(hit =>
        JsonSerializer.Serialize(new { hit.Score, hit.Article, Finding = (object)hit.Finding }));
}
