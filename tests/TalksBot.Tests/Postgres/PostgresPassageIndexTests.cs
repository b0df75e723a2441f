using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Search;
using TalksBot.Postgres;
using TalksBot.Tests.Lucene;
using TalksBot.Tests.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

[NeedsPostgres]
[Collection(PostgresTests.Name)]
public sealed class PostgresPassageIndexTests(PostgresFixture postgres) : PassageIndexContract, IAsyncLifetime
{
    private readonly List<PostgresDatabase> databases = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    [EngineFact]
    public async Task Answers_are_those_of_the_reference()
    {
        foreach (var (seed, articles) in new[] { (1, 60), (2, 1600) })
        {
            var news = new RandomNews(seed);
            var corpus = news.Articles(articles);
            await using var reference = new MemoryPassageIndex();
            await using var index = await EmptyAsync();
            await reference.ReplaceAsync(corpus.ToAsyncEnumerable(), Stamp);
            await index.ReplaceAsync(corpus.ToAsyncEnumerable(), Stamp);
            await SameAsReferenceTests.AssertSameAsync(reference, index, news, new Random(seed), questions: 30);
        }
    }

    [EngineFact]
    public async Task After_any_updates_answers_are_those_of_an_index_made_anew()
    {
        var random = new Random(11);
        var news = new RandomNews(11);
        var pool = news.Articles(120);
        await using var index = await EmptyAsync();
        for (var round = 0; round < 8; round++)
        {
            // Few go and come; now and then many.
            ImmutableArray<IndexedArticle> articles = [.. pool.Where(_ => random.Next(round % 4 == 3 ? 2 : 30) > 0)];
            await UpdateAsync(index, articles);
            await using var reference = new MemoryPassageIndex();
            await reference.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
            await SameAsReferenceTests.AssertSameAsync(reference, index, news, random, questions: 6);
            var (expected, actual) = (await reference.GetStatusAsync(), await index.GetStatusAsync());
            Assert.Equal(expected with { Engine = actual.Engine, Skipped = actual.Skipped }, actual);
        }
    }

    [EngineFact]
    public async Task Only_new_and_changed_articles_are_extracted_from()
    {
        var articles = new RandomNews(13).Articles(20);
        await using var index = await EmptyAsync();
        Assert.Equal(19, await UpdateAsync(index, articles[1..]));
        Assert.Equal(0, await UpdateAsync(index, articles[1..]));
        Assert.Equal(1, await UpdateAsync(index, articles));
        var renamed = articles[4] with { Article = articles[4].Article with { Title = $"{articles[4].Article.Title} again" } };
        Assert.Equal(1, await UpdateAsync(index, articles.SetItem(4, renamed)));
    }

    [EngineFact]
    public async Task A_question_sees_one_state_from_its_first_call_to_its_last()
    {
        var states = new[] { new RandomNews(14).Articles(30), new RandomNews(15).Articles(50) };
        await using var index = await EmptyAsync();
        await index.ReplaceAsync(states[0].ToAsyncEnumerable(), Stamp);
        await using var reading = index.Read();
        var before = await reading.Index.SearchAsync(Passages("kalo mi"));
        await index.ReplaceAsync(states[1].ToAsyncEnumerable(), Stamp);
        var after = await reading.Index.SearchAsync(Passages("kalo mi"));
        Assert.Equal(before.PassageCount, after.PassageCount);
        Assert.Equal(30, (await reading.Index.ListArticlesAsync(CorpusFilter.Everything)).Length);
        Assert.Equal(50, (await index.ListArticlesAsync(CorpusFilter.Everything)).Length);
    }

    [EngineFact]
    public async Task Another_process_finds_what_was_indexed()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var index = Open(connection);
        await using var other = Open(connection);
        Assert.Equal(0, (await other.GetStatusAsync()).Articles);
        await index.ReplaceAsync(new RandomNews(1).Articles(5).ToAsyncEnumerable(), Stamp);
        Assert.Equal(5, (await other.ListArticlesAsync(CorpusFilter.Everything)).Length);
        Assert.Equal(Stamp.Fingerprint, (await other.GetStateAsync()).Stamp!.Fingerprint);
        Assert.Same((await other.GetStateAsync()).Stamp, (await other.GetStateAsync()).Stamp);
    }

    [EngineFact]
    public async Task What_another_version_wrote_is_not_read_but_made_anew()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var index = Open(connection);
        await index.ReplaceAsync(new RandomNews(1).Articles(5).ToAsyncEnumerable(), Stamp);
        await postgres.Server.ExecuteAsync("UPDATE talksbot.index_state SET format = 99", new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!);
        Assert.Contains("another version", (await index.GetStateAsync()).Problem, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IndexUnavailableException>(() => index.ListArticlesAsync(CorpusFilter.Everything));
        await index.ReplaceAsync(new RandomNews(1).Articles(5).ToAsyncEnumerable(), Stamp);
        Assert.Null((await index.GetStateAsync()).Problem);
        Assert.Equal(5, (await index.ListArticlesAsync(CorpusFilter.Everything)).Length);
    }

    [EngineFact]
    public async Task What_an_interrupted_run_left_is_in_no_answer_and_goes_with_the_next()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var index = Open(connection);
        var news = new RandomNews(21);
        var articles = news.Articles(40);
        await index.ReplaceAsync(articles[..20].ToAsyncEnumerable(), Stamp);
        await postgres.Server.ExecuteAsync(
            """
            INSERT INTO talksbot.loose_editions VALUES (nextval('talksbot.edition_numbers'));
            INSERT INTO talksbot.articles
            SELECT number + 1000, edition + 1, key, outlet, published, header, hash, firsts, counts, lengths, names, unit, body FROM talksbot.articles;
            INSERT INTO talksbot.passages SELECT edition, number + 100000, article, ordinal, start, length, sentences FROM talksbot.passages;
            INSERT INTO talksbot.postings SELECT edition + 1, kind, term, block, data FROM talksbot.postings
            """,
            new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!);
        Assert.Equal(20, (await index.ListArticlesAsync(CorpusFilter.Everything)).Length);
        await UpdateAsync(index, articles);
        await using var reference = new MemoryPassageIndex();
        await reference.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
        await SameAsReferenceTests.AssertSameAsync(reference, index, news, new Random(21), questions: 10);
    }

    protected override async Task<IPassageIndex> EmptyAsync() => Open(await postgres.CreateDatabaseAsync());

    private PostgresPassageIndex Open(string connection)
    {
        var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System);
        databases.Add(database);
        return new PostgresPassageIndex(database);
    }
}
