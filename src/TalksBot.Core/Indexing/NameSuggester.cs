using System.Collections.Immutable;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Indexing;

/// <summary>Names that begin like what somebody typed, or that they may have meant: misspelt or transliterated otherwise.</summary>
internal sealed class NameSuggester
{
    private readonly ImmutableArray<Candidate> candidates;

    /// <summary>One form of a name, folded, with the name it is suggested as and how often the articles mention that.</summary>
    private readonly record struct Candidate(string Name, string Folded, string[] Words, int Mentions);

    public NameSuggester(IEnumerable<PersonFinding> people)
        : this(people.GroupBy(person => person.Name, StringComparer.Ordinal).Select(group => new KnownName(
            group.Key,
            [.. group.SelectMany(person => person.Aliases).Distinct(StringComparer.Ordinal)],
            group.Sum(person => Math.Max(1, person.Mentions.Length)))))
    {
    }

    public NameSuggester(IEnumerable<KnownName> names) =>
        candidates = [.. names.SelectMany(known => ((string[])[known.Name, .. known.Aliases]).Select(form => CandidateOf(known, form)))];

    /// <summary>Names likeliest first: those with a word that begins so by how often they are mentioned, then those spelt nearly so.</summary>
    public ImmutableArray<string> Suggest(string typed, int count)
    {
        var folded = Folding.Fold(typed).Trim();
        if (folded.Length == 0)
            return [.. candidates.OrderByDescending(candidate => candidate.Mentions).Select(candidate => candidate.Name).Distinct(StringComparer.Ordinal).Take(count)];
        var words = Words(folded);
        return [.. candidates
            .Select(candidate => (candidate, distance: BeginsWith(candidate, folded) ? 0 : Distance(words, candidate.Words)))
            .Where(match => match.distance is not null)
            .OrderBy(match => match.distance)
            .ThenByDescending(match => match.candidate.Mentions)
            .ThenBy(match => match.candidate.Name, StringComparer.Ordinal)
            .Select(match => match.candidate.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(count)];
    }

    private static Candidate CandidateOf(KnownName known, string form)
    {
        var folded = Folding.Fold(form);
        return new Candidate(known.Name, folded, Words(folded), known.Mentions);
    }

    private static string[] Words(string folded) =>
        folded.Split([' ', '-', '.', ',', '\'', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static bool BeginsWith(Candidate candidate, string folded)
    {
        for (var at = candidate.Folded.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = candidate.Folded.IndexOf(folded, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(candidate.Folded[at - 1]))
                return true;
        return false;
    }

    // Every word typed must be near a word of the name of its own; the sum of the distances ranks.
    private static double? Distance(string[] typed, string[] name)
    {
        if (typed.Length == 0 || typed.Length > name.Length)
            return null;
        var sum = 0.001;
        var taken = new bool[name.Length];
        foreach (var word in typed)
        {
            var nearest = -1;
            var least = SpellingDistance.Tolerance(word);
            for (var i = 0; i < name.Length; i++)
                if (!taken[i] && SpellingDistance.Between(word, name[i], least) is { } distance && (nearest < 0 || distance < least))
                    (nearest, least) = (i, distance);
            if (nearest < 0)
                return null;
            taken[nearest] = true;
            sum += least;
        }

        return sum;
    }
}
