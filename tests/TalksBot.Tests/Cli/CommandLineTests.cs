using System.Text.Json;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Cli;

/// <summary>Runs the built program as a user would, in folders of its own.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Question_is_answered_as_the_contract_has_it()
    {
        var run = await AskAsync("/casualties soldiers", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var answer = json.RootElement;
        Assert.Equal(0, run.ExitCode);
        Assert.True(answer.GetProperty("answered").GetBoolean());
        Assert.Equal("casualties", answer.GetProperty("command").GetString());
        Assert.Equal(58, answer.GetProperty("findings").EnumerateArray().Max(finding => finding.GetProperty("killed").GetProperty("low").GetInt32()));
        Assert.NotEmpty(answer.GetProperty("conflicts").EnumerateArray());
        Assert.All(answer.GetProperty("citations").EnumerateArray(), citation => Assert.Equal("summary", citation.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Batch_answers_line_by_line_in_order_and_names_what_it_skips()
    {
        var batch = folder.Write("batch.jsonl", """
            {"id":"a","question":"/who tarar","unknown":1}
            this is not JSON
            {"id":"b","question":"/who tarar","articles":["003","nowhere"]}
            {"id":"c"}
            """);

        var run = await RunAsync("ask", "--batch", batch, "--articles", StarterCorpus.Folder, "--index", folder["index"]);

        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["a", "b"], answers.Select(answer => answer.GetProperty("id").GetString()!));
        Assert.All(answers[1].GetProperty("citations").EnumerateArray(), citation => Assert.Equal("003", citation.GetProperty("article").GetString()));
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_prints_what_would_be_indexed_and_why_the_rest_would_not()
    {
        var page = folder.Write("ferry.html", """
            <title>Ferry sails again</title><meta property="og:site_name" content="The Gazette"><meta name="date" content="2025-05-06">
            <article><p>The harbour master of Velda said on Tuesday that the ferry would sail again.</p></article>
            """);
        var wall = folder.Write("wall.html", "<title>Just a moment...</title><main><p>Checking your browser. Please allow up to five seconds.</p></main>");

        var run = await RunAsync("read", page, wall);
        var refused = await RunAsync("read", wall);
        var text = await RunAsync("read", page, "--format", "text");
        var wrong = await RunAsync("read", folder["nothing.html"]);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([0, 1, 0, 2], [run.ExitCode, refused.ExitCode, text.ExitCode, wrong.ExitCode]);
        Assert.Equal(
            ["Ferry sails again", "The Gazette", "2025-05-06", "The harbour master of Velda said on Tuesday that the ferry would sail again."],
            new[] { "title", "outlet", "published", "text" }.Select(key => lines[0].GetProperty(key).GetString()));
        Assert.Equal(page, lines[0].GetProperty("file").GetString());
        Assert.Empty(lines[0].GetProperty("repaired").EnumerateArray());
        Assert.Contains("checks the browser", lines[1].GetProperty("refused").GetString(), StringComparison.Ordinal);
        Assert.StartsWith($"file: {page}\ntitle: Ferry sails again\n", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_prints_every_kind_of_finding()
    {
        var run = await RunAsync("export", "--articles", StarterCorpus.Folder);

        var kinds = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()!).Distinct().Order();
        Assert.Equal(["claim", "deed", "event", "person", "statement"], kinds);
    }

    [Fact]
    public async Task Claims_export_as_a_table_with_iso_dates()
    {
        var run = await RunAsync("export", "--articles", StarterCorpus.Folder, "--kind", "claim", "--format", "csv");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("killed_low,killed_high,injured_low", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("58,58,", StringComparison.Ordinal) && line.Contains(",2025-11-08,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--format", "csv")]
    [InlineData("--kind", "rumour")]
    public async Task Wrong_use_of_export_is_named(string option, string value)
    {
        var run = await RunAsync("export", "--articles", StarterCorpus.Folder, option, value);

        AssertOneLine(run, exitCode: 2);
    }

    [Fact]
    public async Task Unknown_option_is_named() => AssertOneLine(await RunAsync("ask", "/who tarar", "--frobnicate"), exitCode: 2);

    [Fact]
    public async Task Question_and_batch_together_are_refused() => AssertOneLine(await RunAsync("ask"), exitCode: 2);

    [Fact]
    public async Task Missing_folder_is_named()
    {
        var run = await RunAsync("ask", "/who tarar", "--articles", folder["nothing-here"]);

        AssertOneLine(run, exitCode: 2);
        Assert.Contains("nothing-here", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_folder_that_is_a_file_is_named()
    {
        var run = await RunAsync("index", "--articles", StarterCorpus.Folder, "--index", folder.Write("taken", "a file"));

        AssertOneLine(run, exitCode: 1);
        Assert.Contains("taken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_index_file_is_said_to_be_broken_and_rebuilt()
    {
        var index = folder["index"];
        await RunAsync("index", "--articles", StarterCorpus.Folder, "--index", index);
        foreach (var file in Directory.GetFiles(index, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0))
            await File.WriteAllTextAsync(file, "not an index");

        var run = await RunAsync("ask", "/who tarar", "--articles", StarterCorpus.Folder, "--index", index);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Attaullah Tarar", run.Output, StringComparison.Ordinal);
        Assert.Contains("Indexed anew", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unchanged_articles_are_not_indexed_again()
    {
        var index = folder["index"];
        var first = await RunAsync("index", "--articles", StarterCorpus.Folder, "--index", index);
        var second = await RunAsync("index", "--articles", StarterCorpus.Folder, "--index", index);

        Assert.StartsWith("Indexed", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("Up to date", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_are_named_and_the_rest_is_answered_from()
    {
        var articles = folder["articles"];
        Directory.CreateDirectory(articles);
        await File.WriteAllTextAsync(
            Path.Combine(articles, "good.md"),
            "---\nTitle: Harbour talks\nPublished: 2024-05-03\n---\nEnvoy Mira Solen said on Friday that the harbour talks had ended.");
        await File.WriteAllBytesAsync(Path.Combine(articles, "binary.txt"), [0, 1, 2, 0, 255, 254, 0, 9]);
        await File.WriteAllTextAsync(Path.Combine(articles, "empty.txt"), "");
        await File.WriteAllBytesAsync(Path.Combine(articles, "latin1.txt"), [0x41, 0xE9, 0x20, 0xE8, 0x42]);
        await File.WriteAllTextAsync(Path.Combine(articles, "lines.jsonl"), "{\"id\":\"x\",\"text\":\"Solen left.\"}\n{broken\n");

        var run = await RunAsync("ask", "/when did the talks end", "--articles", articles, "--index", folder["index"], "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2024-05-03", run.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "binary", "empty", "latin1", "lines" })
            Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piped_questions_are_answered_and_the_end_of_input_ends_the_program()
    {
        var run = await ProgramRun.StartAsync(
            folder.Path, "/who tarar\n/status\n", [$"--Articles={StarterCorpus.Folder}", $"--Index:Directory={folder["index"]}"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Attaullah Tarar", run.Output, StringComparison.Ordinal);
        Assert.Contains("articles  5", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_version_are_there()
    {
        var (help, version) = (await RunAsync("--help"), await RunAsync("--version"));

        Assert.Contains("export", help.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (help.ExitCode, version.ExitCode));
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }

    public void Dispose() => folder.Dispose();

    private static void AssertOneLine(ProgramRun run, int exitCode)
    {
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private Task<ProgramRun> AskAsync(string question, params string[] more) =>
        RunAsync(["ask", question, "--articles", StarterCorpus.Folder, "--index", folder["index"], .. more]);

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.StartAsync(folder.Path, "", arguments);
}
