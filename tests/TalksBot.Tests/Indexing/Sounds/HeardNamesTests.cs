using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Sounds;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Indexing.Sounds;

public sealed class HeardNamesTests
{
    private static readonly HeardNames Names = new(
        new[]
        {
            "Zabihullah Mujahid", "Recep Tayyip Erdogan", "Attaullah Tarar", "Khawaja Asif", "Abdul Haq Wasiq", "Tahira Andrabi", "Ali Mohammad Hakim",
            "Karimnavaz Timuri", "Jamil Stone", "Jamila Stone",
        }.Select(name => new KnownName(name, [], 1)));

    public static TheoryData<string[]> Heard => SpecTable.Rows("Sounds.md", "Heard");

    public static TheoryData<string[]> NotHeard => SpecTable.Rows("Sounds.md", "Not heard");

    [Theory]
    [MemberData(nameof(Heard))]
    public void Name_is_heard_in_every_script(string[] row) => Assert.Equal(row[2], Names.Find(row[0], row[1]));

    [Theory]
    [MemberData(nameof(NotHeard))]
    public void Nobody_is_named_on_a_likeness(string[] row) => Assert.Null(Names.Find(row[0], row[1]));

    [Fact]
    public void Of_two_who_sound_alike_neither_is_meant() => Assert.Null(Names.Find("जमीला सटोन जमील", "hi"));

    [Fact]
    public void Names_are_offered_by_how_they_begin_to_sound()
    {
        Assert.Contains("Attaullah Tarar", Names.Beginning("تار"));
        Assert.Contains("Zabihullah Mujahid", Names.Beginning("मुजा"));
        Assert.Empty(Names.Beginning("ففف"));
    }
}
