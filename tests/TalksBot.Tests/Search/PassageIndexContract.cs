using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Core.Search.Analysis.Languages;
using TalksBot.Core.Text;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Search;

/// <summary>What every engine promises. An engine's test class says how to make one and inherits the rest.</summary>
public abstract class PassageIndexContract
{
    protected static readonly IndexStamp Stamp = new("f1", Instant.FromUtc(2025, 11, 9, 8, 30), [new SkippedArticle("empty.txt", "it is empty")]);

    private static readonly ImmutableArray<IndexedArticle> Corpus =
    [
        IndexedNews.Article(
            "alpha", "Harbour talks open", "Envoys met in the harbour town. The ferry was late.\nThe mayor, Lina Duarte, praised the ferry crew.", "2025-03-01",
            "The Gull", "Lina Duarte"),
        IndexedNews.Article(
            "beta", "Ferry strike ends", "Omar Feld of the ferry union agreed to end the strike. Nobody was hurt.", "2025-03-05", "The Tern", "Omar Feld"),
        IndexedNews.Article("gamma", "Weather", "Rain fell on the islands.", null, null),
    ];

    protected abstract Task<IPassageIndex> EmptyAsync();

    /// <summary>Updates an index to articles; returns how many of them were extracted anew.</summary>
    internal static async Task<int> UpdateAsync(IPassageIndex index, ImmutableArray<IndexedArticle> articles, IndexStamp? stamp = null)
    {
        var extracted = 0;
        await index.UpdateAsync(
            articles.Select(article => article.Article).ToAsyncEnumerable(),
            article =>
            {
                extracted++;
                return articles.First(indexed => indexed.Article == article);
            },
            () => stamp ?? Stamp);
        return extracted;
    }

    [EngineFact]
    public async Task An_empty_index_answers_with_nothing()
    {
        await using var index = await EmptyAsync();
        Assert.Empty((await index.SearchAsync(Passages("ferry"))).Hits);
        Assert.Empty(await index.FindAsync(new FindingQuery(FindingKind.Person, [], CorpusFilter.Everything, 10)));
        Assert.Empty(await index.ListArticlesAsync(CorpusFilter.Everything));
        Assert.Empty(await index.SuggestAsync("lina", 5));
        Assert.Null(await index.GetArticleAsync("alpha"));
        Assert.Equal(0, (await index.GetStatusAsync()).Articles);
    }

    [EngineFact]
    public async Task Spellings_are_looked_up_by_the_thousand_and_counted_where_there_are_any()
    {
        await using var index = await FilledAsync();
        string[] spellings = [.. Enumerable.Range(0, 3000).Select(i => $"fery{i}"), "ferry"];
        var result = await index.SearchAsync(Passages(string.Join(' ', spellings)));
        Assert.Equal(2, result.Terms["ferri"]);
        Assert.All(result.Terms, count => Assert.Equal(count.Key == "ferri" ? 2 : 0, count.Value));
    }

    [EngineFact]
    public async Task An_article_in_another_language_is_found_by_that_languages_terms_alone()
    {
        (string Language, string Text, string Asked)[] told =
        [
            ("ur", "کلدیا کے وزیر نے کہا کہ سرحدی جھڑپوں میں ۱۲ فوجی ہلاک ہوئے۔", "جھڑپ فوجیوں 12"),
            ("fa-AF", "وزیر کلدیا گفت ۱۲ سرباز در درگیری‌ها کشته شدند.", "درگیری سربازها ۱۲"),
            ("ar", "قال الوزير إن ١٢ جنديا قتلوا في الاشتباكات.", "اشتباكات والوزير 12"),
            ("ps", "وزیر وویل چې ۱۲ سرتېري په نښتو کې ووژل شول.", "سرتېرو نښتې ۱۲"),
            ("tr", "Bakan, sınırdaki çatışmalarda 12 askerin öldüğünü söyledi.", "sinirda catismasi 12"),
            ("hi", "मंत्री ने कहा कि झड़पों में १२ सैनिक मारे गए।", "झड़प सैनिकों 12"),
        ];
        await using var index = await EmptyAsync();
        var articles = told.Select(one => IndexedArticle.Of(new Article { Id = one.Language, Language = one.Language, Text = one.Text }));
        await index.ReplaceAsync(Stream(Corpus.Concat(articles)), Stamp);
        foreach (var (language, text, asked) in told)
        {
            var terms = LanguageAnalyzer.Of(language)!.Terms(asked);

            var found = await index.SearchAsync(new PassageQuery([.. terms.Select(term => new QueryTerm(term))], CorpusFilter.Everything, 5));

            Assert.Equal(text, Assert.Single(found.Hits).Passage.Text.Text);
            Assert.Equal(language, found.Hits[0].Article.Language);
            Assert.All(terms, term => Assert.Equal(1, found.Terms[term]));
            Assert.Empty((await index.SearchAsync(Passages(text))).Hits);
        }
    }

    [EngineFact]
    public async Task Passages_come_best_first_with_their_article()
    {
        await using var index = await FilledAsync();
        var result = await index.SearchAsync(Passages("mayor ferry"));
        Assert.Equal("alpha", result.Hits[0].Article.Id);
        Assert.EndsWith("The mayor, Lina Duarte, praised the ferry crew.", result.Hits[0].Passage.Text.Text, StringComparison.Ordinal);
        Assert.Equal(result.Hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Passage), result.Hits.Select(hit => hit.Passage));
        Assert.Equal(3, result.PassageCount);
        Assert.Equal(1, result.Terms["mayor"]);
    }

    [EngineFact]
    public async Task Quotes_stand_where_they_say()
    {
        await using var index = await FilledAsync();
        foreach (var hit in (await index.SearchAsync(Passages("ferry harbour rain strike"))).Hits)
        {
            var article = await index.GetArticleAsync(hit.Article.Id);
            Assert.Equal(hit.Passage.Text.Text, article![hit.Passage.Text.Span]);
            Assert.All(hit.Passage.Sentences, sentence => Assert.True(hit.Passage.Text.Span.Contains(sentence)));
        }
    }

    [EngineFact]
    public async Task Words_of_the_title_find_the_article()
    {
        await using var index = await FilledAsync();
        Assert.Equal("gamma", (await index.SearchAsync(Passages("weather"))).Hits[0].Article.Id);
    }

    [EngineFact]
    public async Task Unknown_words_find_nothing_and_are_counted_zero()
    {
        await using var index = await FilledAsync();
        var result = await index.SearchAsync(Passages("zeppelin"));
        Assert.Empty(result.Hits);
        Assert.Equal(0, result.Terms["zeppelin"]);
    }

    [EngineFact]
    public async Task What_a_filter_leaves_out_does_not_exist()
    {
        await using var whole = await FilledAsync();
        await using var part = await EmptyAsync();
        await part.ReplaceAsync(Stream(Corpus[..2]), Stamp);
        var filters = new[]
        {
            CorpusFilter.Everything with { Articles = ["alpha", "beta"] },
            CorpusFilter.Everything with { PublishedFrom = new LocalDate(2025, 3, 1), PublishedTo = new LocalDate(2025, 3, 5) },
        };
        foreach (var filter in filters)
        {
            var expected = await part.SearchAsync(Passages("ferry strike mayor rain"));
            var actual = await whole.SearchAsync(Passages("ferry strike mayor rain") with { Filter = filter });
            Assert.Equal(expected.Hits.Select(hit => (hit.Article.Id, hit.Passage.Ordinal, hit.Score)), actual.Hits.Select(
                hit => (hit.Article.Id, hit.Passage.Ordinal, hit.Score)));
            Assert.Equal(expected.Terms.OrderBy(term => term.Key), actual.Terms.OrderBy(term => term.Key));
            Assert.Equal(expected.PassageCount, actual.PassageCount);
        }
    }

    [EngineFact]
    public async Task Filters_choose_by_outlet_without_case_and_by_day()
    {
        await using var index = await FilledAsync();
        async Task<IEnumerable<string>> Ids(CorpusFilter filter) => (await index.ListArticlesAsync(filter)).Select(article => article.Id);
        Assert.Equal(["alpha", "beta", "gamma"], await Ids(CorpusFilter.Everything));
        Assert.Equal(["beta"], await Ids(CorpusFilter.Everything with { Outlet = "the tern" }));
        Assert.Equal(["alpha"], await Ids(CorpusFilter.Everything with { PublishedTo = new LocalDate(2025, 3, 4) }));
        Assert.Empty(await Ids(CorpusFilter.Everything with { Articles = ["nowhere"] }));
    }

    [EngineFact]
    public async Task Findings_are_searched_by_their_words_and_listed_in_order_without_any()
    {
        await using var index = await FilledAsync();
        async Task<IEnumerable<string>> Names(string words) =>
            (await index.FindAsync(new FindingQuery(FindingKind.Person, Terms(words), CorpusFilter.Everything, 10)))
            .Select(hit => ((PersonFinding)hit.Finding).Name);
        Assert.Equal(["Lina Duarte", "Omar Feld"], await Names(""));
        Assert.Equal(["Omar Feld"], await Names("feld"));
        Assert.Empty(await Names("ferry"));
    }

    [EngineFact]
    public async Task A_list_has_every_finding_that_fits_however_many_a_page_has()
    {
        var news = new RandomNews(31).Articles(60);
        await using var index = await EmptyAsync();
        await index.ReplaceAsync(Stream(news), Stamp);
        var period = DateRange.Of(new PartialDate(2025, 3));
        foreach (var (kind, count) in new[] { (FindingKind.Statement, 1), (FindingKind.Event, 3), (FindingKind.Claim, 1000), (FindingKind.Deed, 7) })
        {
            var list = new FindingList(kind, CorpusFilter.Everything) { Count = count };
            var all = news.OrderBy(article => article.Article.Id, StringComparer.Ordinal)
                .SelectMany(article => article.Findings.Where(finding => finding.Kind == kind)).ToList();
            Assert.Equal(all.Count, await index.ReadAllAsync(list).CountAsync());
            Assert.Equal(all.Count(finding => kind.Time(finding)?.Overlaps(period) == true), await index.ReadAllAsync(list with { Period = period })
                .CountAsync());
            var holding = list with { Holding = [["ka", "lomi"], ["su"]] };
            Assert.Equal(all.Count(holding.Admits), await index.ReadAllAsync(holding).CountAsync());
        }
    }

    [EngineFact]
    public async Task Names_are_suggested_by_their_beginning_and_when_misspelt()
    {
        await using var index = await FilledAsync();
        async Task<IEnumerable<string>> Suggested(string typed) => await index.SuggestAsync(typed, 5);
        Assert.Equal(["Lina Duarte"], await Suggested("dua"));
        Assert.Equal(["Lina Duarte"], await Suggested("Leena Duharte"));
        Assert.Equal(["Omar Feld"], await Suggested("umar"));
        Assert.Empty(await index.SuggestAsync("zzyzx", 5));
    }

    [EngineFact]
    public async Task Status_tells_size_and_age()
    {
        await using var index = await FilledAsync();
        var status = await index.GetStatusAsync();
        Assert.Equal((3, 3, 2), (status.Articles, status.Passages, status.Findings));
        Assert.Equal((Stamp.BuiltAt, new LocalDate(2025, 3, 5)), (status.BuiltAt, status.Newest));
        Assert.Equal<IEnumerable<SkippedArticle>>(Stamp.Skipped, status.Skipped);
    }

    [EngineFact]
    public async Task An_article_comes_back_as_it_went_in()
    {
        await using var index = await FilledAsync();
        foreach (var article in Corpus)
            Assert.Equal(article.Article, await index.GetArticleAsync(article.Article.Id));
    }

    [EngineFact]
    public async Task A_replacement_takes_the_place_of_everything()
    {
        await using var index = await FilledAsync();
        await index.ReplaceAsync(Stream(Corpus[1..2]), Stamp with { Skipped = [] });
        Assert.Equal(["beta"], (await index.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.Id));
        Assert.Empty((await index.SearchAsync(Passages("mayor"))).Hits);
    }

    [EngineFact]
    public async Task A_replacement_that_fails_leaves_the_old_state()
    {
        await using var index = await FilledAsync();
        await Assert.ThrowsAsync<IOException>(() => index.ReplaceAsync(Failing(), Stamp));
        Assert.Equal(3, (await index.GetStatusAsync()).Articles);

        static async IAsyncEnumerable<IndexedArticle> Failing()
        {
            await Task.Yield();
            yield return Corpus[0];
            throw new IOException("the file went away");
        }
    }

    protected static PassageQuery Passages(string words) => new(Terms(words), CorpusFilter.Everything, 10);

    protected static ImmutableArray<QueryTerm> Terms(string words) => [.. Analyzer.Terms(words).Select(term => new QueryTerm(term))];

    protected static async IAsyncEnumerable<IndexedArticle> Stream(IEnumerable<IndexedArticle> articles)
    {
        await Task.Yield();
        foreach (var article in articles)
            yield return article;
    }

    [EngineFact]
    public async Task A_copy_stays_marked_as_one()
    {
        await using var index = await EmptyAsync();
        await index.ReplaceAsync(Stream([Corpus[0] with { Article = Corpus[0].Article with { CopyOf = "beta" } }, Corpus[1]]), Stamp);
        Assert.Equal(["beta", null], (await index.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.CopyOf));
        Assert.Equal("beta", (await index.GetArticleAsync("alpha"))!.CopyOf);
    }

    [EngineFact]
    public async Task What_is_said_of_an_article_stays_said()
    {
        await using var index = await EmptyAsync();
        var article = Corpus[0].Article with { IsTeaser = true, Corrected = new LocalDate(2025, 11, 8) };
        await index.ReplaceAsync(Stream([Corpus[0] with { Article = article }, Corpus[1]]), Stamp);
        Assert.Equal(
            [(true, new LocalDate(2025, 11, 8)), (false, null)],
            (await index.ListArticlesAsync(CorpusFilter.Everything)).Select(one => (one.IsTeaser, one.Corrected)));
        var kept = (await index.GetArticleAsync("alpha"))!;
        Assert.Equal((true, new LocalDate(2025, 11, 8)), (kept.IsTeaser, kept.Corrected));
    }

    [EngineFact]
    public async Task Changes_alone_lead_to_the_same_state_or_change_nothing()
    {
        await using var whole = await FilledAsync();
        await using var index = await EmptyAsync();
        await index.ReplaceAsync(Stream(Corpus[..2]), Stamp);
        var changes = new ArticleChanges(Stamp.Fingerprint, [Corpus[2].Article], []);
        if (!await index.TryChangeAsync(changes, _ => Corpus[2], () => Stamp))
        {
            Assert.Equal(2, (await index.GetStatusAsync()).Articles);
            return;
        }

        Assert.Equal(await whole.GetStatusAsync(), await index.GetStatusAsync());
        Assert.Equal((await whole.SearchAsync(Passages("ferry rain"))).Hits.Select(hit => hit.Score),
            (await index.SearchAsync(Passages("ferry rain"))).Hits.Select(hit => hit.Score));
        Assert.True(await index.TryChangeAsync(new ArticleChanges(Stamp.Fingerprint, [], ["beta", "nobody"]), _ => Corpus[2], () => Stamp));
        Assert.Equal(["alpha", "gamma"], (await index.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.Id));
        Assert.False(await index.TryChangeAsync(changes with { Since = "another state" }, _ => Corpus[2], () => Stamp));
    }

    private async Task<IPassageIndex> FilledAsync()
    {
        var index = await EmptyAsync();
        await index.ReplaceAsync(Stream(Corpus), Stamp);
        return index;
    }
}
