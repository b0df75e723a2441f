using System.Reflection;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

public sealed class PatternUseTests
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The operation codes call, callvirt and newobj, and the second byte of ldftn, each followed by a token of four bytes.</summary>
    private static readonly byte[] Calls = [0x28, 0x6F, 0x73, 0x06];

    private static readonly string[] Matching =
        ["IsMatch", "Match", "Matches", "NextMatch", "Replace", "Split", "Count", "EnumerateMatches", "EnumerateSplits", ".ctor"];

    private static readonly string[] Makers = [nameof(Patterns.Of), nameof(Patterns.OfShort), nameof(Patterns.Linear)];

    [Fact]
    public void A_pattern_that_runs_out_of_time_matches_nothing_and_is_told_of_once()
    {
        var runaway = new Regex("^(?:a|aa)+$", RegexOptions.None, TimeSpan.FromMilliseconds(20));
        var (text, told) = (new string('a', 200) + "!", new List<string>());
        void Tell(string message) => told.Add(message);
        PatternTimeouts.First += Tell;
        try
        {
            Assert.False(runaway.Fits(text, "a rule of a test"));
            Assert.False(runaway.Find(text, rule: "a rule of a test").Success);
            Assert.Empty(runaway.FindAll(text, rule: "a rule of a test"));
            Assert.Equal(text, runaway.Without(text, "a rule of a test"));
        }
        finally
        {
            PatternTimeouts.First -= Tell;
        }

        Assert.Contains("The rule a rule of a test ran out of time", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(4, Assert.Single(PatternTimeouts.All, entry => entry.Key == "a rule of a test").Value);
    }

    [Fact]
    public void A_text_is_cut_where_a_pattern_matches()
    {
        var comma = new Regex(" *, *", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.Equal(["Vale", "Orm , Dunmore"], comma.Parts("Vale, Orm , Dunmore", 2));
        Assert.Equal("ValeOrmDunmore", comma.Without("Vale, Orm , Dunmore"));
    }

    [Fact]
    public void Nothing_matches_a_pattern_or_makes_one_but_through_the_calls_that_bound_it() =>
        Assert.Equal([], ProgramPatterns.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsOwn).SelectMany(Offences));

    /// <summary>What a table would make later, or of a text, the attack on all patterns wouldn't see.</summary>
    [Fact]
    public void Every_table_makes_its_patterns_when_its_type_is_first_used()
    {
        var types = ProgramPatterns.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsOwn).ToArray();
        var run = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(
            types.Select(type => type.TypeInitializer).OfType<MethodBase>().Where(start => !Called(start).Any(called => IsLazy(called.DeclaringType))));
        while (open.TryPop(out var method))
            if (run.Add(method))
                foreach (var called in Called(method).Where(called => called.DeclaringType is { } owner && IsOwn(owner)))
                    open.Push(called);
        var makers = types.SelectMany(Methods)
            .Where(method => Called(method).Any(called => called.DeclaringType == typeof(Patterns) && Makers.Contains(called.Name)));

        Assert.Equal([], makers.Where(maker => !run.Contains(maker) && maker.DeclaringType != ProgramPatterns.Late)
            .Select(maker => $"{maker.DeclaringType}.{maker.Name}"));
        Assert.NotEmpty(makers);
    }

    private static bool IsLazy(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Lazy<>);

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private static bool IsOwn(Type type) =>
        type.FullName?.StartsWith(typeof(Patterns).FullName!, StringComparison.Ordinal) == false
        && type != typeof(WarmedPattern) && type.DeclaringType != typeof(WarmedPattern)
        && type.Namespace?.StartsWith("TalksBot", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Offences(Type type) =>
        from method in Methods(type)
        from called in Called(method)
        where called.DeclaringType is { } owner && (typeof(Regex).IsAssignableFrom(owner) || owner == typeof(Match)) && Matching.Contains(called.Name)
        select $"{type.FullName}.{method.Name} calls {called.DeclaringType!.Name}.{called.Name}";

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
            if (Calls.Contains(code[at]) && Resolve(method, BitConverter.ToInt32(code, at + 1)) is { } called)
                yield return called;
    }

    // Bytes that only look like a call name no method.
    private static MethodBase? Resolve(MethodBase method, int token)
    {
        if (token >> 24 is not 0x06 and not 0x0A)
            return null;
        try
        {
            return method.Module.ResolveMethod(
                token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
