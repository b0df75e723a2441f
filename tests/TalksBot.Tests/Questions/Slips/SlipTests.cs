using TalksBot.Core.Questions.Slips;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions.Slips;

public sealed class SlipTests
{
    public static TheoryData<string[]> Words => SpecTable.Rows("Slips.md", "Words");

    public static TheoryData<string[]> Names => SpecTable.Rows("Slips.md", "Names");

    public static TheoryData<string[]> Places => SpecTable.Rows("Slips.md", "Places");

    public static TheoryData<string[]> QuestionWords => SpecTable.Rows("Slips.md", "Question words");

    [Theory]
    [MemberData(nameof(Words))]
    public void Common_word_is_told_from_its_slips(string[] row) => Assert.Equal(row[2] == "yes", Slip.OfWord(row[0], row[1]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_is_told_from_its_slips(string[] row) => Assert.Equal(row[2] == "yes", Slip.OfName(row[0], row[1]));

    [Theory]
    [MemberData(nameof(Places))]
    public void Place_is_told_from_its_slips(string[] row) => Assert.Equal(row[2] == "yes", Slip.OfPlace(row[0], row[1]));

    [Theory]
    [MemberData(nameof(QuestionWords))]
    public void Question_word_is_told_from_its_slips(string[] row) => Assert.Equal(row[2] == "yes", Slip.OfQuestionWord(row[0], row[1]));

    [Fact]
    public void A_word_longer_than_words_are_has_no_slips_to_be_undone()
    {
        Assert.Empty(Slip.Undone(new string('e', 1000)));
        Assert.Contains("internationalisation", Slip.Undone("internationalisatoin"));
    }

    [Fact]
    public void Every_slip_of_a_letter_is_undone()
    {
        var undone = Slip.Undone("soliders").ToHashSet();
        Assert.Contains("soldiers", undone);
        Assert.Contains("solders", undone);
        Assert.Contains("solidersx", undone);
        Assert.Contains("solidirs", undone);
        Assert.DoesNotContain("soliders", undone);
    }
}
