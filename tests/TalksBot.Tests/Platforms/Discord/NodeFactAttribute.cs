using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>
/// A test against a counterpart from npm. Where node or the packages are missing it is skipped and says so; with CI=true
/// it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute() : ToolFactAttribute(Missing)
{
    private static readonly string? Missing =
        !Directory.Exists(Path.Combine(NodeScript.Folder(), "node_modules"))
            ? "the npm packages are missing: run tests/TalksBot.Tests/node-discord/install.sh"
        : !IsOnPath("node") ? "node is missing"
        : null;
}
