using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>The packages of tests/TalksBot.Tests/node, where they are installed.</summary>
public static class NodeTools
{
    /// <summary>Why the Bot API's schema can't be had; null where it can.</summary>
    public static string? NoSchema { get; } =
        !Runs("node", "--version") ? "node is not installed"
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
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        foreach (var line in lines)
            await node.StandardInput.WriteLineAsync(line);
        node.StandardInput.Close();
        var printed = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? printed : throw new InvalidOperationException($"{script} ended with {node.ExitCode}.");
    }

    private static bool Runs(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Package(string name) => Path.Combine(Folder(), "node_modules", name);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "node");
}
