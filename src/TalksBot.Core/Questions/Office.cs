using System.Buffers;

namespace TalksBot.Core.Questions;

/// <summary>An office that somebody holds: the words that ask for it and those that tell it of somebody.</summary>
/// <param name="Name">Its name in the table, or the noun itself where the table has none.</param>
/// <param name="IsOfALand">Whether it is over a land or town: then the article may say whose it is, and not of a body.</param>
/// <param name="Told">The nouns that tell it.</param>
/// <param name="Verbs">The verbs that do.</param>
internal sealed record Office(string Name, bool IsOfALand, FrozenSet<string> Told, ImmutableArray<string> Verbs)
{
    private static readonly FrozenSet<string> InEvents = RuleData.Lines("Questions/who-event-roles.txt").ToFrozenSet();

    private static readonly FrozenSet<string> People = RuleData.Lines("Questions/who-person-nouns.txt").ToFrozenSet();

    private const char Joint = '-';

    private static readonly ImmutableArray<string[]> Rows = RuleData.Rows("Questions/who-offices.tsv");

    private static readonly Dictionary<string, Office> ByNoun = Rows
        .SelectMany(row => List(row[2]).Select(noun => (Noun: noun, Office: Read(row))))
        .ToDictionary(entry => entry.Noun, entry => entry.Office);

    // Nouns of several words are one word to the matcher ("prime-minister" is no minister): by their first words, the longest first.
    private static readonly Dictionary<string, ImmutableArray<string[]>> Compounds = Rows
        .SelectMany(row => row[2].Split(';').Concat(row[3].Split(';')))
        .Where(noun => noun.Contains(' '))
        .Distinct()
        .Select(noun => noun.Split(' '))
        .GroupBy(words => words[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToImmutableArray());

    /// <summary>Every way in which a text may tell it: without one of them it doesn't.</summary>
    public SearchValues<string> Tellers => tellers ??=
        SearchValues.Create([.. Told, .. Told.Select(noun => noun.Replace(Joint, ' ')), .. Verbs], StringComparison.OrdinalIgnoreCase);

    private SearchValues<string>? tellers;

    /// <summary>Whether it is what somebody is in an event ("plaintiff", "witness"): then the article tells in which one.</summary>
    public bool IsInAnEvent => InEvents.Contains(Name);

    /// <summary>Every verb that tells an office, the longest first.</summary>
    public static ImmutableArray<OfficeVerb> AllVerbs { get; } =
        [.. ByNoun.Values.DistinctBy(office => office.Name).SelectMany(office =>
            office.Verbs.Select(verb => new OfficeVerb(verb, office))).OrderByDescending(verb => verb.Verb.Length)];

    /// <summary>The words of a text in lower case, a noun of several words as one, possessive endings kept.</summary>
    public static ImmutableArray<string> Words(string text)
    {
        var words = text.ToLowerInvariant().Replace('’', '\'').Replace("-in-", " in ", StringComparison.Ordinal)
            .Split([' ', ',', '.', '?', '!', '“', '”', '"', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var joined = ImmutableArray.CreateBuilder<string>(words.Length);
        for (var i = 0; i < words.Length;)
        {
            var length = CompoundAt(words, i);
            joined.Add(length > 1 ? string.Join(Joint, words[i..(i + length)]) : words[i]);
            i += length;
        }

        return joined.ToImmutable();
    }

    // The last word may have an ending: "the prime minister's", "police chiefs".
    private static int CompoundAt(string[] words, int at)
    {
        foreach (var compound in Compounds.GetValueOrDefault(words[at], []))
        {
            var last = compound.Length - 1;
            if (at + last < words.Length && words.AsSpan(at, last).SequenceEqual(compound.AsSpan(0, last))
                && words[at + last] is var word && word.StartsWith(compound[last], StringComparison.Ordinal)
                && word[compound[last].Length..] is "" or "s" or "'s" or "'")
                return compound.Length;
        }

        return 1;
    }

    /// <summary>The office that a noun asks for; null where it is no noun of an office.</summary>
    public static Office? Asked(string noun)
    {
        if (ByNoun.TryGetValue(noun, out var office))
            return office;
        if ((WordList.Of(noun) & WordTraits.Role) != 0 || People.Contains(noun))
            return new Office(noun, false, FrozenSet.ToFrozenSet([noun]), []);
        return noun.EndsWith('s') ? Asked(noun[..^1]) : null;
    }

    private static Office Read(string[] row) =>
        new(row[0], row[1] == "land", List(row[3]).ToFrozenSet(), row.Length > 4 ? [.. row[4].Split(';', StringSplitOptions.RemoveEmptyEntries)] : []);

    private static IEnumerable<string> List(string cell) => cell.Split(';').Select(noun => noun.Replace(' ', Joint));
}

/// <summary>A verb that tells an office ("leads").</summary>
internal sealed record OfficeVerb(string Verb, Office Office);
