namespace TalksBot.Core.Answers.People;

/// <summary>Finds whom a name in a question means, titles before it and slips of spelling allowed.</summary>
public static class NameQuestion
{
    private const int MostCandidates = 400;
    private const int Suggestions = 5;
    private const int Nearest = 3;
    private const int MaxWordsOfAName = 3;
    private const int MinLetters = 6;
    private const double MaxSlip = 1;

    private static readonly FrozenSet<string> Courtesies = FrozenSet.ToFrozenSet(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam"]);

    /// <summary>The people whom every word of the question names or describes; the one most spoken of first. Empty where the words are no name.</summary>
    public static async Task<ImmutableArray<Dossier>> FindAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, CancellationToken cancellation)
    {
        var words = reading.Concepts.Select(concept => concept.Word).ToImmutableArray();
        if (words.IsEmpty)
            return [];
        var near = await index.SuggestAsync(string.Join(' ', words), Suggestions, cancellation);
        var found = await LookUpAsync(index, near.Add(string.Join(' ', words)), filter, cancellation);
        var exact = Named(found, words, NameMatch.SameWord);
        return exact.IsEmpty ? Named(found, words, IsSlip) : exact;
    }

    /// <summary>Names that come closest to what was asked for; empty where none is near, or the words are more than a name has.</summary>
    public static async Task<ImmutableArray<string>> NearestAsync(IPassageIndex index, QuestionReading reading, CancellationToken cancellation)
    {
        var words = reading.Concepts.Select(concept => concept.Word).ToImmutableArray();
        if (words.IsEmpty || words.Length > MaxWordsOfAName)
            return [];
        var whole = await index.SuggestAsync(string.Join(' ', words), Nearest, cancellation);
        return !whole.IsEmpty || words.Length == 1 ? whole : await index.SuggestAsync(words[^1], Nearest, cancellation);
    }

    // Articles that spell a name otherwise are found by the names that come near it.
    private static async Task<ImmutableArray<Dossier>> LookUpAsync(
        IPassageIndex index, ImmutableArray<string> names, CorpusFilter filter, CancellationToken cancellation)
    {
        var terms = names.SelectMany(name => Analyzer.Terms(name)).Distinct().Select(term => new QueryTerm(term)).ToImmutableArray();
        return terms.IsEmpty ? []
            : DossierReader.Read(await index.FindAsync(new FindingQuery(FindingKind.Person, terms, filter, MostCandidates), cancellation));
    }

    private static ImmutableArray<Dossier> Named(ImmutableArray<Dossier> dossiers, ImmutableArray<string> words, Func<string, string, bool> same)
    {
        var found = dossiers.Select(dossier => Of(dossier, NamesOf(dossier))).OfType<Candidate>().ToArray();

        // Another who is spelt nearly so isn't meant where somebody is spelt just so.
        var exactly = found.Select(candidate => candidate.Exact).DefaultIfEmpty().Max();
        return [.. found
            .Where(candidate => candidate.Exact == exactly)
            .OrderByDescending(candidate => candidate.Named)
            .ThenByDescending(candidate => candidate.Dossier.Mentions)
            .Select(candidate => candidate.Dossier)];

        Candidate? Of(Dossier dossier, string[] names)
        {
            var named = words.Count(word => Names(names, word, same));
            return named > 0 && StartsLikeAName(dossier, words, named) && words.All(word => Describes(dossier, names, word, same))
                ? new Candidate(dossier, named, Exact: words.Count(word => Names(names, word, SameLetters))) : null;
        }
    }

    /// <summary>Somebody whom the words may mean.</summary>
    /// <param name="Dossier">Who it is.</param>
    /// <param name="Named">How many of the words are of their name.</param>
    /// <param name="Exact">How many of them are spelt just so.</param>
    private sealed record Candidate(Dossier Dossier, int Named, int Exact);

    // A single common word in a long name ("Foreign" in "Foreign Ministry") doesn't make the question a name.
    private static bool StartsLikeAName(Dossier dossier, ImmutableArray<string> words, int named) =>
        dossier.Actor == ActorKind.Person || named == words.Length;

    // Every form of the name, each followed by its parts.
    private static string[] NamesOf(Dossier dossier) =>
        [.. dossier.Aliases.Append(dossier.Name).SelectMany(name => Spelling.Fold(name).Split(' ').Prepend(name)).Distinct()];

    private static bool Names(string[] names, string word, Func<string, string, bool> same) => Array.Exists(names, name => same(name, word));

    private static bool Describes(Dossier dossier, string[] names, string word, Func<string, string, bool> same)
    {
        if (Names(names, word, same) || dossier.Actor == ActorKind.Person && Courtesies.Contains(word.ToLowerInvariant()))
            return true;
        var terms = Analyzer.Terms(word);
        return dossier.Roles.Any(role => Analyzer.Terms(role.Text).Any(term => terms.Contains(term)));
    }

    private static bool SameLetters(string name, string word) => Letters(name) == Letters(word);

    private static string Letters(string word) => Spelling.Fold(word).Replace("'", "", StringComparison.Ordinal);

    // A name that nobody has may still be near one that somebody has: only a slip is taken for it.
    private static bool IsSlip(string name, string word)
    {
        var (first, second) = (Letters(name), Letters(word));
        return NameMatch.SameWord(first, second)
            || !RightWords.Has(second) && Math.Min(first.Length, second.Length) >= MinLetters && SpellingDistance.Between(first, second, MaxSlip) is not null;
    }
}
