namespace TalksBot.Core.Findings.Claims;

/// <summary>What the names in claims tell, read once each: most of very many claims share theirs.</summary>
internal sealed class ClaimNames
{
    private readonly Dictionary<string, ImmutableArray<string>> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Word), bool> parties = [];
    private readonly Dictionary<(string Name, string Word), bool> words = [];

    /// <inheritdoc cref="PartyNames.Keys"/>
    public ImmutableArray<string> Keys(string? name) =>
        name is null ? [] : keys.TryGetValue(name, out var known) ? known : keys[name] = PartyNames.Keys(name);

    /// <summary>The words that tell a place from others: "village" and the like only where no name stands beside them.</summary>
    public ImmutableArray<string> PlaceKeys(string? place)
    {
        var all = Keys(place);
        ImmutableArray<string> names = [.. all.Where(word => !ClaimPlace.IsPlaceNoun(word))];
        return names.IsEmpty ? all : names;
    }

    /// <inheritdoc cref="VictimWords.GroupOf"/>
    public string GroupOf(string? victims) =>
        victims is null ? VictimWords.Anybody : groups.TryGetValue(victims, out var known) ? known : groups[victims] = VictimWords.GroupOf(victims);

    /// <inheritdoc cref="PartyNames.Holds"/>
    public bool Holds(string? name, string word) => name is not null
        && (parties.TryGetValue((name, word), out var known) ? known : parties[(name, word)] = PartyNames.Holds(name, word));

    /// <inheritdoc cref="PartyNames.HoldsWord"/>
    public bool HoldsWord(string? name, string word) => name is not null
        && (words.TryGetValue((name, word), out var known) ? known : words[(name, word)] = PartyNames.HoldsWord(name, word));
}
