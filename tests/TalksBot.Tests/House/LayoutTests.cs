using System.Reflection;

namespace TalksBot.Tests.House;

/// <summary>What every file keeps to, so that it reads like the others.</summary>
public sealed class LayoutTests
{
    private const int Longest = 160;
    private const int MostElements = 3;

    private static readonly Assembly[] Assemblies =
    [
        typeof(TalksBot.Core.Commands.Conversation).Assembly,
        typeof(TalksBot.Lucene.LucenePassageIndex).Assembly,
        typeof(TalksBot.Postgres.PostgresDatabase).Assembly,
        typeof(TalksBot.Chat.ChatAnswers).Assembly,
    ];

    [Fact]
    public void No_line_is_longer_than_160_characters() => Assert.Empty(Tree.Code
        .Where(file => !file.StartsWith("bench/", StringComparison.Ordinal))
        .SelectMany(file => Tree.Lines(file).Select((line, index) => (Place: $"{file}:{index + 1}", line.Length)))
        .Where(line => line.Length > Longest)
        .Select(line => $"{line.Place} has {line.Length}"));

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        from file in Tree.Code
        where !file.StartsWith("bench/", StringComparison.Ordinal)
        let line = Tree.Lines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where line is not null && line != $"namespace {string.Join('.', file.Split('/')[1..^1])};"
        select file);

    [Fact]
    public void A_class_that_nothing_derives_from_is_sealed()
    {
        var types = Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass).ToArray();
        var derivedFrom = types
            .Select(type => type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType)
            .ToHashSet();
        Assert.Empty(types
            .Where(type => !type.IsSealed && !type.IsAbstract && !derivedFrom.Contains(type) && type.Namespace is not null && !IsGenerated(type))
            .Select(type => type.FullName));
    }

    private static bool IsGenerated(Type type) =>
        type.Name[0] is '<' or '_' || typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type);

    /// <summary>What has four parts has a name, and so have its parts.</summary>
    [Fact]
    public void No_tuple_has_four_elements() => Assert.Empty(Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => Types(type).Any(IsLongTuple))
        .Select(type => type.FullName)
        .Distinct());

    private static IEnumerable<Type> Types(Type type)
    {
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(all))
            yield return field.FieldType;
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            if (method is MethodInfo { ReturnType: var returned })
                yield return returned;
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                yield return local.LocalType;
        }
    }

    private static bool IsLongTuple(Type type) =>
        type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true && type.GetGenericArguments().Length > MostElements
        || type.GetGenericArguments().Any(IsLongTuple)
        || type.GetElementType() is { } element && IsLongTuple(element);
}
