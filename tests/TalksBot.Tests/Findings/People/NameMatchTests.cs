using TalksBot.Core.Findings.People;

namespace TalksBot.Tests.Findings.People;

public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Tarar", "Attaullah Tarar")]
    [InlineData("Zabihullah Mujahid", "Zabiullah Mujahid")]
    [InlineData("Mujahid", "Zabihullah Mujahed")]
    [InlineData("Erdoğan", "Recep Tayyip Erdogan")]
    [InlineData("Tayyip Erdogan", "Recep Tayyip Erdogan")]
    [InlineData("Mohammad Karimi", "Muhammad Karimi")]
    [InlineData("John Q. Marsh", "John Marsh")]
    [InlineData("J. Marsh", "John Marsh")]
    [InlineData("Solhiem", "Ingrid Solheim")]
    [InlineData("Qasim Haidari", "Kasim Haidari")]
    public void Spellings_of_one_name_are_one_person(string first, string second)
    {
        Assert.True(NameMatch.SamePerson(first, second));
        Assert.True(NameMatch.SamePerson(second, first));
    }

    [Theory]
    [InlineData("Nabil Khan", "Tahir Khan")]
    [InlineData("Anna Novak", "Petr Novak")]
    [InlineData("John Q. Marsh", "John X. Marsh")]
    [InlineData("Hassan", "Hussein")]
    [InlineData("Wilson", "Wilton")]
    [InlineData("Anna", "Anna Novak")]
    [InlineData("", "Anna Novak")]
    [InlineData("Lee", "Leo")]
    public void Different_names_are_different_people(string first, string second)
    {
        Assert.False(NameMatch.SamePerson(first, second));
        Assert.False(NameMatch.SamePerson(second, first));
    }
}
