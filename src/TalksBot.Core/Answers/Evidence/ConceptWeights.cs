using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>How much each concept of a question tells: the rarer among the passages, the more (inverse document frequency as BM25 has it).</summary>
public static class ConceptWeights
{
    public static ImmutableArray<double> Of(QuestionReading reading, PassageResult result) =>
        [.. reading.Concepts.Select(concept => Weight(Frequency(concept, result), result.PassageCount))];

    private static int Frequency(Concept concept, PassageResult result) =>
        concept.Alternatives.Append(concept.Term).Max(term => result.Terms.GetValueOrDefault(term));

    private static double Weight(int frequency, int passages) =>
        Math.Log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
