using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings;
using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

[Collection(SharedStarterHost.Name)]
public sealed class ApiTests(StarterHost host, StarterCorpus starter)
{
    private readonly HttpClient client = host.Bot.Client;

    /// <summary>Addresses, and what a chat is asked in the same words.</summary>
    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "who?query=tarar", "/who tarar" },
        { "who?query=leads+the+afghan+delegation", "/who leads the afghan delegation" },
        { "when?event=ceasefire", "/when ceasefire" },
        { "casualties?filter=soldiers", "/casualties soldiers" },
        { "casualties", "/casualties" },
        { "quote?name=tarar&about=terrorism", "/quote tarar about terrorism" },
        { "ask?question=what+does+Pakistan+demand%3F", "what does Pakistan demand?" },
        { "ask?question=who+is+the+president+of+france", "who is the president of france" },
        { "compare?topic=ceasefire", "/compare ceasefire" },
        { "check?claim=58+Pakistani+soldiers+were+killed", "/check 58 Pakistani soldiers were killed" },
        { "timeline?period=october", "/timeline october" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_answer_is_the_chats_answer_word_for_word(string address, string message)
    {
        var answer = await AskAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&limit=100" : "?limit=100"));
        var expected = await Conversation.AnswerAsync(new IncomingMessage("test", "", "", message) { WantsAll = true });

        Assert.Equal(expected.Summary, answer.GetProperty("summary").GetString());
        Assert.Equal(expected.Answered, answer.GetProperty("answered").GetBoolean());
        Assert.Equal(
            expected.Findings.Select(finding => $"{finding.Finding.Kind} {finding.Finding.ArticleId}@{finding.Finding.Sentence.Offset}"),
            answer.GetProperty("findings").EnumerateArray().Select(finding =>
                $"{finding.GetProperty("kind").GetString()} {finding.GetProperty("article").GetString()}@{finding.GetProperty("offset").GetInt32()}"));
        Assert.NotEqual(0, WordForWord.Check(answer, starter.Articles));
    }

    [Fact]
    public async Task A_chat_gets_the_first_of_what_a_program_gets()
    {
        var whole = await Conversation.AnswerAsync(new IncomingMessage("test", "", "", "/who tarar") { WantsAll = true });
        var onAScreen = await Conversation.AnswerAsync(new IncomingMessage("test", "", "", "/who tarar"));

        Assert.True(whole.Findings.Length > onAScreen.Findings.Length);
        Assert.Subset(Places(whole), Places(onAScreen));

        static HashSet<string> Places(Core.Answers.Answer answer) =>
            [.. answer.Findings.Select(finding => $"{finding.Finding.Kind} {finding.Finding.ArticleId}@{finding.Finding.Sentence.Offset}")];
    }

    [Fact]
    public async Task A_long_answer_is_read_part_by_part()
    {
        var whole = (await AskAsync("timeline?limit=100")).GetProperty("findings").EnumerateArray().Select(Place).ToArray();
        var (read, next) = (new List<string>(), "timeline?limit=3");
        for (var parts = 0; next.Length > 0; parts++)
        {
            Assert.InRange(parts, 0, whole.Length);
            var part = await AskAsync(next);
            WordForWord.Check(part, starter.Articles);
            read.AddRange(part.GetProperty("findings").EnumerateArray().Select(Place));
            next = part.TryGetProperty("next", out var cursor) ? $"timeline?limit=3&cursor={cursor.GetString()}" : "";
        }

        Assert.True(whole.Length > 6);
        Assert.Equal(whole, read);

        static string Place(JsonElement finding) => $"{finding.GetProperty("article").GetString()}@{finding.GetProperty("expressionOffset").GetInt32()}";
    }

    [Fact]
    public async Task What_disagrees_is_never_torn_apart()
    {
        var part = await AskAsync("casualties?filter=soldiers&limit=1");

        Assert.Equal([58, 23], part.GetProperty("conflicts")[0].GetProperty("findings").EnumerateArray()
            .Select(index => part.GetProperty("findings")[index.GetInt32()].GetProperty("killed").GetProperty("low").GetInt32()).OrderDescending());
    }

    [Fact]
    public async Task Filters_leave_the_other_articles_out()
    {
        var sources = await AskAsync("sources?from=2025-11-01&to=2025-11-08");
        Assert.Equal(2, sources.GetProperty("total").GetInt32());
        Assert.All(sources.GetProperty("articles").EnumerateArray(), article => Assert.StartsWith("2025-11-0", article.GetProperty("published").GetString()));

        var one = await AskAsync("casualties?article=003");
        Assert.All(one.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("003", finding.GetProperty("article").GetString()));

        var side = await AskAsync("timeline?side=Qatar");
        Assert.NotEqual(0, side.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("who", 400, "query")]
    [InlineData("who?query=x&query=y", 400, "query")]
    [InlineData("who?qery=tarar", 400, "qery")]
    [InlineData("casualties?article=none", 404, "article")]
    [InlineData("casualties?from=2031", 404, null)]
    [InlineData("casualties?outlet=Nobody", 404, null)]
    [InlineData("casualties?cursor=abc", 400, "cursor")]
    [InlineData("findings", 400, "kind")]
    [InlineData("findings?kind=claim&format=xml", 400, "format")]
    [InlineData("articles/none", 404, "article")]
    [InlineData("articles/003?offset=-1", 400, "offset")]
    [InlineData("articles/003?offset=99999999", 400, "offset")]
    [InlineData("nothing", 404, null)]
    [InlineData("reindex", 404, null)]
    [InlineData("", 404, null)]
    public async Task A_wrong_request_gets_one_clear_problem(string address, int status, string? argument)
    {
        using var response = await client.GetAsync($"/api/{address}");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(argument, problem.TryGetProperty("argument", out var named) ? named.GetString() : null);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Everything_is_asked_with_get()
    {
        using var response = await client.PostAsync("/api/who?query=tarar", new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Nothing_is_sent_again_while_the_index_is_as_it_was()
    {
        using var first = await client.GetAsync("/api/who?query=tarar");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/who?query=tarar");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/api/who?query=tarar");
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
        using var third = await client.SendAsync(other);

        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Findings_come_a_line_each_and_are_all_that_there_are()
    {
        foreach (var kind in FindingKind.Exported)
        {
            var lines = (await client.GetStringAsync($"/api/findings?kind={kind.Name}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var expected = starter.Articles.Values.Sum(article => Core.Search.IndexedArticle.Of(article).Findings.Count(finding => finding.Kind == kind));
            Assert.Equal(expected, lines.Length);
            foreach (var line in lines)
            {
                var finding = JsonDocument.Parse(line).RootElement;
                Assert.Equal(kind.Name, finding.GetProperty("kind").GetString());
                WordForWord.CheckFinding(finding, starter.Articles);
            }
        }
    }

    [Theory]
    [InlineData("kind=claim&side=Pakistan", "Pakistan")]
    [InlineData("kind=event&period=2025-10&about=ceasefire", "2025-10")]
    [InlineData("kind=statement&about=terrorism", "terroris")]
    public async Task Findings_are_filtered(string query, string holds)
    {
        var lines = (await client.GetStringAsync($"/api/findings?{query}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(holds, line, StringComparison.OrdinalIgnoreCase));
        Assert.Single((await client.GetStringAsync($"/api/findings?{query}&limit=1")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_table_has_a_row_a_finding()
    {
        using var response = await client.GetAsync("/api/findings?kind=claim&format=csv");
        var rows = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("killed_low,killed_high,", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("article,outlet,published,url,offset,quote", rows[0], StringComparison.Ordinal);
        Assert.Equal((await client.GetStringAsync("/api/findings?kind=claim")).Count(c => c == '\n'), rows.Length - 1);
    }

    [Fact]
    public async Task Our_own_summaries_are_shown_whole_and_a_place_with_what_stands_around_it()
    {
        var article = JsonDocument.Parse(await client.GetStringAsync("/api/articles/003?offset=2889")).RootElement;

        Assert.Equal(starter.Articles["003"].Text, article.GetProperty("text").GetString());
        Assert.Contains(article.GetProperty("passages").EnumerateArray(), passage =>
            passage.GetProperty("quote").GetString()!.Contains("23 soldiers killed", StringComparison.Ordinal));
        Assert.All(article.GetProperty("passages").EnumerateArray(), passage => Assert.StartsWith(
            passage.GetProperty("quote").GetString()!, starter.Articles["003"].Text[passage.GetProperty("offset").GetInt32()..], StringComparison.Ordinal));
    }

    private IConversation Conversation => starter.Conversation;

    private async Task<JsonElement> AskAsync(string address) => JsonDocument.Parse(await client.GetStringAsync($"/api/{address}")).RootElement;
}
