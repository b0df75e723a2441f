using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TalksBot.Core.Matching;

namespace TalksBot.Tests.Matching;

/// <summary>Every pattern of the program: those generated at build time, and those that tables make when their types are first used.</summary>
internal static class ProgramPatterns
{
    private const string GeneratedNamespace = "System.Text.RegularExpressions.Generated";

    /// <summary>The program's assemblies, of which each named package's adapter counts where the build has it.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "TalksBot*.dll").Where(path => !path.EndsWith("Tests.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)];

    public static IReadOnlyList<(string Name, Regex Pattern)> All { get; } = [.. Generated(), .. FromTables()];

    private static IEnumerable<(string Name, Regex Pattern)> Generated() =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where type.Namespace == GeneratedNamespace
        let instance = type.GetField("Instance", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        where instance is not null && typeof(Regex).IsAssignableFrom(instance.FieldType)
        select ($"{assembly.GetName().Name}: {type.Name.Split("__")[^1]}", (Regex)instance.GetValue(null)!);

    private static IEnumerable<(string Name, Regex Pattern)> FromTables()
    {
        var types = Assemblies.SelectMany(assembly => assembly.GetTypes());
        foreach (var type in types.Where(type => !type.ContainsGenericParameters && type.Namespace != GeneratedNamespace))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        return Patterns.FromTables().Select(pattern => (pattern.ToString(), pattern)).DistinctBy(pattern => pattern.Item1);
    }
}
