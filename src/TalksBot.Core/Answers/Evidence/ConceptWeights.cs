using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>How much each concept of a question tells: the rarer among the passages, the more (inverse document frequency as BM25 has it).</summary>
public static class ConceptWeights
{
    public static ImmutableArray<double> Of(QuestionReading reading, PassageResult result) =>
        [.. reading.Concepts.Select(concept => Bm25.Idf(result.PassageCount, Frequency(concept, result)))];

    /// <summary>The same, less for words of the background and words that only say what kind of thing is wanted.</summary>
    public static ImmutableArray<double> Of(QuestionReading reading, PassageResult result, RankingParts parts) =>
        [.. reading.Concepts.Select(concept => Bm25.Idf(result.PassageCount, Frequency(concept, result)) * Share(concept, parts))];

    /// <summary>How much of its weight the concept keeps, by its part in the question.</summary>
    public static double Share(Concept concept, RankingParts parts) =>
        (concept.IsBackground ? parts.Background : 1) * (concept.IsKindWord ? parts.KindWords : 1);

    private static int Frequency(Concept concept, PassageResult result) =>
        concept.Alternatives.Append(concept.Term).Max(term => result.Terms.GetValueOrDefault(term));
}
