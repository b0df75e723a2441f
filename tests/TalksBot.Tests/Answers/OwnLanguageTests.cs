using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Core.Text.Languages;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

public sealed class OwnLanguageTests : IAsyncLifetime
{
    private const string Refused = "-";

    private readonly MemoryPassageIndex index = new();
    private readonly Dictionary<string, Article> articles = [];
    private Conversation conversation = null!;

    public static TheoryData<string[]> Asked => SpecTable.Rows("OwnLanguage.md", "Questions over articles in their own language");

    public async Task InitializeAsync()
    {
        await foreach (var load in ArticleLoader.LoadAsync([Path.Combine(StarterCorpus.Root, "tests/TalksBot.Tests/Golden/Tongues/articles")]))
            articles.Add(load.Article!.Id, load.Article);
        var stamp = new IndexStamp("tongues", Instant.FromUtc(2026, 3, 6, 8, 0), []);
        await index.ReplaceAsync(articles.Values.Select(IndexedArticle.Of).ToAsyncEnumerable(), stamp);
        conversation = new Conversation(
            index, CommandList.Create(new Unchanging(index), new FixedClock(new DateTimeOffset(2026, 3, 6, 9, 30, 0, TimeSpan.Zero))));
    }

    public async Task DisposeAsync() => await index.DisposeAsync();

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_question_is_answered_by_its_languages_articles(string[] row)
    {
        var answer = await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", row[1]));

        Assert.Equal(row[2] != Refused, answer.Answered);
        if (row[2] == Refused)
            return;
        var citation = answer.Citations[answer.Findings[0].Citation];
        Assert.Equal(row[2], citation.Article.Id);
        Assert.Contains(row[3], citation.Quote.Text, StringComparison.Ordinal);
        Assert.Equal(articles[row[2]].Text.Substring(citation.Quote.Offset, citation.Quote.Text.Length), citation.Quote.Text);
        Assert.Equal(TextLanguage.IsRightToLeft(articles[row[2]].Language), citation.IsRightToLeft);
        Assert.Equal(articles[row[2]].Language ?? "en", citation.Language);
    }

    [Fact]
    public async Task A_citation_tells_programs_its_language_where_it_is_not_English()
    {
        using var json = new MemoryStream();
        AnswerJson.Write(json, await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", "گورنر نسیم درانی نے کیا کہا؟")));
        Assert.Contains("\"language\":\"ur-PK\"", System.Text.Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_article_in_the_language_names_is_not_said_to_be_absent()
    {
        var answer = await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", "نسیم درانی کو کس نے گرفتار کیا؟"));

        Assert.True(answer.IsNear);
        Assert.Equal("ur-flood", Assert.Single(answer.Citations).Article.Id);
    }

    [Fact]
    public async Task What_an_article_in_another_script_names_is_not_said_to_be_absent_in_English()
    {
        var answer = await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", "when did Mirza sign the ceasefire agreement"));

        Assert.False(answer.Answered);
        Assert.True(answer.IsNear);
        Assert.False((await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", "when did Zorblax sign the ceasefire agreement"))).IsNear);
    }

    private sealed class Unchanging(IPassageIndex index) : IIndexer
    {
        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            new(await index.GetStatusAsync(cancellation), Rebuilt: false, Reason: null, TimeSpan.Zero);
    }
}
