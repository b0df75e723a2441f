using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Indexing;

/// <summary>Names that begin like what somebody typed, or that they may have meant: misspelt or transliterated otherwise.</summary>
internal sealed class NameSuggester
{
    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal); // each word of any name once: they are compared most

    /// <summary>One form of a name, folded, with the name it is suggested as and how often the articles mention that.</summary>
    private readonly record struct Candidate(string Name, string Folded, string[] Words, int Mentions);

    private readonly record struct Match(Candidate Candidate, double Distance);

    public NameSuggester(IEnumerable<KnownName> names)
    {
        foreach (var known in names)
        {
            Add(known, known.Name);
            foreach (var alias in known.Aliases)
                Add(known, alias);
        }
    }

    /// <summary>Names likeliest first: those with a word that begins so by how often they are mentioned, then those spelt nearly so.</summary>
    public ImmutableArray<string> Suggest(string typed, int count)
    {
        var folded = Folding.Fold(typed).Trim();
        var matches = new List<Match>();
        foreach (var candidate in candidates)
            if (BeginsWith(candidate, folded))
                matches.Add(new Match(candidate, 0));
        if (folded.Length > 0)
            AddNear(Words(folded), matches);
        matches.Sort(static (first, second) =>
            first.Distance.CompareTo(second.Distance) is not 0 and var nearer ? nearer
            : second.Candidate.Mentions.CompareTo(first.Candidate.Mentions) is not 0 and var likelier ? likelier
            : string.CompareOrdinal(first.Candidate.Name, second.Candidate.Name));
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var match in matches)
            if (names.Count < count && !names.Contains(match.Candidate.Name))
                names.Add(match.Candidate.Name);
        return names.DrainToImmutable();
    }

    private void Add(KnownName known, string form)
    {
        var folded = Folding.Fold(form);
        var words = Words(folded);
        foreach (var word in words)
            (CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) ??= []).Add(candidates.Count);
        candidates.Add(new Candidate(known.Name, folded, words, known.Mentions));
    }

    private void AddNear(string[] typed, List<Match> matches)
    {
        if (typed.Length == 0)
            return;
        var near = Array.ConvertAll(typed, Near);
        var rarest = near[0]; // a name must have a word near every one that was typed: begin with the fewest
        foreach (var words in near)
            if (words.Count < rarest.Count)
                rarest = words;
        var seen = new HashSet<int>();
        foreach (var word in rarest.Keys)
            foreach (var candidate in byWord[word])
                if (seen.Add(candidate) && Distance(near, candidates[candidate].Words) is { } distance)
                    matches.Add(new Match(candidates[candidate], distance));
    }

    private Dictionary<string, double> Near(string typed)
    {
        var near = new Dictionary<string, double>(StringComparer.Ordinal);
        var most = SpellingDistance.Tolerance(typed);
        foreach (var word in byWord.Keys)
            if (SpellingDistance.Between(typed, word, most) is { } distance)
                near[word] = distance;
        return near;
    }

    // Every word typed must be near a word of the name of its own; the sum of the distances ranks.
    private static double? Distance(Dictionary<string, double>[] near, string[] name)
    {
        if (near.Length > name.Length)
            return null;
        var sum = 0.001; // a name that begins so comes first
        var taken = new bool[name.Length];
        foreach (var words in near)
        {
            var (nearest, least) = (-1, double.PositiveInfinity);
            for (var i = 0; i < name.Length; i++)
                if (!taken[i] && words.TryGetValue(name[i], out var distance) && distance < least)
                    (nearest, least) = (i, distance);
            if (nearest < 0)
                return null;
            taken[nearest] = true;
            sum += least;
        }

        return sum;
    }

    private static string[] Words(string folded) =>
        folded.Split([' ', '-', '.', ',', '\'', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static bool BeginsWith(Candidate candidate, string folded)
    {
        for (var at = candidate.Folded.IndexOf(folded, StringComparison.Ordinal); at >= 0 && at < candidate.Folded.Length; at = candidate.Folded.IndexOf(folded, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(candidate.Folded[at - 1]))
                return true;
        return false;
    }
}
