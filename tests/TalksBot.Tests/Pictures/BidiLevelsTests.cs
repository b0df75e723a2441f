using TalksBot.Pictures.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Pictures;

public sealed class BidiLevelsTests
{
    public static TheoryData<string[]> Levels => SpecTable.Rows("Bidi.md", "Levels");

    public static TheoryData<string[]> Still => SpecTable.Rows("Bidi.md", "What must not move");

    [Theory]
    [MemberData(nameof(Levels))]
    [MemberData(nameof(Still))]
    public void Letters_run_as_Unicode_has_it(string[] row) =>
        Assert.Equal(row[2], string.Concat(BidiLevels.Of(string.Concat(row[0].Select(Letter)), row[1] == "rtl").Select(level => (char)('0' + level))));

    // Capitals are letters of the Arabic alphabet.
    private static char Letter(char c) => c switch
    {
        '⟨' => '\u2068',
        '⟩' => '\u2069',
        >= 'A' and <= 'Z' => (char)('\u0627' + (c - 'A')),
        _ => c,
    };
}
