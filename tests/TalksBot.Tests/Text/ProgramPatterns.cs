using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TalksBot.Core.Questions;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

/// <summary>Every pattern of the program: its types make theirs, and those of their tables, when they are first used.</summary>
internal static class ProgramPatterns
{
    /// <summary>The program's assemblies, of which each named package's adapter counts where the build has it.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "TalksBot*.dll").Where(path => !path.EndsWith("Tests.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)];

    /// <summary>The one that makes its patterns when a question asks for them: here they are made whole.</summary>
    public static Type Late { get; } = typeof(Route);

    public static IReadOnlyList<Regex> All { get; } = Read();

    private static IReadOnlyList<Regex> Read()
    {
        foreach (var type in Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        foreach (var route in Route.All)
            _ = route.Whole;
        return [.. Patterns.Made.DistinctBy(pattern => (pattern.ToString(), pattern.Options))];
    }
}
