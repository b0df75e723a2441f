using TalksBot.Core.Indexing;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Extraction.People;

/// <summary>Reports begin with all kinds of marks; none of them stops the reading of an article.</summary>
public sealed class NameBehindMarksTests
{
    [Theory]
    [InlineData("– , Nour Haddad is mayor. The port was closed.")]
    [InlineData("2015 – , Nour Haddad is mayor. The port was closed.")]
    [InlineData(", Nour Haddad is mayor. The port was closed.")]
    [InlineData("In, Nour Haddad has been mayor since May. The port was closed.")]
    public void A_name_behind_marks_is_read(string text) =>
        Assert.Contains(IndexedArticle.Of(Some.Article(text)).Findings, finding => finding is Core.Extraction.People.PersonFinding { Name: "Nour Haddad" });
}
