namespace TalksBot.Core.Answers.Evidence;

/// <summary>The terms that a question is searched by: its own, and what would do as well for less.</summary>
public static class QuestionTerms
{
    private const double FullNameWeight = 0.3;

    public static ImmutableArray<QueryTerm> Of(QuestionReading reading, RankingParts parts) =>
        [.. reading.Concepts
            .SelectMany(concept => Strengths(concept, parts).Concat(OfFullNames(concept, parts))
                .Select(pair => (pair.Term, Weight: (float)(pair.Strength * Share(concept, parts)))))
            .GroupBy(pair => pair.Term, pair => pair.Weight)
            .Select(term => new QueryTerm(term.Key, term.Max()))];

    // A word of the full name finds the texts that may have all of it.
    private static IEnumerable<(string Term, double Strength)> OfFullNames(Concept concept, RankingParts parts) =>
        FullNames(concept, parts).SelectMany(name => Analyzer.Terms(name)).Distinct().Select(term => (term, FullNameWeight));

    /// <summary>The full names that meet a concept: a body's in longer questions, and a state's, which is named so as often.</summary>
    public static ImmutableArray<string> FullNames(Concept concept, RankingParts parts) =>
        parts.Telling > 0 || StateNames.Find(concept.Word) is not null ? concept.FullNames : [];

    /// <summary>The terms that meet a concept, and how well.</summary>
    public static IEnumerable<(string Term, double Strength)> Strengths(Concept concept, RankingParts parts) =>
        [
            (concept.Term, 1),
            .. parts.WordForms ? concept.Forms.Select(form => (form, 1.0)) : [],
            .. parts.Synonyms ? concept.Alternatives.Select(alternative => (alternative, Concept.AlternativeWeight)) : [],
            .. parts.Telling > 0 ? concept.Telling.Select(telling => (telling, parts.Telling)) : [],
        ];

    /// <summary>How much of its weight a concept keeps, by its part in the question.</summary>
    public static double Share(Concept concept, RankingParts parts) =>
        (concept.IsBackground ? parts.Background : 1) * (concept.IsLight ? parts.LightWords : 1);
}
