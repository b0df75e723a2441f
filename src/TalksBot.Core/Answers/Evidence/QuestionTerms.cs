using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>That a term meets a concept, and how well: 1 for its own word.</summary>
public readonly record struct ConceptMatch(int Concept, double Strength);

/// <summary>A question's concepts with their weights, looked up by the terms of a text.</summary>
public sealed class QuestionTerms
{
    private static readonly List<ConceptMatch> Nothing = [];

    private readonly Dictionary<string, List<ConceptMatch>> byTerm = new(StringComparer.Ordinal);

    // Which pairs of letters the terms begin with: most words of a text need not be stemmed to know that they meet nothing.
    private readonly bool[] beginnings = new bool[Beginnings];
    private const int Beginnings = 1024;

    /// <param name="reading">The question.</param>
    /// <param name="parts">Which terms meet a concept.</param>
    public QuestionTerms(QuestionReading reading, RankingParts parts)
    {
        Reading = reading;
        for (var i = 0; i < reading.Concepts.Length; i++)
        {
            var concept = reading.Concepts[i];
            Add(concept.Term, i, 1);
            if (parts.WordForms)
                foreach (var form in concept.Forms)
                    Add(form, i, 1);
            if (parts.Synonyms)
                foreach (var alternative in concept.Alternatives)
                    Add(alternative, i, Concept.AlternativeWeight);
        }

        Query = [.. byTerm.Select(pair => new QueryTerm(pair.Key, (float)pair.Value.Max(match => match.Strength * Share(reading.Concepts[match.Concept], parts))))];
    }

    public QuestionReading Reading { get; }

    /// <summary>What passages are searched by.</summary>
    public ImmutableArray<QueryTerm> Query { get; }

    /// <summary>What a folded word of a text meets.</summary>
    internal List<ConceptMatch> Matches(ReadOnlySpan<char> word, bool isCapitals) =>
        beginnings[Beginning(word)] && Analyzer.TermOf(word, isCapitals) is { } term ? Matches(term) : Nothing;

    public List<ConceptMatch> Matches(string term) => byTerm.GetValueOrDefault(term, Nothing);

    /// <summary>How much of its weight a concept keeps, by its part in the question.</summary>
    public static double Share(Concept concept, RankingParts parts) =>
        (concept.IsBackground ? parts.Background : 1) * (concept.IsLight ? parts.LightWords : 1);

    private void Add(string term, int concept, double strength)
    {
        if (!byTerm.TryGetValue(term, out var matches))
            byTerm[term] = matches = [];
        beginnings[Beginning(term)] = true;
        if (matches.TrueForAll(match => match.Concept != concept))
            matches.Add(new ConceptMatch(concept, strength));
    }

    private static int Beginning(ReadOnlySpan<char> word) => ((word[0] * 31) + (word.Length > 1 ? word[1] : 0)) % Beginnings;
}
