using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

/// <summary>The official C# client, over either transport.</summary>
internal static class McpClients
{
    /// <summary>Starts the built program as an assistant would.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="articles">The articles.</param>
    public static Task<McpClient> OverStdioAsync(string folder, string articles) => McpClient.CreateAsync(new StdioClientTransport(
        new StdioClientTransportOptions
        {
            Name = "talksbot",
            Command = "dotnet",
            Arguments = [typeof(Program).Assembly.Location, "mcp", $"--Index:Directory={Path.Combine(folder, "index")}",
                $"--Storage:Directory={Path.Combine(folder, "data")}", $"--Articles:0={articles}"],
            WorkingDirectory = folder,
        }));

    public static Task<McpClient> OverHttpAsync(Uri address, string? token = null) => McpClient.CreateAsync(new HttpClientTransport(
        new HttpClientTransportOptions
        {
            Endpoint = new Uri(address, "/mcp"),
            AdditionalHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        }));

    /// <summary>The structured answer, which is the text's JSON as well.</summary>
    public static async Task<JsonElement> AskAsync(this McpClient client, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value));
        Assert.False(result.IsError ?? false, Text(result));
        var structured = result.StructuredContent!.Value;
        Assert.True(JsonElement.DeepEquals(structured, JsonDocument.Parse(Text(result)).RootElement));
        return structured;
    }

    /// <summary>What a call is refused with.</summary>
    public static async Task<string> RefusalAsync(this McpClient client, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value));
        Assert.True(result.IsError);
        Assert.Null(result.StructuredContent);
        return Text(result);
    }

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
