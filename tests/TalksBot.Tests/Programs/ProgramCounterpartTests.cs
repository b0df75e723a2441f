using System.Runtime.CompilerServices;
using System.Text.Json;
using TalksBot.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

/// <summary>The interfaces as others' programs use them: the protocol's official clients from npm, and a client made of the OpenAPI document.</summary>
[Collection(SharedStarterHost.Name)]
public sealed class ProgramCounterpartTests(StarterHost host, StarterCorpus starter) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ProgramNodeFact]
    public async Task The_official_client_is_answered_over_http_as_the_schemas_have_it() =>
        Check(await NodeAsync("mcp.mjs", "http", $"{host.Bot.Address}mcp"));

    [ProgramNodeFact]
    public async Task The_official_client_is_answered_over_standard_input_as_the_schemas_have_it() =>
        Check(await NodeAsync("mcp.mjs", ["stdio", .. Program()]));

    [ProgramNodeFact]
    public async Task The_inspector_lists_and_calls_over_both()
    {
        string[][] ways = [[$"{host.Bot.Address}mcp", "--transport", "http"], [.. Program()]];
        foreach (var way in ways)
        {
            var listed = JsonDocument.Parse(await InspectAsync([.. way, "--method", "tools/list"])).RootElement;
            Assert.Superset(
                ToolList.All.Where(tool => !tool.IsForAdmins).Select(tool => tool.Name).ToHashSet(),
                listed.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!).ToHashSet());
            var called = JsonDocument.Parse(
                await InspectAsync([.. way, "--method", "tools/call", "--tool-name", "who", "--tool-arg", "query=tarar"])).RootElement;
            Assert.NotEqual(0, WordForWord.Check(called.GetProperty("structuredContent"), starter.Articles));
        }
    }

    [ProgramNodeFact]
    public async Task The_description_is_valid_and_a_client_made_of_it_gets_what_it_says()
    {
        var told = await NodeAsync("api.mjs", host.Bot.Address.ToString().TrimEnd('/'), folder.Path);

        Assert.Empty(told.GetProperty("missing").EnumerateArray());
        Assert.Equal(14, told.GetProperty("asked").GetArrayLength());
        Assert.Equal("query", told.GetProperty("problem").GetProperty("argument").GetString());
    }

    private void Check(JsonElement told)
    {
        Assert.Equal("talksbot", told.GetProperty("server").GetProperty("name").GetString());
        Assert.True(told.GetProperty("refused").GetProperty("isError").GetBoolean());
        Assert.Equal(starter.Articles.Count, told.GetProperty("resources").GetInt32());
        Assert.Equal("answer-with-citations", Assert.Single(told.GetProperty("prompts").EnumerateArray()).GetString());
        var quotes = 0;
        foreach (var answer in told.GetProperty("answers").EnumerateArray())
        {
            Assert.True(answer.GetProperty("isSame").GetBoolean());
            quotes += WordForWord.Check(answer.GetProperty("answer"), starter.Articles);
        }

        Assert.True(quotes > 40, $"{quotes} quotes");
    }

    private IEnumerable<string> Program() =>
    [
        "dotnet", typeof(Program).Assembly.Location, "mcp", $"--Index:Directory={folder["index"]}", $"--Storage:Directory={folder["data"]}",
        $"--Articles:0={StarterCorpus.Folder}",
    ];

    private Task<string> InspectAsync(IEnumerable<string> arguments) =>
        RunAsync([Path.Combine(ProgramNodeFactAttribute.Folder(), "node_modules", ".bin", "mcp-inspector"), "--cli", .. arguments]);

    private async Task<JsonElement> NodeAsync(string script, params string[] arguments) =>
        JsonDocument.Parse(await RunAsync([Path.Combine(ProgramNodeFactAttribute.Folder(), script), .. arguments])).RootElement;

    private async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var node = await ProgramRun.StartAsync("node", arguments, folder.Path);
        Assert.True(node.ExitCode == 0, $"{node.Error}\n{node.Output}");
        return node.Output;
    }
}

/// <summary>Needs node and the packages of node-programs/.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramNodeFactAttribute() : ToolFactAttribute(Missing)
{
    private static readonly string? Missing =
        !IsOnPath("node") ? "node is missing"
        : !Directory.Exists(Path.Combine(Folder(), "node_modules")) ? "the npm packages are missing: run tests/install-node-packages.sh"
        : null;

    public static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "node-programs"));
}
