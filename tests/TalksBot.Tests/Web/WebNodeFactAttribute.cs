using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Web;

/// <summary>Needs Chromium, node and the packages of node-web/.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebNodeFactAttribute() : ToolFactAttribute(Missing)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string? Missing =
        !File.Exists(Chromium) ? "Chromium is missing"
        : !Directory.Exists(Path.Combine(Folder(), "node_modules")) ? "the npm packages are missing: run tests/install-node-packages.sh"
        : null;

    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Runs a script of the folder, and reads what it prints.</summary>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), script), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        try
        {
            var (output, error) = (node.StandardOutput.ReadToEndAsync(limit.Token), node.StandardError.ReadToEndAsync(limit.Token));
            await node.WaitForExitAsync(limit.Token);
            Assert.True(node.ExitCode == 0, $"{await error}\n{await output}");
            return JsonDocument.Parse(await output).RootElement;
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "node-web"));
}
