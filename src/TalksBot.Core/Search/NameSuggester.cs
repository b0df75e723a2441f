using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Search.Sounds;

namespace TalksBot.Core.Search;

/// <summary>Names that begin like what somebody typed, or that they may have meant: misspelt or transliterated otherwise.</summary>
internal sealed class NameSuggester
{
    private const int MaxWordsTyped = 8;
    private const int FormsOfAName = 4;

    /// <summary>Of more names that come near a slip, the ones most mentioned are looked at.</summary>
    private const int MaxNear = 1000;

    // Forms of one name stand together; the candidates are in the order in which they are suggested.
    private readonly Candidate[] candidates;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly SpellingNeighbours neighbours;

    // Most questions are spelt as the articles are.
    private readonly Lazy<HeardNames> heard;

    private readonly Lazy<HeardNames> inOtherScripts;

    // Every place where a word of a name starts, in the order of the folded text from there on.
    private readonly (int Candidate, int Start)[] starts;

    /// <summary>One form of a name, folded, with the name it is suggested as.</summary>
    private sealed record Candidate(string Name, string Folded, string[] Words);

    public NameSuggester(IEnumerable<IndexedName> names)
    {
        ImmutableArray<IndexedName> likeliest =
            [.. names.OrderByDescending(known => known.Mentions).ThenBy(known => known.Name, StringComparer.Ordinal)];
        candidates = [.. likeliest.SelectMany(known => known.Aliases.Prepend(known.Name).Select(form => CandidateOf(known.Name, form)))];
        for (var i = 0; i < candidates.Length; i++)
            foreach (var word in candidates[i].Words.Distinct(StringComparer.Ordinal))
                (byWord.TryGetValue(word, out var having) ? having : byWord[word] = []).Add(i);
        neighbours = new SpellingNeighbours(byWord.Keys);
        heard = new Lazy<HeardNames>(() => new HeardNames(likeliest));
        inOtherScripts = new Lazy<HeardNames>(() => new HeardNames(likeliest.Where(known => !ScriptText.IsLatin(known.Name[0]))));
        starts = [.. candidates.SelectMany((candidate, i) => WordStarts(candidate.Folded).Select(start => (i, start)))];
        Array.Sort(starts, (a, b) => From(a).CompareTo(From(b), StringComparison.Ordinal));
    }

    /// <summary>Names likeliest first: those with a word that begins so by how often they are mentioned, then those spelt nearly so.</summary>
    public ImmutableArray<string> Suggest(string typed, int count)
    {
        var folded = Folding.Fold(typed).Trim();
        var found = new List<string>(count);
        if (folded.Length == 0)
        {
            for (var i = 0; i < candidates.Length && found.Count < count; i++)
                Add(i);
            return [.. found];
        }

        foreach (var i in Beginning(folded, count))
            Add(i);
        if (found.Count < count)
            foreach (var i in Near(Words(folded)))
                if (found.Count < count)
                    Add(i);
        if (found.Count == 0 && typed.Any(letter => char.IsLetter(letter) && !ScriptText.IsLatin(letter)))
            found.AddRange(heard.Value.Beginning(typed).Take(count));
        return [.. found];

        void Add(int candidate)
        {
            if (found.Count < count && !found.Contains(candidates[candidate].Name))
                found.Add(candidates[candidate].Name);
        }
    }

    // The first of the candidates with a word that begins so; more than asked for, since several forms may be one name's.
    private IEnumerable<int> Beginning(string folded, int count)
    {
        var (first, end) = (FirstAtLeast(folded), FirstAtLeast(folded + char.MaxValue));
        var keep = count * FormsOfAName;
        var best = new PriorityQueue<int, int>(keep + 1);
        for (var i = first; i < end; i++)
        {
            var candidate = starts[i].Candidate;
            if (best.Count < keep)
                best.Enqueue(candidate, -candidate);
            else if (candidate < best.Peek())
                best.EnqueueDequeue(candidate, -candidate);
        }

        return best.UnorderedItems.Select(item => item.Element).Order();
    }

    /// <summary>How the articles write the name, or part of one, that sounds as typed, in whatever script; null where none does or several do.</summary>
    /// <param name="typed">The name.</param>
    /// <param name="code">The language it is spelt in ("tr"); null where it may be any.</param>
    public string? Hear(string typed, string? code) => heard.Value.Find(typed, code);

    /// <summary>A name in another script than the Latin one that sounds as typed; null where there is none.</summary>
    public string? HearInOtherScript(string typed) => inOtherScripts.Value.Find(typed, null);

    // Every word typed must be near a word of the name of its own; the sum of the distances ranks.
    private IEnumerable<int> Near(string[] typed)
    {
        if (typed.Length is 0 or > MaxWordsTyped)
            return [];
        var near = Array.ConvertAll(typed, neighbours.Find);
        var rarest = near.MinBy(words => words.Keys.Sum(word => byWord[word].Count))!;
        return rarest.Keys
            .OrderBy(word => rarest[word])
            .SelectMany(word => byWord[word])
            .Take(MaxNear)
            .Distinct()
            .Select(i => Distance(near, candidates[i].Words) is { } distance ? new NearName(i, distance) : null)
            .OfType<NearName>()
            .OrderBy(name => name.Distance)
            .ThenBy(name => name.Candidate)
            .Select(name => name.Candidate);
    }

    private sealed record NearName(int Candidate, double Distance);

    private static double? Distance(Dictionary<string, double>[] typed, string[] name)
    {
        if (typed.Length > name.Length)
            return null;
        var sum = 0.0;
        var taken = new bool[name.Length];
        foreach (var near in typed)
        {
            var (nearest, least) = (-1, double.MaxValue);
            for (var i = 0; i < name.Length; i++)
                if (!taken[i] && near.TryGetValue(name[i], out var distance) && distance < least)
                    (nearest, least) = (i, distance);
            if (nearest < 0)
                return null;
            taken[nearest] = true;
            sum += least;
        }

        return sum;
    }

    private int FirstAtLeast(string folded) =>
        Columns.Halving.First(0, starts.Length, folded, (at, wanted) => From(starts[at]).CompareTo(wanted, StringComparison.Ordinal) >= 0);

    private ReadOnlySpan<char> From((int Candidate, int Start) place) => candidates[place.Candidate].Folded.AsSpan(place.Start);

    private static Candidate CandidateOf(string name, string form)
    {
        var folded = Folding.Fold(form);
        return new Candidate(name, folded, Words(folded));
    }

    private static IEnumerable<int> WordStarts(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
            if (i == 0 || char.IsLetterOrDigit(folded[i]) && !char.IsLetterOrDigit(folded[i - 1]))
                yield return i;
    }

    private static string[] Words(string folded) =>
        folded.Split([' ', '-', '.', ',', '\'', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}
