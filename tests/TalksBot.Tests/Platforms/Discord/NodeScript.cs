using System.Runtime.CompilerServices;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Runs a script of node-discord/ in a process of its own: lines in, lines out.</summary>
internal static class NodeScript
{
    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "node-discord"));

    public static async Task<string[]> RunAsync(string script, IEnumerable<string> lines)
    {
        var node = await ProgramRun.StartAsync("node", [script], Folder(), string.Concat(lines.Select(line => line + "\n")));
        Assert.True(node.ExitCode == 0, node.Error);
        return node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
