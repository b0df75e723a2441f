namespace TalksBot.Core.Answers.Evidence;

/// <summary>That a term meets a concept, and how well: 1 for its own word.</summary>
public readonly record struct ConceptMatch(int Concept, double Strength);

/// <summary>Tells which concepts of a question a word of a text meets.</summary>
public sealed class TermMatcher
{
    private static readonly List<ConceptMatch> Nothing = [];

    // "Compute" and "computation": what two words of one root have in common.
    private const int RootLength = 5;
    private const double RootShare = 0.7;

    private readonly QuestionReading reading;
    private readonly RankingParts parts;
    private readonly Dictionary<string, List<ConceptMatch>> byTerm = new(StringComparer.Ordinal);

    // Which letters the terms begin with: most words of a text need not be stemmed to know that they meet nothing.
    // A stem keeps its word's first letters, but for the last one of the stem.
    private readonly bool[] pairs = new bool[Beginnings];
    private readonly bool[] triples = new bool[Beginnings];
    private const int Beginnings = 4096;
    private const int LongTerm = 4;

    // A spelling that is made the term's own may begin otherwise ("grey", "gaol").
    private static readonly ILookup<string, string> Spellings = SpellingVariants.ByStem().ToLookup(pair => pair.Value, pair => pair.Key);

    // What words of the texts meet, as they are written.
    private readonly Dictionary<string, List<ConceptMatch>>.AlternateLookup<ReadOnlySpan<char>> byWord =
        new Dictionary<string, List<ConceptMatch>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="reading">The question.</param>
    /// <param name="parts">Which terms meet a concept.</param>
    public TermMatcher(QuestionReading reading, RankingParts parts)
    {
        (this.reading, this.parts) = (reading, parts);
        for (var i = 0; i < reading.Concepts.Length; i++)
        {
            foreach (var (term, strength) in QuestionTerms.Strengths(reading.Concepts[i], parts))
                Add(term, i, strength);
            if (parts.Related > 0)
                foreach (var related in reading.Concepts[i].Related)
                    Add(related, i, parts.Related);
        }
    }

    public int ConceptCount => reading.Concepts.Length;

    /// <summary>The full names of the body or state that a concept is short for.</summary>
    public ImmutableArray<string> FullNames(int concept) => QuestionTerms.FullNames(reading.Concepts[concept], parts);

    public AnswerType Wanted => reading.Wanted;

    /// <summary>What a folded word of a text meets.</summary>
    internal List<ConceptMatch> Matches(ReadOnlySpan<char> word, bool isCapitals)
    {
        if (!pairs[Beginning(word, 2)] && !triples[Beginning(word, 3)])
            return Nothing;
        if (isCapitals)
            return OfTerm(word, isCapitals); // a stop word may be a name in capitals
        if (!byWord.TryGetValue(word, out var known))
            byWord[word] = known = OfTerm(word, isCapitals);
        return known;
    }

    private List<ConceptMatch> OfTerm(ReadOnlySpan<char> word, bool isCapitals) =>
        Analyzer.TermOf(word, isCapitals) is not { } term ? Nothing : byTerm.TryGetValue(term, out var known) ? known : Kin(term);

    /// <summary>The concepts that a term meets by its root.</summary>
    private List<ConceptMatch> Kin(string term)
    {
        var kin = new List<ConceptMatch>();
        for (var i = 0; i < ConceptCount; i++)
            if (parts.Roots > 0 && HaveOneRoot(reading.Concepts[i].Term, term))
                kin.Add(new ConceptMatch(i, parts.Roots));
        return kin.Count == 0 ? Nothing : kin;
    }

    private static bool HaveOneRoot(string asked, string term) =>
        !char.IsAsciiDigit(asked[0]) && asked.AsSpan().CommonPrefixLength(term) is var root && root >= RootLength
        && root >= RootShare * Math.Max(asked.Length, term.Length);

    private void Add(string term, int concept, double strength)
    {
        if (!byTerm.TryGetValue(term, out var matches))
            byTerm[term] = matches = [];
        foreach (var spelling in Spellings[term].Append(term))
            if (spelling.Length < LongTerm)
                pairs[Beginning(spelling, 2)] = true;
            else
                triples[Beginning(spelling, 3)] = true;
        if (matches.TrueForAll(match => match.Concept != concept))
            matches.Add(new ConceptMatch(concept, strength));
    }

    private static int Beginning(ReadOnlySpan<char> word, int letters)
    {
        var sum = 0;
        foreach (var letter in word[..Math.Min(letters, word.Length)])
            sum = (sum * 31) + letter;
        return sum % Beginnings;
    }
}
