using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace TalksBot.Cli;

/// <summary><c>--version</c>: the version on a line of its own, then what the build has.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    private static readonly string? Version =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(Version);
        foreach (var (name, value) in BuildParts.Lines)
            output.WriteLine($"{name}: {value}");
        return 0;
    }
}
