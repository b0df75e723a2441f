using System.Reflection;

namespace TalksBot.Postgres;

/// <summary>The statements that bring a database up to date, kept as files NNNN_name.sql inside a program.</summary>
public static class MigrationSteps
{
    /// <summary>In the order of their numbers.</summary>
    public static ImmutableArray<string> Of(Assembly program, string folder) =>
    [
        .. program.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }),
    ];
}
