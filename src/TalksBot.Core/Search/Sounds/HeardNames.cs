using System.Globalization;

namespace TalksBot.Core.Search.Sounds;

/// <summary>The names of the articles, and parts of them, by what they sound like.</summary>
internal sealed class HeardNames
{
    private const int MinConsonants = 2;
    // Of fewer, one that differs makes another name: "Tomas Foyle" isn't "Tomas Velde".
    private const int MinNear = 8;
    private const int MaxWords = 5;

    // An initial is written by its name ("एस").
    private const int MaxInitial = 3;

    // So many consonants for one vowel that may speak against it.
    private const int ConsonantsForADoubt = 4;

    private static readonly FrozenSet<string> Titles = RuleData.Lines("Search/Sounds/titles.txt")
        .SelectMany(title => NameSound.Of(title)).Select(sound => sound.Key).ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> LeftOff = RuleData.Lines("Search/Sounds/left-off.txt");

    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NameSound Sound, string Written, string Name)>> byKey = new(StringComparer.Ordinal);

    /// <param name="names">The names with their forms, the most mentioned first.</param>
    public HeardNames(IEnumerable<IndexedName> names)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            whole.UnionWith([name.Name, WithoutInitials(name.Name)]);
            foreach (var part in name.Aliases.Prepend(name.Name).SelectMany(Parts)
                .Where(part => StateNames.Find(part) is null && known.Add(part)))
                foreach (var sound in Short(part).Prepend(part).SelectMany(form => NameSound.Of(form)))
                    (byKey.TryGetValue(sound.Key, out var alike) ? alike : byKey[sound.Key] = []).Add((sound, part, name.Name));
        }
    }

    /// <summary>How the articles write the name that sounds so; null where none does, or two do that aren't the same.</summary>
    /// <param name="typed">A name in any script, whole or in part.</param>
    /// <param name="code">The language it is spelt in; null where it may be any.</param>
    public string? Find(string typed, string? code)
    {
        var words = typed.Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MaxWords + 1)
            return null;
        var sounds = NameSound.Of(typed, code);
        return Only(Exact(sounds)) ?? Shorter(words, code) ?? Only(Near(sounds));
    }

    /// <summary>Names that begin with what was typed, by their sound, the most mentioned first.</summary>
    public IEnumerable<string> Beginning(string typed)
    {
        var keys = NameSound.Of(typed).Where(sound => sound.Consonants > 0).Select(sound => sound.Key).ToImmutableArray();
        return byKey.Where(pair => keys.Any(key => pair.Key.StartsWith(key, StringComparison.Ordinal))).SelectMany(pair => pair.Value)
            .Select(name => name.Name).Distinct();
    }

    // "Mullah Ann Other", "Ann Middle Other", "Ann Other Younger": titles are left out, then of a longer name what nobody's whole name has.
    private string? Shorter(string[] words, string? code)
    {
        var said = words.Where(word => !IsTitle(word, code)).ToArray();
        if (said.Length > 0 && said.Length < words.Length && Only(Exact(NameSound.Of(string.Join(' ', said), code))) is { } titled)
            return titled;
        if (words.Length < 3)
            return words.Length == 2 && words[0].Length <= MaxInitial ? Whole(words[1..], code) : null;
        string[][] shorter = [[words[0], words[^1]], words[..^1], words[1..]];
        return shorter.Select(left => Whole(left, code)).FirstOrDefault(name => name is not null);
    }

    private string? Whole(string[] words, string? code) =>
        Only(Exact(NameSound.Of(string.Join(' ', words), code)).Where(name => whole.Contains(name.Written)));

    private static bool IsTitle(string word, string? code) => NameSound.Of(word, code).Any(sound => Titles.Contains(sound.Key));

    private IEnumerable<(string Written, int Against)> Exact(ImmutableArray<NameSound> sounds) =>
        from sound in sounds
        where sound.Consonants >= MinConsonants && byKey.ContainsKey(sound.Key)
        from name in byKey[sound.Key]
        let against = IsCaseless(name.Written[0]) ? name.Sound.Against(sound) : sound.Against(name.Sound) // whoever leaves vowels out says nothing by it
        where against <= sound.Consonants / ConsonantsForADoubt
            && (sound.Consonants > MinConsonants || sound.Words == 1 && !name.Written.Contains(' ')
                && (sound.Key.Length > MinConsonants || sound.IsAlike(name.Sound)))
        select (name.Written, against);

    // One consonant more, less or another, in a name that has enough of them.
    private IEnumerable<(string Written, int Against)> Near(ImmutableArray<NameSound> sounds) =>
        from sound in sounds
        where sound.Consonants >= MinNear
        from pair in byKey
        where pair.Key[0] == sound.Key[0] && Math.Abs(pair.Key.Length - sound.Key.Length) <= 1 && IsOneOff(pair.Key, sound.Key)
        from name in pair.Value
        select (name.Written, 1);

    /// <summary>The name that least speaks against; of several just as good only one that the others are forms of.</summary>
    private static string? Only(IEnumerable<(string Written, int Against)> found)
    {
        var all = found.ToList();
        if (all.Count == 0)
            return null;
        var least = all.Min(name => name.Against);
        var best = all.Where(name => name.Against == least).Select(name => name.Written).Distinct().ToList();
        return best.Count == 1 || best.All(name => NameMatch.SamePerson(name, best[0])) ? best[0] : null;
    }

    // Scripts without capitals don't tell.
    private static bool MayBeName(char first) => char.IsUpper(first) || IsCaseless(first);

    private static bool IsCaseless(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter;

    private static bool IsOneOff(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        return endA - start <= 1 && endB - start <= 1;
    }

    // "Zafarullah" is "Zafar" as well.
    private static IEnumerable<string> Short(string name)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length - 1; i++)
            if (LeftOff.FirstOrDefault(ending => words[i].Length > ending.Length + 1 && words[i].EndsWith(ending, StringComparison.Ordinal)) is { } off)
                yield return string.Join(' ', words[..i].Append(words[i][..^off.Length]).Concat(words[(i + 1)..]));
    }

    private static string WithoutInitials(string name) =>
        string.Join(' ', name.Split(' ').Where(word => word.TrimEnd('.').Length > 1));

    /// <summary>The name, its words, and runs of them; first and last as well.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        yield return name;
        if (words.Length is 1 or > MaxWords)
            yield break;
        for (var length = words.Length - 1; length > 0; length--)
            for (var start = 0; start + length <= words.Length; start++)
                if (length > 1 || MayBeName(words[start][0]) && !RightWords.Has(Folding.Fold(words[start])))
                    yield return string.Join(' ', words.AsSpan(start, length)!);
        if (words.Length > 2)
            yield return $"{words[0]} {words[^1]}";
    }
}
