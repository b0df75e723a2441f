using System.Diagnostics;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>
/// A test against a counterpart from npm. Where node or the packages are missing it is skipped and says so; with CI=true
/// it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute() : ToolFactAttribute(Missing)
{
    private static readonly string? Missing = Find();

    private static string? Find()
    {
        if (!Directory.Exists(Path.Combine(NodeScript.Folder(), "node_modules")))
            return "the npm packages are missing: run tests/TalksBot.Tests/node-discord/install.sh";
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            node?.WaitForExit();
            return node?.ExitCode == 0 ? null : "node doesn't run";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "node is missing";
        }
    }
}
