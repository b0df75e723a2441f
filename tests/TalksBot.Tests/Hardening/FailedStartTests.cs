using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hardening;

/// <summary>What goes wrong at the start is said in one line, with the contract's exit code and no stack trace.</summary>
public sealed class FailedStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("--FeedSchedule:Interval=soon")]
    [InlineData("--Watch:Interval=often")]
    [InlineData("--Fetch:MaxBytes=many")]
    [InlineData("--Index:FollowLinks=often")]
    [InlineData("--Index:Engine=mongo")]
    [InlineData("--Following:TimeZone=Mars/One")]
    [InlineData("--Metrics:OtlpEndpoint=nowhere")]
    [InlineData("--Logging:LogLevel:Default=Loud")]
    [InlineData("--Language=klingon")]
    public async Task A_value_that_cant_be_read_is_wrong_use(string setting)
    {
        var run = await RunAsync("", "index", setting);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(setting[2..setting.IndexOf('=')], Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Feeds:0=ftp://paper.example/f", "Feeds: 'ftp://paper.example/f' is no http or https address.")]
    [InlineData("--Urls=nonsense", "Urls: 'nonsense' is no address to listen on (http://127.0.0.1:5080).")]
    public async Task An_address_that_is_none_is_wrong_use(string setting, string message)
    {
        var run = await RunAsync("", "--Health:Enabled=true", setting);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_broken_is_wrong_use_and_the_place_is_named()
    {
        Directory.CreateDirectory(folder["articles"]);
        folder.Write("appsettings.json", "{ \"Articles\": [ }");

        var run = await ProgramRun.StartAsync(folder.Path, "", ["index"]);

        Assert.Equal(2, run.ExitCode);
        var line = Assert.Single(Lines(run));
        Assert.Contains("appsettings.json", line, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 0", line, StringComparison.Ordinal);
    }

    [ProgramFact("mkfifo")]
    public async Task A_pipe_of_JSON_lines_among_the_articles_holds_no_command_up()
    {
        Directory.CreateDirectory(folder["articles"]);
        folder.Write("articles/a.md", "Minister Ada Vale said on Monday that the bridge is shut.");
        using (var make = Process.Start("mkfifo", folder["articles/pipe.jsonl"]))
            await make.WaitForExitAsync();

        var run = await RunAsync("", "ask", "/who vale");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Skipped pipe.jsonl: It is no regular file.", Assert.Single(Lines(run)));
        Assert.StartsWith("Ada Vale", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var run = await RunAsync("", "--Health:Enabled=true", $"--Urls=http://{other.LocalEndpoint}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("in use", Assert.Single(Lines(run), line => line.Contains(other.LocalEndpoint.ToString()!, StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(run), line => line.Contains("   at ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_of_a_batch_that_is_no_Unicode_is_named_and_the_next_one_answered()
    {
        var batch = folder.Write("batch.jsonl", "{\"id\":\"1\",\"question\":\"\\ud800 who\"}\n{\"id\":\"2\",\"question\":\"/who tarar\"}\n");

        var run = await RunAsync("", "ask", "--batch", batch, "--articles", StarterCorpus.Folder, "--index", folder["index"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2", JsonDocument.Parse(run.Output).RootElement.GetProperty("id").GetString());
        Assert.Contains("line 1: this is not valid Unicode text.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_addresss_password_is_in_no_message()
    {
        var run = await RunAsync("", "import", "http://user:hidden@127.0.0.1:9/f?key=hidden", "--articles", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("hidden", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_articles_are_in_no_table_of_findings()
    {
        folder.Write("a.md",
            "---\nId: \"a\\e[2J\"\nUrl: \"https://a.example/\\ax\"\n---\nMinister Ada Vale said on Monday that \u001b[31mthe bridge\u0007 is shut.");

        foreach (var kind in (string[])["event", "statement", "person"])
        {
            var run = await RunAsync("", "export", "--articles", folder["a.md"], "--kind", kind, "--format", "csv");
            Assert.Equal(2, Lines(run.Output).Length);
            Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c is not '\n' and not '\r');
        }
    }

    public void Dispose() => folder.Dispose();

    private static string[] Lines(ProgramRun run) => Lines(run.Error);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<ProgramRun> RunAsync(string input, params string[] arguments)
    {
        Directory.CreateDirectory(folder["articles"]);
        File.WriteAllText(folder["appsettings.json"], "{}");
        return ProgramRun.StartAsync(folder.Path, input, arguments);
    }
}
