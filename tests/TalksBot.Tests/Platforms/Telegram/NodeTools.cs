using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>The packages of tests/TalksBot.Tests/node, where they are installed.</summary>
public static class NodeTools
{
    /// <summary>Why the Bot API's schema can't be had; null where it can.</summary>
    public static string? NoSchema { get; } =
        !ToolFactAttribute.IsOnPath("node") ? "node is not installed"
        : !Directory.Exists(Package("@gramio/types")) ? "run tests/install-node-packages.sh first: @gramio/types is missing"
        : null;

    /// <summary>Why Telegram's own parser can't be had; null where it can.</summary>
    public static string? NoParser { get; } =
        !OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64 ? "Telegram's parser is packaged for Linux x64 only"
        : !File.Exists(ParserLibrary) ? "run tests/install-node-packages.sh first: @prebuilt-tdlib is missing"
        : null;

    public static string ParserLibrary => Path.Combine(Package("@prebuilt-tdlib/linux-x64-glibc"), "libtdjson.so");

    /// <summary>Runs a script of the folder with these lines as its input.</summary>
    /// <returns>The lines that it printed.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string script, IEnumerable<string> lines)
    {
        var node = await ProgramRun.StartAsync("node", [script], Folder(), string.Concat(lines.Select(line => line + "\n")));
        return node.ExitCode == 0
            ? node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{script} ended with {node.ExitCode}: {node.Error}");
    }

    private static string Package(string name) => Path.Combine(Folder(), "node_modules", name);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "node");
}
