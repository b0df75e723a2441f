using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Deeds;

/// <summary>Reads Specs/DeedTellers.md: on whose word a deed is told that stands behind a noun's "that".</summary>
public sealed class DeedTellerTests
{
    public static TheoryData<string[]> Nouns => SpecTable.Rows("DeedTellers.md", "Behind a noun");

    public static TheoryData<string[]> Others => SpecTable.Rows("DeedTellers.md", "Of which noun it is said");

    [Theory]
    [MemberData(nameof(Nouns))]
    [MemberData(nameof(Others))]
    public void A_deed_is_told_on_the_word_of_the_noun_it_stands_behind(string[] row)
    {
        var deed = FindingExtractor.Extract(Some.Document(row[0])).OfType<DeedFinding>().Single(deed => deed.Verb.Text == row[2]);
        Assert.Equal(row[1], deed.Doer?.Text);
        Assert.Equal(row[3], deed.Status.ToString(), ignoreCase: true);
        Assert.Equal(row[4], deed.ToldBy ?? "");
    }
}
