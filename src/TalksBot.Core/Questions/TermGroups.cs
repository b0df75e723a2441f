namespace TalksBot.Core.Questions;

/// <summary>
/// Rows of words that go together, looked up by the analyzer's terms. Forms of several words are left out. What goes with a term is put together when it
/// is first asked for: of thousands of rows a question meets a few.
/// </summary>
internal sealed class TermGroups
{
    private readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);
    private readonly Func<string[], IEnumerable<string>> read;

    private TermGroups(Func<string[], IEnumerable<string>> read) => this.read = read;

    /// <summary>For each term the other terms of every row that it stands in.</summary>
    public static TermGroups Read(IEnumerable<string[]> rows)
    {
        var made = new TermGroups(terms => terms);
        foreach (var row in rows)
        {
            var terms = Terms(row).Distinct().ToArray();
            foreach (var term in terms)
                made.Add(term, terms);
        }

        return made;
    }

    /// <summary>For the first term of every row the others.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="forms">The forms of each of the others; null for the words as they stand.</param>
    public static TermGroups ReadBroader(IEnumerable<string[]> rows, Func<string, IEnumerable<string>>? forms = null)
    {
        var made = new TermGroups(row => Terms(Words(row)));
        foreach (var row in rows)
            made.Add(Terms(Words(row)).First(), row);
        return made;

        IEnumerable<string> Words(string[] row) => forms is null ? row : row.Skip(1).SelectMany(forms).Prepend(row[0]);
    }

    /// <summary>What goes with a term; nothing where it has no row.</summary>
    public ImmutableArray<string> Of(string term) => Find(term) ?? [];

    /// <summary>As <see cref="Of"/>; null where it has no row.</summary>
    public ImmutableArray<string>? Find(string term) => groups.TryGetValue(term, out var group) ? group.Terms(term, read) : null;

    /// <summary>The terms that one of some others goes with.</summary>
    public IEnumerable<string> With(IEnumerable<string> others) =>
        groups.Where(group => others.Any(group.Value.Terms(group.Key, read).Contains)).Select(group => group.Key);

    private static IEnumerable<string> Terms(IEnumerable<string> words) =>
        words.SelectMany(word => Analyzer.Terms(word) is [var only] ? [only] : Array.Empty<string>());

    private void Add(string term, string[] row)
    {
        if (!groups.TryGetValue(term, out var group))
            groups[term] = group = new Group();
        group.Rows.Add(row);
    }

    private sealed class Group
    {
        private ImmutableArray<string> terms;

        public List<string[]> Rows { get; } = new(1);

        public ImmutableArray<string> Terms(string term, Func<string[], IEnumerable<string>> read) =>
            terms.IsDefault ? terms = [.. Rows.SelectMany(read).Distinct().Where(other => other != term)] : terms;
    }
}
