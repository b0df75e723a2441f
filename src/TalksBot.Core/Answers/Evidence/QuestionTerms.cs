using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>A question's concepts with their weights, looked up by the terms of a text.</summary>
public sealed class QuestionTerms
{
    private readonly Dictionary<string, List<ConceptMatch>> byTerm = new(StringComparer.Ordinal);

    /// <param name="reading">The question.</param>
    /// <param name="weights">Each concept's weight, in the order of the reading's concepts.</param>
    public QuestionTerms(QuestionReading reading, ImmutableArray<double> weights)
    {
        Reading = reading;
        Weights = weights;
        Total = Math.Max(1e-9, weights.Sum());
        for (var i = 0; i < reading.Concepts.Length; i++)
        {
            Add(reading.Concepts[i].Term, i, 1);
            foreach (var alternative in reading.Concepts[i].Alternatives)
                Add(alternative, i, Concept.AlternativeWeight);
        }
    }

    public QuestionReading Reading { get; }

    public ImmutableArray<double> Weights { get; }

    public double Total { get; }

    public int Count => Weights.Length;

    public IReadOnlyList<ConceptMatch> Matches(string term) => byTerm.TryGetValue(term, out var matches) ? matches : [];

    private void Add(string term, int concept, double strength)
    {
        if (!byTerm.TryGetValue(term, out var matches))
            byTerm[term] = matches = [];
        if (!matches.Any(match => match.Concept == concept))
            matches.Add(new ConceptMatch(concept, strength));
    }
}

/// <summary>That a term meets a concept, and how well: 1 for its own word.</summary>
public readonly record struct ConceptMatch(int Concept, double Strength);
