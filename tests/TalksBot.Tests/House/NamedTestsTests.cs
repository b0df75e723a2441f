using System.Text.RegularExpressions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.House;

/// <summary>Pages that name tests name tests that there are.</summary>
public sealed partial class NamedTestsTests
{
    [Fact]
    public void Every_test_that_the_page_of_Telegram_names_is_there()
    {
        var page = File.ReadAllText(Path.Combine(StarterCorpus.Root, "docs", "telegram.md"));
        var types = typeof(NamedTestsTests).Assembly.GetTypes().ToLookup(type => type.Name);
        var named = Named().Matches(page).Select(name => (Type: name.Groups["type"].Value, Test: name.Groups["test"].Value)).Distinct().ToList();
        Assert.True(named.Count > 40, $"Only {named.Count} tests are named.");
        Assert.DoesNotContain(named, name => !types[name.Type].Any(type => name.Test.Length == 0 || type.GetMethod(name.Test) is not null));
    }

    [GeneratedRegex(@"`(?<type>[A-Z]\w+(?:Tests|Contract))(?:\.(?<test>\w+))?`")]
    private static partial Regex Named();
}
