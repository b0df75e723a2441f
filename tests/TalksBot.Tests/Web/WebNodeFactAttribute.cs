using System.Runtime.CompilerServices;
using System.Text.Json;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Web;

/// <summary>Needs Chromium, node and the packages of node-web/.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebNodeFactAttribute() : ToolFactAttribute(Missing)
{
    private static readonly string? Missing =
        !File.Exists(Chromium) ? "Chromium is missing"
        : !Directory.Exists(Path.Combine(Folder(), "node_modules")) ? "the npm packages are missing: run tests/install-node-packages.sh"
        : null;

    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Runs a script of the folder, and reads what it prints.</summary>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        var node = await ProgramRun.StartAsync("node", [Path.Combine(Folder(), script), .. arguments]);
        Assert.True(node.ExitCode == 0, $"{node.Error}\n{node.Output}");
        return JsonDocument.Parse(node.Output).RootElement;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "node-web"));
}
