using TalksBot.Core.Search;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.People;

/// <summary>Reports begin with all kinds of marks; none of them stops the reading of an article.</summary>
public sealed class NameBehindMarksTests
{
    [Theory]
    [InlineData("– , Nour Haddad is mayor. The port was closed.")]
    [InlineData("2015 – , Nour Haddad is mayor. The port was closed.")]
    [InlineData(", Nour Haddad is mayor. The port was closed.")]
    [InlineData("In, Nour Haddad has been mayor since May. The port was closed.")]
    public void A_name_behind_marks_is_read(string text) =>
        Assert.Contains(IndexedArticle.Of(Some.Article(text)).Findings, finding => finding is Core.Findings.People.PersonFinding { Name: "Nour Haddad" });
}
