using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>Asks who is who in the articles of Golden/Who and compares with its questions.tsv.</summary>
public sealed class WhoGoldenTests(WhoGoldenTests.Corpus corpus) : IClassFixture<WhoGoldenTests.Corpus>
{
    private const string Nobody = "nobody";

    public static TheoryData<string, string, string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Corpus.Folder, "questions.tsv")).Where(line => !line.StartsWith('#')))
                if ($"{line}\t\t\t".Split('\t') is [var question, var first, var also, var says, ..])
                    questions.Add(question, first, also, says);
            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Who_is_answered_with_the_person_first_and_the_words_that_prove_it(string question, string first, string also, string says)
    {
        var answer = await corpus.Conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question, IsAdmin: false));

        Assert.Equal(first != Nobody, answer.Answered);
        Assert.All(answer.Citations, citation => Assert.Contains(citation.Quote.Text, corpus.Texts[citation.Article.Id], StringComparison.Ordinal));
        if (first != Nobody)
            Assert.Equal(first, First(answer));
        foreach (var part in also.Split(';', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(part, Shown(answer), StringComparison.OrdinalIgnoreCase);
        if (says.Length > 0)
            Assert.Contains(answer.Citations, citation => citation.Quote.Text.Contains(says, StringComparison.OrdinalIgnoreCase));
    }

    private static string First(Answer answer) => answer.Findings[0].Finding switch
    {
        PersonFinding person => person.Name,
        StatementFinding statement => statement.Speaker,
        _ => "",
    };

    private static string Shown(Answer answer) => string.Join('\n', (IEnumerable<string>)
        [
            .. answer.Notes.Prepend(answer.Summary).Select(line => $"{line}"),
            .. answer.Sections.SelectMany(section => section.Rows).Select(row => $"{row.Key} {row.Text}"),
        ]);

    /// <summary>The articles, indexed once.</summary>
    public sealed class Corpus : IAsyncLifetime
    {
        public static string Folder { get; } = Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Who");

        public IConversation Conversation { get; private set; } = null!;

        public Dictionary<string, string> Texts { get; } = [];

        public async Task InitializeAsync()
        {
            var index = new MemoryPassageIndex();
            var articles = new List<Article>();
            await foreach (var load in ArticleLoader.LoadAsync([Path.Combine(Folder, "articles")]))
                articles.Add(load.Article!);
            foreach (var article in articles)
                Texts.Add(article.Id, $"{article.Title}\n{article.Text}");
            await index.ReplaceAsync(articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp("who", Instant.FromUtc(2031, 11, 1, 8, 0), []));
            Conversation = new Conversation(
                index, CommandList.Create(new NothingToIndex(index), new FixedClock(new DateTimeOffset(2031, 11, 1, 9, 0, 0, TimeSpan.Zero))));
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }

    private sealed class NothingToIndex(IPassageIndex index) : IIndexer
    {
        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            new(await index.GetStatusAsync(cancellation), Rebuilt: false, Reason: null, TimeSpan.Zero);
    }
}
