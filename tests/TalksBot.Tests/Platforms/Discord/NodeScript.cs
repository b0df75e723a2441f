using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Runs a script of node-discord/ in a process of its own: lines in, lines out.</summary>
internal static class NodeScript
{
    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "node-discord"));

    public static async Task<string[]> RunAsync(string script, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("node", script)
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        foreach (var line in lines)
            await node.StandardInput.WriteLineAsync(line);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
