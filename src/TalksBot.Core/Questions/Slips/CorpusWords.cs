namespace TalksBot.Core.Questions.Slips;

/// <summary>How the articles write a word.</summary>
/// <param name="Written">As it stands there.</param>
/// <param name="IsName">Whether they write it with a capital in the middle of sentences, and never without.</param>
internal sealed record WrittenWord(string Written, bool IsName);

/// <summary>
/// Which words the articles hold, asked of the index by its own searches: so it is the same for every engine, costs nothing
/// while nobody asks, and goes by the articles that the question may be answered from.
/// </summary>
internal sealed class CorpusWords(IPassageIndex index, CorpusFilter filter)
{
    // From this many passages on it is clear how a word is written.
    private const int MaxPassages = 8;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Looks up words whose terms have not been asked for yet, all in one search.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="looksAtForms">Whether passages that have them are looked at too: then most need no second search.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task LookUpAsync(IEnumerable<string> terms, bool looksAtForms, CancellationToken cancellation)
    {
        var unknown = terms.Where(term => !counts.ContainsKey(term)).Distinct(StringComparer.Ordinal).Select(term => new QueryTerm(term)).ToImmutableArray();
        if (unknown.IsEmpty)
            return;
        var result = await index.SearchAsync(new PassageQuery(unknown, filter, looksAtForms ? MaxPassages : 1), cancellation);
        foreach (var term in unknown)
            counts[term.Term] = result.Terms.GetValueOrDefault(term.Term);
        if (looksAtForms)
            foreach (var hit in result.Hits)
                TypedWord.AddTo(seen, hit.Passage.Text.Text);
    }

    /// <summary>Whether any passage has the term, of those that were looked up.</summary>
    public bool Has(string term) => Count(term) > 0;

    /// <summary>How many passages have the term, of those that were looked up.</summary>
    public int Count(string term) => counts.GetValueOrDefault(term);

    /// <summary>How the articles write a word, or a name; null where they don't.</summary>
    public async Task<WrittenWord?> FindAsync(string word, string term, bool asName, CancellationToken cancellation)
    {
        var found = (await WordsAsync([term], cancellation)).SelectMany(words => words)
            .Where(found => found.Word == word && (found.IsName || !asName)).ToList();
        return found.Count == 0 ? null
            : new WrittenWord(found[0].Written, found.Exists(one => one.IsName) && found.TrueForAll(one => char.IsUpper(one.Written[0])));
    }

    /// <summary>Whether the articles write the word, its singular or its plural, and not only another word of its stem.</summary>
    public async Task<bool> WriteFormAsync(string word, string term, CancellationToken cancellation) =>
        Has(term)
        && (seen.Contains(word)
            || (await WordsAsync([term], cancellation)).SelectMany(words => words)
            .Any(found => word == found.Word || word == found.Word + "s" || found.Word == word + "s"));

    /// <summary>Whether the articles write the very word, and not only another one of its stem.</summary>
    public async Task<bool> WriteAsync(string word, string term, CancellationToken cancellation) =>
        Has(term) && (await WordsAsync([term], cancellation)).SelectMany(words => words).Any(found => found.Word == word);

    /// <summary>Whether the articles have one word right before the other.</summary>
    public async Task<bool> WriteTogetherAsync(string first, string second, CancellationToken cancellation) =>
        (await WordsAsync([first, second], cancellation))
        .Any(words => words.Zip(words.Skip(1)).Any(pair => pair.First.Term == first && pair.Second.Term == second));

    private async Task<IEnumerable<IEnumerable<FoundWord>>> WordsAsync(ImmutableArray<string> terms, CancellationToken cancellation)
    {
        var result = await index.SearchAsync(new PassageQuery([.. terms.Select(term => new QueryTerm(term))], filter, MaxPassages), cancellation);
        return result.Hits.SelectMany(hit => (IEnumerable<FoundWord>[])[Words(hit.Passage.Text.Text), Words(hit.Article.Title)]);
    }

    private static IEnumerable<FoundWord> Words(string text) => TypedWord.In(text).Select(word => new FoundWord(word, text));

    private readonly record struct FoundWord(TypedWord Found, string Text)
    {
        public string Word => Found.Word;

        public string? Term => Found.Term;

        public string Written => Text.Substring(Found.Span.Start, Found.Span.Length);

        public bool IsName => Found.IsName;
    }
}
