namespace TalksBot.Core.Findings.People;

/// <summary>The world's states by any of their names: "Pakistani", "Islamabad" and "Pakistan" are one.</summary>
public static class StateNames
{
    private static readonly Dictionary<string, State> ByName = Index();

    public static ImmutableArray<State> All { get; } = Read();

    /// <summary>The state that a name, demonym or capital stands for, compared without case and accents; null where it is none.</summary>
    public static State? Find(string name) => ByName.GetValueOrDefault(Spelling.Fold(name));

    /// <summary>Whether a word is what a state's people are called ("Pakistani"), compared without case.</summary>
    public static bool IsDemonym(string word) =>
        Find(word) is { } state && state.Demonyms.Any(demonym => string.Equals(demonym, word, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, State> Index()
    {
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var state in Read())
            foreach (var name in (IEnumerable<string>)[state.Name, .. state.Demonyms, .. state.Capitals, .. state.OtherNames])
                states.TryAdd(Spelling.Fold(name), state);
        return states;
    }

    private static ImmutableArray<State> Read() =>
        [.. RuleData.Rows("Findings/People/countries.tsv").Select(row => new State(row[0], List(row[1]), List(row[2]), List(row[3])))];

    private static ImmutableArray<string> List(string cell) => [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A state with what its people, its government and itself are called.</summary>
public sealed record State(string Name, ImmutableArray<string> Demonyms, ImmutableArray<string> Capitals, ImmutableArray<string> OtherNames);
