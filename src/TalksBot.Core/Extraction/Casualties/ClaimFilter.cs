using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>
/// Picks claims by a reader's free words: people ("soldiers"), place ("in kabul"), claimant ("according to the UN"),
/// side ("on the afghan side"), who or what did it ("killed by the blast", "did the army kill"), kind of harm ("injured"), or any word of the sentence ("explosion"). Every word must fit:
/// what the articles don't speak of admits nothing.
/// </summary>
public sealed record ClaimFilter
{
    private const string Civilians = "civilians";
    private const string People = "people";

    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet(
        "how many much the a an of in on at by to for from were was are is been have has had did do does people persons who what which there any all and or so far during near side according said says claims reported report total number toll count casualties casualty victims show me list tell us about since article articles source sources war conflict fighting clashes".Split(' '));

    private static readonly FrozenSet<string> SpeechWords = FrozenSet.ToFrozenSet("say claim report count admit acknowledge confirm".Split(' '));

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet("does do did has have had".Split(' '));

    private static readonly FrozenSet<string> HarmingWords = FrozenSet.ToFrozenSet("kill killed injure injured wound wounded capture captured".Split(' '));

    private static readonly FrozenSet<string> PassiveWords = FrozenSet.ToFrozenSet("be been being get got".Split(' '));

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet("in on at near during since along according".Split(' '));

    private static readonly FrozenSet<string> Losses = FrozenSet.ToFrozenSet("death deaths dead toll casualties losses fatalities lives victims wounded injured".Split(' '));

    private static readonly FrozenDictionary<string, Harm> Harms = new Dictionary<string, Harm>
    {
        ["killed"] = Harm.Killed, ["dead"] = Harm.Killed, ["died"] = Harm.Killed, ["deaths"] = Harm.Killed, ["death"] = Harm.Killed, ["fatalities"] = Harm.Killed, ["kill"] = Harm.Killed, ["lost"] = Harm.Killed, ["lose"] = Harm.Killed,
        ["injured"] = Harm.Injured, ["wounded"] = Harm.Injured, ["hurt"] = Harm.Injured, ["injuries"] = Harm.Injured,
        ["missing"] = Harm.Missing, ["captured"] = Harm.Captured, ["prisoners"] = Harm.Captured,
    }.ToFrozenDictionary();

    private ClaimFilter(
        ImmutableArray<string> terms, ImmutableArray<string> doers, ImmutableArray<string> claimant, ImmutableArray<string> side, ImmutableArray<Harm> harms, DateRange? period) =>
        (Terms, Doers, Claimant, Side, Kinds, Period) = (terms, doers, claimant, side, harms, period);

    /// <summary>Lets every claim pass.</summary>
    public static ClaimFilter Everything { get; } = new([], [], [], [], [], null);

    /// <summary>Whether a word asks for losses as such ("casualties", "deaths").</summary>
    public static bool AsksForLosses(string word) => Losses.Contains(word.ToLowerInvariant());

    /// <summary>Whether it asks for people of a kind ("soldiers"), not just for how many.</summary>
    public bool NamesVictims => Terms.Any(term => VictimWords.Find(term) is { } group && group != People);

    private ImmutableArray<string> Terms { get; }

    private ImmutableArray<string> Doers { get; }

    private ImmutableArray<string> Claimant { get; }

    private ImmutableArray<string> Side { get; }

    private ImmutableArray<Harm> Kinds { get; }

    private DateRange? Period { get; }

    /// <param name="words">The reader's words, less those that name the period.</param>
    /// <param name="period">The period asked for; null for any.</param>
    public static ClaimFilter Of(string words, DateRange? period = null)
    {
        var all = words.ToLowerInvariant().Split([' ', ',', '?', '!', '"', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal).Trim('.', '\'', '(', ')')).ToList();
        var (speaker, verb) = Speaker(all);
        var claimant = verb > speaker ? all.GetRange(speaker, verb - speaker) : Take(all, all.IndexOf("according"), 2);
        var side = all.IndexOf("side") is var at and > 0 && (at < speaker || at > verb) ? all.GetRange(at - 1, 1) : [];
        var (from, to) = Doing(all);
        var rest = all.Where((word, i) => !side.Contains(word) && i != verb && (i < from || i >= to)).ToList();
        return new ClaimFilter(
            [.. rest.Where(word => word.Length > 0 && !Idle.Contains(word) && !Harms.ContainsKey(word))],
            [.. all[from..to].Where(word => !Idle.Contains(word))],
            [.. claimant.Where(word => !Idle.Contains(word) && !Harms.ContainsKey(word))], [.. side],
            [.. rest.Where(Harms.ContainsKey).Select(word => Harms[word]).Distinct()], period);
    }

    /// <summary>In "what does the UN say" the place of the one who says, which ends at the verb; the verb is at -1 where nobody does.</summary>
    private static (int Start, int Verb) Speaker(List<string> words)
    {
        var start = words.FindIndex(word => word is "does" or "do" or "did") + 1;
        return (start, start == 0 ? -1 : words.FindIndex(start, SpeechWords.Contains));
    }

    /// <summary>In "did the army kill" and "killed by the army" the place of the one who does it; empty where nobody does.</summary>
    private static (int Start, int End) Doing(List<string> words)
    {
        var harm = words.FindIndex(HarmingWords.Contains);
        if (harm >= 0 && words.IndexOf("by", harm) is > 0 and var by)
            return (by + 1, words.FindIndex(by + 1, Prepositions.Contains) is > 0 and var end ? end : words.Count);
        var start = words.FindIndex(Auxiliaries.Contains) + 1;
        var verb = start == 0 ? -1 : words.FindIndex(start, HarmingWords.Contains);
        return verb > start && !words.GetRange(start, verb - start).Exists(PassiveWords.Contains) ? (start, verb) : (0, 0);
    }

    /// <summary>Whether a claim fits all that was asked for.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="published">When its article was published, which stands in for an unknown date of the event; null where unknown.</param>
    public bool Admits(ClaimFinding claim, LocalDate? published = null) =>
        (Kinds.IsEmpty || Kinds.Any(kind => ClaimDraft.FigureOf(claim, kind) is not null))
        && Claimant.All(word => PartyNames.Holds(claim.Claimant, word))
        && Side.All(word => PartyNames.Holds(claim.VictimSide, word))
        && Doers.All(word => IsBy(claim, word))
        && (Period is not { } period || (claim.When ?? (published is { } day ? DateRange.Of(day) : null)) is { } when && when.Overlaps(period))
        && Terms.All(term => Fits(claim, term));

    private static bool Fits(ClaimFinding claim, string term)
    {
        // "The miners' roof fell and killed nine of them."
        if (claim.Victims is null && VictimWords.Find(term) is not null && Says(claim.Sentence.Text, term))
            return true;

        // "civilians" takes in every kind of them, but "cricketers" or "villagers" are asked for as such.
        if (VictimWords.Find(term) is Civilians && Stem(term) != Stem(Civilians))
            return PartyNames.HoldsWord(claim.Victims, term);
        if (VictimWords.Find(term) is { } group && group != People)
            return VictimWords.GroupOf(claim.Victims) == group || claim.VictimClass == VictimWords.ClassOf(group) && group is Civilians or "soldiers" && IsBroad(claim, group);
        if (IsPeople(term))
            return IsAbout(claim, term);
        return PartyNames.HoldsWord(claim.Place, term) || PartyNames.HoldsWord(claim.Victims, term) || Says(claim.Sentence.Text, term)
            || !IsCity(term) && (PartyNames.Holds(claim.VictimSide, term) || PartyNames.Holds(claim.Claimant, term));
    }

    // "Omani soldiers" doesn't ask for those whom Omani soldiers killed.
    private static bool IsAbout(ClaimFinding claim, string people) =>
        PartyNames.Holds(claim.VictimSide, people)
        || PartyNames.HoldsWord(claim.Victims, people)
        || claim.VictimSide is null
            && (PartyNames.Holds(claim.Place, people)
                || VictimWords.GroupOf(claim.Victims) is "soldiers" or "police" && PartyNames.Holds(claim.Claimant, people)
                || CountsThem(claim.Sentence.Text, people, word => Losses.Contains(word) || VictimWords.Find(word) is not null));

    // Who is named in the sentence and isn't among the dead may have done it; the claim itself doesn't say.
    private static bool IsBy(ClaimFinding claim, string doer) =>
        PartyNames.Holds(claim.Sentence.Text, doer) && !PartyNames.Holds(claim.VictimSide, doer) && !PartyNames.HoldsWord(claim.Victims, doer) && !CountsThem(claim.Sentence.Text, doer, Losses.Contains);

    private static bool IsPeople(string term) =>
        StateNames.Find(term) is { } state && state.Demonyms.Any(demonym => string.Equals(demonym, term, StringComparison.OrdinalIgnoreCase));

    // "The Omani death toll has reached 30."
    private static bool CountsThem(string sentence, string people, Func<string, bool> isCounted)
    {
        var words = sentence.ToLowerInvariant().Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
            if (Stem(words[i]) == Stem(people) && isCounted(words[i + 1]))
                return true;
        return false;
    }

    // A capital is a place here, though it may also stand for its government.
    private static bool IsCity(string term) =>
        StateNames.Find(term)?.Capitals.Any(capital => string.Equals(capital, term, StringComparison.OrdinalIgnoreCase)) == true;

    // "civilians" takes in children and women; "soldiers" leaves out militants and police.
    private static bool IsBroad(ClaimFinding claim, string group) => group == Civilians || VictimWords.GroupOf(claim.Victims) == group;

    private static bool Says(string sentence, string term)
    {
        var stem = Stem(term);
        foreach (var word in sentence.ToLowerInvariant().Split([' ', ',', '.', '"', '“', '”', '\n', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            if (Stem(word) == stem)
                return true;
        return false;
    }

    private static string Stem(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.Length > 3 ? word.TrimEnd('s') : word;

    private static List<string> Take(List<string> words, int from, int skip)
    {
        if (from < 0)
            return [];
        var taken = words.Skip(from + skip).ToList();
        words.RemoveRange(from, words.Count - from);
        return taken;
    }
}
