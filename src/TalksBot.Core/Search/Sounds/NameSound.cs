using System.Text;

namespace TalksBot.Core.Search.Sounds;

/// <summary>
/// What a name sounds like, in whatever script and spelling: "Mujahid", "مجاهد" and "मुजाहिद" sound alike. The consonants tell it; vowels,
/// which scripts leave out, only speak against it.
/// </summary>
/// <param name="Full">Consonants in large letters, vowels between them in small ones.</param>
/// <param name="Words">Of how many words it is.</param>
internal sealed record NameSound(string Full, int Words)
{
    private const int MaxSounds = 24;
    private const int MaxLetters = 4;
    private const char Start = '^';

    // Spellings drop it more easily than other consonants.
    private const char Breath = 'h';
    private const char End = '$';

    private static readonly Lazy<Dictionary<string, ImmutableArray<Said>>> Rows = new(() =>
        RuleData.Rows("Search/Sounds/sounds.tsv")
            .GroupBy(row => row[0], row => new Said(row.Length > 2 ? row[2] : null, [.. row[1].Split('|').Select(sound => sound == "-" ? "" : sound)]))
            .ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.Code is null).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The consonants alone: names are looked up by them.</summary>
    public string Key { get; } = string.Concat(Full.Where(char.IsUpper));

    /// <summary>How many consonants tell it; what it begins with, where that is a vowel, is none.</summary>
    public int Consonants => Key.Length - (Key.StartsWith('A') ? 1 : 0);

    /// <summary>Every way in which a name of some words may sound; empty where it has no letters that are known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="code">The language it is spelt in; null where it may be any.</param>
    public static ImmutableArray<NameSound> Of(string name, string? code = null)
    {
        var sounds = new List<string> { "" };
        var letters = Letters(name);
        var words = letters.Count(c => c == End);
        for (var at = 0; at < letters.Length;)
        {
            var (length, said) = Longest(letters, at, code);
            if (length == 0)
            {
                if (char.IsLetter(letters[at]))
                    return [];
                at++;
                continue;
            }

            sounds = [.. sounds.SelectMany(before => said.Select(after => before + after)).Distinct(StringComparer.Ordinal).Take(MaxSounds)];
            at += length;
        }

        return [.. sounds.Select(sound => new NameSound(sound, words)).Where(sound => sound.Key.Length > 0)];
    }

    /// <summary>How many of the vowels between the consonants speak against both being one name; the consonants are the same.</summary>
    public int Against(NameSound other)
    {
        var (mine, theirs) = (Vowels(Full), Vowels(other.Full));
        return Enumerable.Range(0, Math.Min(mine.Count - 1, theirs.Count)).Count(i =>
            SpeaksAgainst(mine[i], theirs[i], isFirst: i == 0) || mine[i].Contains(Breath) != theirs[i].Contains(Breath));
    }

    private static bool SpeaksAgainst(string mine, string theirs, bool isFirst) =>
        mine.Any(sound => sound != Breath) && !(isFirst && theirs.Length == 0) && !mine.Any(sound => sound != Breath && theirs.Contains(sound));

    /// <summary>Whether both have their vowels in the same places and none speaks against it: what few consonants need.</summary>
    public bool IsAlike(NameSound other) => Vowels(Full).Zip(Vowels(other.Full)).All(pair =>
        pair.First.Length == 0 ? pair.Second.Length == 0 : pair.First.Any(pair.Second.Contains));

    private static List<string> Vowels(string full)
    {
        var gaps = new List<string>();
        var gap = new StringBuilder();
        foreach (var c in full)
            if (char.IsUpper(c))
            {
                gaps.Add(gap.ToString());
                gap.Clear();
            }
            else
                gap.Append(c);
        gaps.Add(gap.ToString());
        return gaps;
    }

    private static (int Length, ImmutableArray<string> Sounds) Longest(string letters, int at, string? code)
    {
        for (var length = Math.Min(MaxLetters + 1, letters.Length - at); length > 0; length--)
            if (Rows.Value.TryGetValue(letters.Substring(at, length), out var rows))
                foreach (var said in rows)
                    if (said.Code is null || said.Code == code)
                        return (length, said.Sounds);
        return (0, []);
    }

    // The words run together: "Abdul Haq" is "عبدالحق". Only the first one's start tells, but the end of each may.
    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length + 2).Append(Start);
        foreach (var raw in name)
        {
            var c = raw == 'İ' ? 'i' : char.ToLowerInvariant(raw);
            if (c is 'ğ' or 'ç' or 'ş' or 'š' || c < 0x80 && char.IsLetter(c))
                letters.Append(c);
            else if (char.IsWhiteSpace(c) || c == '-')
                letters.Append(letters[^1] is End or Start ? "" : End);
            else if (c < 0x0250 || c is >= '\u1E00' and <= '\u1EFF')
                AppendFolded(c, letters);
            else if (!IsMark(c))
                letters.Append(c);
        }

        return letters.Append(letters[^1] == End ? "" : End).ToString();
    }

    private static void AppendFolded(char c, StringBuilder letters)
    {
        Span<char> folded = stackalloc char[Analysis.Folding.MaxLength];
        foreach (var letter in folded[..Analysis.Folding.Fold(c, folded)])
            if (char.IsLetter(letter))
                letters.Append(letter);
    }

    private static bool IsMark(char c) =>
        c is >= '\u064B' and <= '\u065F' or '\u0670' or 'ـ' or >= '\u200B' and <= '\u200F' || char.IsPunctuation(c) || char.IsWhiteSpace(c);

    /// <summary>What letters may sound like, in any language's spelling or only in one's.</summary>
    private sealed record Said(string? Code, ImmutableArray<string> Sounds);
}
