using TalksBot.Core.Findings;

namespace TalksBot.Web;

/// <summary>Where things stand on the site.</summary>
public static class SiteAddress
{
    private const int PrintBytes = 6;

    public static string Of(ArticleInfo article) => $"/article/{Path(article.Id)}";

    /// <summary>A finding's own address: it holds as long as its article has the sentence.</summary>
    public static string Of(Finding finding) => $"/finding/{finding.Kind.Name}/{Print(finding)}/{Path(finding.ArticleId)}";

    /// <summary>A picture of a finding's sentence, for links that lead to it.</summary>
    public static string Picture(Finding finding) => $"/picture/{finding.Kind.Name}/{Print(finding)}/{Path(finding.ArticleId)}";

    public static string Person(string name) => $"/person/{Path(name)}";

    /// <summary>Tells a sentence from others.</summary>
    public static string Print(Finding finding) =>
        TextHash.Of(finding.Sentence.Text, 2 * PrintBytes);

    // A slash stays one: servers and proxies read "%2F" differently.
    private static string Path(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
