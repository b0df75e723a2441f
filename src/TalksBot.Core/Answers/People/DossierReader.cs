namespace TalksBot.Core.Answers.People;

/// <summary>Puts together what several articles have of the same people.</summary>
public static class DossierReader
{
    /// <summary>One dossier a person, in the order in which the first appearance of each came.</summary>
    public static ImmutableArray<Dossier> Read(IEnumerable<FindingHit> hits)
    {
        var all = hits.ToArray();
        var articles = all.Select(hit => hit.Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id);
        return [.. PersonMerger.Merge(all.Select(hit => (PersonFinding)hit.Finding)).Select(person => new Dossier(
            person.Name,
            [.. person.Findings
                .Select(finding => new Appearance(articles[finding.ArticleId], finding))
                .OrderByDescending(appearance => appearance.Article.Published)]))];
    }
}
