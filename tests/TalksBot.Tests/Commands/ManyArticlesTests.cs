using System.Globalization;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Lucene;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>What is asked for is found however many findings of its kind stand before it.</summary>
public sealed class ManyArticlesTests : IAsyncLifetime
{
    private const int Others = 2100;

    private readonly TemporaryFolder folder = new();
    private LucenePassageIndex index = null!;
    private Conversation conversation = null!;

    public async Task InitializeAsync()
    {
        index = LucenePassageIndex.Open(folder.Path);
        await index.ReplaceAsync(Articles().Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp("f", Instant.FromUtc(2025, 11, 9, 0, 0), []));
        conversation = new Conversation(index, CommandList.Create(null!, new FixedClock(new DateTimeOffset(2025, 11, 10, 9, 30, 0, TimeSpan.Zero))));
    }

    public async Task DisposeAsync()
    {
        await index.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/casualties divers")]
    [InlineData("/casualties in Selmar")]
    [InlineData("/casualties september")]
    [InlineData("/timeline september")]
    [InlineData("/timeline divers")]
    public async Task The_last_article_of_many_answers(string question)
    {
        var answer = await AskAsync(question);
        Assert.True(answer.Answered, answer.Summary.ToString());
        Assert.Equal("zzz", Assert.Single(answer.Citations).Article.Id);
    }

    [Fact]
    public async Task A_timeline_of_everything_begins_with_the_oldest()
    {
        var answer = await AskAsync("/timeline");
        Assert.Equal("zzz", answer.Citations[0].Article.Id);
        Assert.Contains(answer.Notes, note => note.ToString().StartsWith("The first 40 are shown", StringComparison.Ordinal));
    }

    private Task<Answer> AskAsync(string question) => conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question));

    // Each other article has another day, so that a timeline of everything has many lines.
    private static IEnumerable<Article> Articles() => Enumerable.Range(0, Others)
        .Select(number => new LocalDate(2025, 10, 1).PlusDays(number % 50) is var day
            ? Some.Article($"Two guards were killed in Torvel on {day.Day} {Month(day)} 2025, officials said.", "2025-11-30", $"Report {number}",
                number.ToString("D6", CultureInfo.InvariantCulture))
            : null!)
        .Append(Some.Article("Five divers were killed in Selmar on 3 September 2025, officials said.", "2025-11-30", "Selmar", "zzz"));

    private static string Month(LocalDate day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);
}
