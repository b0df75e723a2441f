using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using TalksBot.Core.Search;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

[Collection(SharedStarterHost.Name)]
public sealed class McpHttpTests(StarterHost host, StarterCorpus starter) : McpContract
{
    private const string Token = "a token that is long enough";
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    protected override StarterCorpus Starter => starter;

    protected override Task<McpClient> ConnectAsync() => McpClients.OverHttpAsync(host.Bot.Address);

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost:6274", 200)]
    [InlineData("Origin", "http://127.0.0.1", 200)]
    [InlineData("Origin", "http://127.0.0.1.evil.example", 403)]
    [InlineData("Host", "bot.example", 403)]
    [InlineData("X-Forwarded-For", "192.0.2.1", 403)]
    [InlineData("X-Nothing", "", 200)]
    public async Task Without_a_token_only_this_machine_and_its_pages_are_answered(string header, string value, int status) =>
        Assert.Equal(status, (int)await PostAsync(host.Bot, Ping, (header, value)));

    [Fact]
    public async Task With_a_token_whoever_has_it_runs_the_bot_and_nobody_else_is_answered()
    {
        await using var bot = await ProgramHost.StartAsync(StarterCorpus.Folder, ("Mcp:Token", Token), ("Mcp:Origins:0", "https://chat.example"));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, Ping));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, Ping, ("Authorization", $"Bearer {Token}x")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, Ping, ("Authorization", $"Bearer {Token}"), ("Host", "bot.example")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, Ping, ("Authorization", $"Bearer {Token}"), ("Origin", "https://chat.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(bot, Ping, ("Authorization", $"Bearer {Token}"), ("Origin", "https://evil.example")));
        await using var client = await McpClients.OverHttpAsync(bot.Address, Token);
        Assert.Contains(await client.ListToolsAsync(), tool => tool.Name == "reindex");
        Assert.StartsWith("Nothing to do", (await client.AskAsync("reindex")).GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reindexes_without_a_token()
    {
        await using var client = await ConnectAsync();

        Assert.DoesNotContain(await client.ListToolsAsync(), tool => tool.Name == "reindex");
        await Assert.ThrowsAsync<McpProtocolException>(() => client.CallToolAsync("reindex").AsTask());
        var asked = await client.AskAsync("ask", ("question", "/reindex"));
        Assert.StartsWith("Only admins can", asked.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_work_tells_how_far_it_is_and_ends_with_the_client()
    {
        using var indexer = new CountingIndexer();
        await using var bot = await ProgramHost.StartAsync(
            StarterCorpus.Folder, [("Mcp:Token", Token)], services => services.Replace(ServiceDescriptor.Singleton<IIndexer>(indexer)));
        await using var client = await McpClients.OverHttpAsync(bot.Address, Token);
        using var cancellation = new CancellationTokenSource();
        var told = new TaskCompletionSource<ProgressNotificationValue>(TaskCreationOptions.RunContinuationsAsynchronously);
        indexer.IsSlow = true;

        var calling = client.CallToolAsync(
            "reindex", progress: new Told(value => told.TrySetResult(value)), cancellationToken: cancellation.Token).AsTask();
        var first = await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("articles", first.Message, StringComparison.Ordinal);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);
        await indexer.Stopped.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<HttpStatusCode> PostAsync(ProgramHost bot, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await bot.Client.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class Told(Action<ProgressNotificationValue> tell) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => tell(value);
    }

    /// <summary>Counts until it is stopped, once it is slow.</summary>
    private sealed class CountingIndexer : IIndexer, IDisposable
    {
        private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsSlow { get; set; }

        public Task Stopped => stopped.Task;

        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
        {
            try
            {
                for (var i = 0; IsSlow; i++)
                {
                    progress?.Report(new IndexProgress(i, null, TimeSpan.FromSeconds(i)));
                    await Task.Delay(20, cancellation);
                }
            }
            catch (OperationCanceledException)
            {
                stopped.TrySetResult();
                throw;
            }

            return new IndexReport(new IndexStatus("counting", 0, 0, 0, default, null, []), false, null, TimeSpan.Zero);
        }

        public void Dispose()
        {
        }
    }
}
