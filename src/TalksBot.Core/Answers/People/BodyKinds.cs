namespace TalksBot.Core.Answers.People;

/// <summary>What a body is, told by its name: the Harbour Chronicle is a paper, whether or not an article says so.</summary>
internal static class BodyKinds
{
    private const string Any = "any";
    private const string State = "state";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = RuleData.Rows("Answers/People/body-kinds.tsv")
        .SelectMany(row => row[0].Split(';').Select(kind => (Kind: kind, Words: row[1].Split(' ').ToFrozenSet())))
        .ToFrozenDictionary(entry => entry.Kind, entry => entry.Words);

    /// <summary>Whether somebody's name tells that they are of that kind.</summary>
    /// <param name="kind">What is asked for, in any case.</param>
    /// <param name="person">Who is named.</param>
    public static bool Has(string kind, PersonFinding person) => Kinds.TryGetValue(kind.ToLowerInvariant(), out var words) && person.Actor switch
    {
        ActorKind.State => words.Contains(State),
        ActorKind.Organisation => words.Contains(Any) || IsNamedSo(words, person),
        _ => person.Rule == ArticleCast.UnlistedRule && IsNamedSo(words, person),
    };

    /// <summary>Whether a name has a word of such bodies' names.</summary>
    public static bool IsNamedSo(string kind, string name) =>
        Kinds.TryGetValue(kind, out var told) && name.ToLowerInvariant().Split(' ', '.', ',').Any(told.Contains);

    /// <summary>Whether a body may be of that kind: its name tells so, or of no other kind.</summary>
    public static bool MayBe(string kind, string name)
    {
        var words = name.ToLowerInvariant().Split(' ', '.', ',');
        return !Kinds.TryGetValue(kind, out var told) || told.Contains(Any) || words.Any(told.Contains)
            || !Kinds.Values.Any(other => words.Any(other.Contains));
    }

    private static bool IsNamedSo(FrozenSet<string> words, PersonFinding person) =>
        person.Aliases.Prepend(person.Name).Any(name => name.ToLowerInvariant().Split(' ', '.', ',').Any(words.Contains));
}
