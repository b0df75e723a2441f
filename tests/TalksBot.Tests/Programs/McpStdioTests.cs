using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

[Collection(SharedStarterHost.Name)]
public sealed class McpStdioTests(StarterCorpus starter) : McpContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override StarterCorpus Starter => starter;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whoever_starts_it_may_reindex()
    {
        await using var client = await ConnectAsync();

        Assert.StartsWith("Nothing to do", (await client.AskAsync("reindex")).GetProperty("summary").GetString(), StringComparison.Ordinal);
        var full = await client.AskAsync("reindex", ("mode", "full"));
        Assert.StartsWith("Indexed 5 articles", full.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_output_carries_the_protocol_alone_and_the_end_of_input_ends_it()
    {
        folder.Write("broken.jsonl", "{ this is no article\n");
        File.Copy(Path.Combine(StarterCorpus.Folder, "000.md"), folder["000.md"]);
        var (exitCode, output) = await StdioSession.RunAsync(folder.Path, folder.Path,
        [
            StdioSession.Greeting,
            "this is no JSON",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"sources","arguments":{}}}""",
        ]);

        Assert.Equal(0, exitCode);
        Assert.All(output, line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Contains(output, line => line.Contains("\"total\":1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Articles_that_are_not_there_end_it_with_a_line_that_says_so()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "mcp", "--articles", folder["nowhere"], "--index", folder["index"]])
        {
            WorkingDirectory = folder.Path, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            // The input stays open: it is the program that ends.
            await process.WaitForExitAsync(limit.Token);
            Assert.Equal(2, process.ExitCode);
            Assert.Contains("nowhere", await process.StandardError.ReadToEndAsync(limit.Token), StringComparison.Ordinal);
            Assert.Empty(await process.StandardOutput.ReadToEndAsync(limit.Token));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    [Fact]
    public async Task A_new_article_is_answered_from_while_the_client_stays()
    {
        var articles = Directory.CreateDirectory(folder["articles"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(articles, "one.md"), "The ferry left the harbour of Orlavik on Monday, said Minister Belo Tarr.");
        await using var client = await McpClients.OverStdioAsync(folder.Path, articles);
        Assert.Equal(1, (await client.AskAsync("sources")).GetProperty("total").GetInt32());
        await File.WriteAllTextAsync(Path.Combine(articles, "two.md"), "The pier of Orlavik burnt on Wednesday, said Minister Belo Tarr.");

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await client.AskAsync("sources")).GetProperty("total").GetInt32() != 2)
            await Task.Delay(100, limit.Token);
    }

    protected override Task<McpClient> ConnectAsync() => McpClients.OverStdioAsync(folder.Path, StarterCorpus.Folder);
}
