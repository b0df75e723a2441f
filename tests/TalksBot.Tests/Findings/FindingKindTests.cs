using System.Reflection;
using TalksBot.Core.Findings;

namespace TalksBot.Tests.Findings;

public sealed class FindingKindTests
{
    public static TheoryData<Type> Findings { get; } = [.. typeof(Finding).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Finding)))];

    [Theory]
    [MemberData(nameof(Findings))]
    public void Every_record_is_a_kind(Type record) =>
        Assert.Single(FindingKind.All, kind => RecordOf(kind) == record);

    /// <summary>A property that isn't in the list would be lost in the index.</summary>
    [Theory]
    [MemberData(nameof(Findings))]
    public void Every_property_of_a_record_is_kept_once(Type record)
    {
        var kind = FindingKind.All.Single(kind => RecordOf(kind) == record);
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.Name != nameof(Finding.Kind)))
            Assert.Single(kind.Layout.Split('(', ')', ',').Select(field => field.Trim()), field =>
                field.StartsWith($"{property.Name}: ", StringComparison.Ordinal));
    }

    // What a kind draws out of an article are records of one type.
    private static Type RecordOf(FindingKind kind) => kind.Extract.GetType().GetGenericArguments()[^1].GetGenericArguments()[0];
}
