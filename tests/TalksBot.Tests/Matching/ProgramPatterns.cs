using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TalksBot.Core.Matching;

namespace TalksBot.Tests.Matching;

/// <summary>Every pattern of the program: its types make theirs, and those of their tables, when they are first used.</summary>
internal static class ProgramPatterns
{
    /// <summary>The program's assemblies, of which each named package's adapter counts where the build has it.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "TalksBot*.dll").Where(path => !path.EndsWith("Tests.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)];

    public static IReadOnlyList<Regex> All { get; } = Read();

    private static IReadOnlyList<Regex> Read()
    {
        foreach (var type in Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        return [.. Patterns.Made.DistinctBy(pattern => (pattern.ToString(), pattern.Options))];
    }
}
