using System.Text;
using System.Text.Json;
using TalksBot.Cli;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Core.Text.Loading;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.News.Importing;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hardening;

/// <summary>Whatever comes in, no reader throws, none is over its limits, and what comes out is text that can be written down.</summary>
public sealed class MutatedInputTests : IDisposable
{
    private static readonly Uri Address = new("https://paper.example/feeds/news");

    private static readonly string Page = NewsPage.Html("Ferry talks resume", NewsPage.Prose(1) + "\n\n(AFP via Getty Images)\n\nShare this story");

    private static readonly string Rss = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title>
        <item><title>Bridge talks</title><link>/news/1</link><guid>p-1</guid><pubDate>Sat, 01 Nov 2025 09:30:00 +0500</pubDate></item>
        <item><title>Ferry strike</title><link>/news/2</link><guid>p-2</guid></item></channel></rss>
        """;

    private static readonly string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[
        {"id":"1","url":"https://paper.example/1","title":"One","date_published":"2025-11-01T09:00:00Z"},{"id":"2","url":"/2"}]}
        """;

    private static readonly string Markdown =
        $"---\nId: a1\nTitle: \"Ferry talks resume\"\nOutlet: The River Paper\nPublished: 2025-11-02 10:00 GMT\nUrl: https://paper.example/1\n---\n{Prose}";

    private static readonly string Header = $"Title: Ferry talks resume\nPublished: 2 November 2025\n\n{Prose}";

    private static readonly string[] Asked =
    [
        "/who vale", "who said the bridge was shut?", "when was the ceasefire agreed on Monday", "/casualties soldiers in Brennan", "/quote Orm about tolls",
        "how long did the strike last?",
        "/compare", "/timeline", "what about the ferry?", "/context 1", "/cast",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly MutationTally tally = new();

    private static string Prose =>
        "BRENNAN, 2 November 2025 (River Agency) - At least 12 guards were killed and 30 wounded near Brennan on Monday, Foreign Minister Ada Vale said.\n\n"
        + "“The bridge is shut until Friday,” Vale told reporters. Norrland's army denied that. Talks resume "
        + "next week, according to envoy Tom Orm.\n\nPhoto: Ada Lund/AFP\n";

    private static string[] Starter { get; } = [.. Directory.GetFiles(StarterCorpus.Folder, "0*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string[] StarterPages { get; } = [.. Starter.Select((text, i) => NewsPage.Html($"Article {i}", text))];

    private static string[] StarterFeeds { get; } =
    [
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
            + string.Concat(StarterPages.Select((page, i) => $"<item><link>/{i}</link><description><![CDATA[{page}]]></description></item>"))
            + "</channel></rss>",
        JsonSerializer.Serialize(
            new { version = "https://jsonfeed.org/version/1.1", items = StarterPages.Select((page, i) => new { id = i, url = $"/{i}", content_html = page }) }),
    ];

    private static string[] ChatQuestions { get; } =
        [.. File.ReadLines(Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Chat", "questions.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])];

    [Fact]
    public void Pages_are_read_or_refused() => Survive("pages", [Page, .. StarterPages], text => Written(WebPage.Read(text, null, null)?.Draft.Text));

    [Fact]
    public void Feeds_are_read_or_refused() => Survive("feeds", [Rss, Json, .. StarterFeeds], text =>
    {
        foreach (var item in FeedReader.Read(text, Address)?.Items ?? [])
            Assert.True(Uri.TryCreate(item.Link.AbsoluteUri, UriKind.Absolute, out _));
    });

    [Fact]
    public async Task Article_files_are_read_or_skipped_and_facts_are_drawn_from_what_is_read()
    {
        foreach (var extension in (string[])[".md", ".txt", ".html", ".jsonl"])
        {
            string[] seeds = extension switch
            {
                ".html" => [Page, .. StarterPages],
                ".jsonl" => [JsonSerializer.Serialize(new { id = "a", title = "T", published = "2025-11-02", text = Prose }), .. Starter.Select(
                    text => JsonSerializer.Serialize(new { id = "a", text }))],
                _ => [Markdown, Header, .. Starter],
            };
            foreach (var text in Mutations.Texts(share: 4, seeds))
            {
                await File.WriteAllBytesAsync(folder["a" + extension], Encoding.UTF8.GetBytes(text));
                tally.Read(text, () =>
                {
                    foreach (var load in ArticleLoader.LoadAsync([folder["a" + extension]]).ToBlockingEnumerable())
                        if (load.Article is { } article)
                            Harmless(IndexedArticle.Of(article).Article);
                });
            }
        }

        tally.Report("article files");
    }

    [Fact]
    public async Task Questions_get_an_answer()
    {
        await using var index = new MemoryPassageIndex();
        var articles = Starter.Select((text, i) => Some.Article(text) with { Id = $"a{i}" }).Append(Some.Article(Prose));
        await index.ReplaceAsync(articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), () => new IndexStamp("x", default, []));
        var conversation = new Conversation(index, CommandList.Create(new StubIndexer(index), TimeProvider.System, follows: null, []));
        Survive("questions", [.. Asked, .. ChatQuestions], text => Assert.NotNull(
            conversation.AnswerAsync(new IncomingMessage("test", "", "", text)).GetAwaiter().GetResult().Summary));
    }

    [Fact]
    public void Batch_lines_are_read_or_named() => Survive(
        "batch lines",
        ["""{"id":"a","question":"/who vale","articles":["a"]}"""],
        text => Assert.True(BatchQuestion.TryParse(text, out _, out var reason) || reason.Length > 0));

    [Fact]
    public void Robots_files_dates_addresses_and_bodies_are_read() => Survive(
        "robots files, dates, addresses, bodies",
        ["User-agent: *\nDisallow: /a*b$\nAllow: /", "Sat, 01 Nov 2025 09:30:00 +0500", "https://user:word@paper.example:8080/a?key=1#x", Page],
        text =>
        {
            RobotsRules.Parse(text, "TalksBot").Allows(Address);
            FeedDate.Read(text);
            CanonicalAddress.Of(text);
            Written(ShownAddress.Of(text));
            Assert.Equal(ShownAddress.Key(text), ShownAddress.Key(ShownAddress.Key(text)));
            TextDecoder.Decode(Encoding.Latin1.GetBytes(text), text.Length > 40 ? null : text);
        });

    // Found by mutated updates: even to look for another field threw.
    [Fact]
    public void A_field_whose_name_is_no_Unicode_is_passed_over()
    {
        using var json = JsonDocument.Parse("""
            {"\ud800data":1,"update_id":7,"message":{"\udc00":2,"message_id":3,"date":1,"chat":{"id":5,"type":"private"},"text":"/who"}}
            """);

        Assert.Equal("/who", UpdateReader.Read(json.RootElement)?.Message?.Text);
    }

    [Fact]
    public void Updates_and_interactions_are_read_or_refused() => Survive(
        "updates and interactions",
        [
            """
            {"update_id":7,"message":{"message_id":1,"date":1762000000,"chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false},
            "text":"/who vale"}}
            """,
            """{"update_id":8,"callback_query":{"id":"1","data":"m:1","message":{"message_id":1,"date":1,"chat":{"id":5,"type":"group"}}}}""",
            """
            {"id":"1","type":2,"token":"t","channel_id":"5","user":{"id":"6"},
            "data":{"name":"who","options":[{"name":"name","type":3,"value":"vale"}]}}
            """,
            """
            {"id":"1","type":3,"token":"t","channel_id":"5","member":{"user":{"id":"6"}},"message":{"id":"7","content":"x"},
            "data":{"custom_id":"more:1"}}
            """,
        ],
        text =>
        {
            var body = Encoding.UTF8.GetBytes(text);
            InteractionReader.Read(body);
            using var json = Parsed(body);
            if (json is not null)
                UpdateReader.Read(json.RootElement);
        });

    public void Dispose()
    {
        folder.Dispose();

        // A limit that was reached isn't an exception, but a pattern that has to be mended.
        if (tally.IsSlow)
            Assert.DoesNotContain(PatternTimeouts.All, rule => !rule.Key.Contains("of a test", StringComparison.Ordinal));
    }

    private void Survive(string reader, string[] seeds, Action<string> read)
    {
        foreach (var text in Mutations.Texts(share: 1, seeds))
            tally.Read(text, () => read(text));
        tally.Report(reader);
    }

    // Telegram's webhook refuses what is none.
    private static JsonDocument? Parsed(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Harmless(Article article)
    {
        foreach (var shown in (string?[])[article.Id, article.Title, article.Outlet, article.Url])
            Assert.True(shown is null || !shown.Any(char.IsControl), JsonSerializer.Serialize(shown));
    }

    private static void Written(string? text) => Assert.NotNull(text is null ? "" : JsonSerializer.Serialize(text));

    private sealed class StubIndexer(IPassageIndex index) : IIndexer
    {
        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            new(await index.GetStatusAsync(cancellation), false, null, TimeSpan.Zero);

        public Task<IndexReport> FollowAsync(CancellationToken cancellation) => UpdateAsync(false, null, cancellation);
    }
}
