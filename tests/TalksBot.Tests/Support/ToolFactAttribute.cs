namespace TalksBot.Tests.Support;

/// <summary>A test that needs something which not every machine has: skipped with the reason there, but never in CI.</summary>
public abstract class ToolFactAttribute : FactAttribute
{
    protected ToolFactAttribute(string? missing)
    {
        if (missing is not null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = missing;
    }

    protected internal static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>Needs a program on the path.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute(string program) : ToolFactAttribute(IsOnPath(program) ? null : $"{program} isn't on the path");
