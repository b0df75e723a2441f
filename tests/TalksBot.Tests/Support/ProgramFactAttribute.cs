namespace TalksBot.Tests.Support;

/// <summary>A test that starts another program. Where that isn't on the path the test is skipped and says so; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !IsOnPath(program))
            Skip = $"{program} isn't on the path";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
