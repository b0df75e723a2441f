namespace TalksBot.Core.Answers.Evidence;

/// <summary>How much each concept of a question tells: the rarer among the passages, the more (inverse document frequency as BM25 has it).</summary>
public static class ConceptWeights
{
    public static ImmutableArray<double> Of(QuestionReading reading, PassageResult result) =>
        [.. reading.Concepts.Select(concept => Bm25.Idf(result.PassageCount, Frequency(concept, result)))];

    /// <summary>The same, less for words of the background and words that say little.</summary>
    public static ImmutableArray<double> Of(QuestionReading reading, PassageResult result, RankingParts parts) =>
        [.. reading.Concepts.Select(concept => Bm25.Idf(result.PassageCount, Frequency(concept, result)) * QuestionTerms.Share(concept, parts))];

    private static int Frequency(Concept concept, PassageResult result) =>
        concept.Alternatives.AddRange(concept.Forms).Append(concept.Term).Max(term => result.Terms.GetValueOrDefault(term));
}
