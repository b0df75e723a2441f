using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Deeds;

/// <summary>Runs the rows of Specs/Coreference.md about people without a name.</summary>
public sealed class DescribedPeopleTests
{
    public static TheoryData<string[]> Rows => SpecTable.Rows("Coreference.md", "Somebody without a name");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Somebody_without_a_name_is_whom_the_article_names_so(string[] row)
    {
        var deed = new FoundSoFar(Some.Document(row[0])).Deeds.Last(deed => deed.Verb.Text == row[1]);
        var names = row[2] == "who" ? deed.Doers : deed.Patients;

        Assert.Equal(row[3], names.IsEmpty ? "nobody" : string.Join("; ", names));
    }

    [Fact]
    public void A_line_that_begins_with_a_comma_is_read()
    {
        var found = FindingExtractor.Extract(Some.Document("Tom Other was hit by a gunman.\n\n, the gunman, ran to the harbour."));
        Assert.Contains(found.OfType<DeedFinding>(), deed => deed.Verb.Text == "hit");
    }
}
