using TalksBot.Core.Search;
using TalksBot.Core.Search.Sounds;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Search.Sounds;

public sealed class HeardNamesTests
{
    private static readonly HeardNames Names = new(
        new[]
        {
            "Anwar Mujahid", "Baran Erdogan", "Celal Tarar", "Zafarullah Makhdani", "Abdul Sami Gulwan", "Khudadad Baizan", "Keir Aldous", "Jamil Stone",
            "Jumail Reed",
        }.Select(name => new IndexedName(name, [], 1)));

    public static TheoryData<string[]> Heard => SpecTable.Rows("Sounds.md", "Heard");

    public static TheoryData<string[]> NotHeard => SpecTable.Rows("Sounds.md", "Not heard");

    [Theory]
    [MemberData(nameof(Heard))]
    public void Name_is_heard_in_every_script(string[] row) => Assert.Equal(row[2], Names.Find(row[0], row[1]));

    [Theory]
    [MemberData(nameof(NotHeard))]
    public void Nobody_is_named_on_a_likeness(string[] row) => Assert.Null(Names.Find(row[0], row[1]));

    [Fact]
    public void Names_are_offered_by_how_they_begin_to_sound()
    {
        Assert.Contains("Celal Tarar", Names.Beginning("تار"));
        Assert.Contains("Anwar Mujahid", Names.Beginning("मुजा"));
        Assert.Empty(Names.Beginning("ففف"));
    }
}
