using NodaTime;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Questions;

/// <summary>A question about losses, read once: which counts of whom, on whose word, by whose doing, when, and in what event.</summary>
internal sealed record ClaimQuestion
{
    /// <summary>The words that it was read from.</summary>
    public string Question { get; private init; } = "";

    /// <summary>The counts asked for; empty: any.</summary>
    public ImmutableArray<Harm> Harms { get; private init; } = [];

    /// <summary>Words for the people counted ("soldiers", "Palestinians").</summary>
    public ImmutableArray<string> Victims { get; private init; } = [];

    /// <summary>Those of them behind an "and": whoever counts either counts what is asked for.</summary>
    public ImmutableArray<string> OtherVictims { get; private init; } = [];

    /// <summary>Who did it ("did the army kill", "killed by the blast").</summary>
    public ImmutableArray<string> Doers { get; private init; } = [];

    /// <summary>On whose word ("according to the UN").</summary>
    public ImmutableArray<string> Claimant { get; private init; } = [];

    /// <summary>Whose side's losses ("on the afghan side").</summary>
    public ImmutableArray<string> Side { get; private init; } = [];

    /// <summary>The words of what the count begins with ("since the league's raid"): a figure that counts on needn't tell of it again.</summary>
    public ImmutableArray<string> Since { get; private init; } = [];

    public PeriodAsked Period { get; private init; } = PeriodAsked.Any;

    /// <summary>What is left: place, event, parties.</summary>
    public QuestionReading Event { get; private init; } = QuestionReading.Of("");

    /// <summary>Whether every claim is asked for.</summary>
    public bool IsOfAll => Description.Length == 0;

    /// <summary>How it was read, for <c>--explain</c>.</summary>
    public string Description => string.Join("; ", new[]
    {
        Part("counts", Harms.Select(harm => harm.ToString().ToLowerInvariant())), Part("of", Victims), Part("by", Doers), Part("says", Claimant),
            Part("side", Side),
        Period == PeriodAsked.Any ? "" : $"time {Period.Stated ?? Period.Relative}{Period.EachYear}",
        Part("hangs on", Event.Concepts.Select(concept => concept.Word)),
    }.Where(part => part.Length > 0));

    private static string Part(string name, IEnumerable<string> words) => string.Join(' ', words) is { Length: > 0 } joined ? $"{name} {joined}" : "";

    /// <param name="words">The question.</param>
    /// <param name="newest">The newest article's day, from which "last week" counts; null where unknown.</param>
    public static ClaimQuestion Of(string words, LocalDate? newest)
    {
        var (period, rest) = PeriodAsked.Split(words, newest);
        var all = Words(rest);
        var kinds = all.Select(word => IsState(word.Written) ? ClaimWordKinds.None : ClaimWords.Of(word.Lower)).ToArray();
        var role = new WordRole[all.Count];
        MarkClaimant(all, kinds, role);
        MarkSide(all, role);
        MarkDoers(all, kinds, role);
        MarkVictims(all, kinds, role);
        var harms = Enumerable.Range(0, all.Count).Where(i => role[i] == WordRole.None).SelectMany(i => ClaimWords.HarmsOf(kinds[i])).Distinct()
            .ToImmutableArray();
        var isToll = Enumerable.Range(0, all.Count)
            .Any(i => role[i] == WordRole.None && kinds[i].HasFlag(ClaimWordKinds.Casualties) && !all[i].Lower.StartsWith("toll", StringComparison.Ordinal));
        return new ClaimQuestion
        {
            Question = words,
            Harms = isToll ? [] : harms,
            Victims = Taken(WordRole.Victim),
            OtherVictims = Joined(),
            Doers = Taken(WordRole.Doer),
            Claimant = Taken(WordRole.Claimant),
            Side = Taken(WordRole.Side),
            Since = [.. all.Select(word => word.Written).SkipWhile(word => !word.Equals("since", StringComparison.OrdinalIgnoreCase)).Skip(1)],
            Period = period,
            Event = QuestionReading.Of(
                string.Join(' ', Enumerable.Range(0, all.Count)
                    .Where(i => role[i] == WordRole.None && (NamesSomething(i) || kinds[i].HasFlag(ClaimWordKinds.From) && all[i].Lower != "since"))
                    .Select(i => all[i].Written))),
        };

        // "In the US" says little, "US troops" whose they are.
        bool NamesSomething(int i) => ((kinds[i] | ClaimWords.Of(all[i].Lower)) & ClaimWordKinds.NamesNothing) == 0;

        // "Israelis and Palestinians": those behind the "and" are others.
        ImmutableArray<string> Joined()
        {
            var joint = Enumerable.Range(1, Math.Max(0, all.Count - 2))
                .Where(i => all[i].Lower is "and" or "or" && role[i - 1] == WordRole.Victim && role[i + 1] == WordRole.Victim).FirstOrDefault(-1);
            return joint < 0 ? [] : [.. Enumerable.Range(joint, all.Count - joint).Where(i => role[i] == WordRole.Victim).Select(i => all[i].Lower)];
        }

        ImmutableArray<string> Taken(WordRole wanted) =>
            [.. Enumerable.Range(0, all.Count).Where(i => role[i] == wanted && (kinds[i] & ClaimWordKinds.NamesNothing) == 0).Select(i => all[i].Lower)];
    }

    private enum WordRole
    {
        None,
        Asking,
        Victim,
        Doer,
        Claimant,
        Side,
    }

    private static List<(string Written, string Lower)> Words(string text) =>
        [.. text.Split([' ', ',', '?', '!', '"', '\n', '\t', ';', ':', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Bare(word.Trim('.', '\'', '(', ')', '’')))
            .Where(word => word.Length > 0)
            .Select(word => (word, word.ToLowerInvariant()))];

    // "US troops", but "tell us".
    private static bool IsState(string written) => written.Length > 1 && written.All(char.IsUpper) && StateNames.Find(written) is not null;

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>"According to the UN", to the question's end; "what does the UN say", "how many deaths does it claim".</summary>
    private static void MarkClaimant(List<(string Written, string Lower)> words, ClaimWordKinds[] kinds, WordRole[] role)
    {
        var according = words.FindIndex(word => word.Lower == "according");
        if (according >= 0)
            Array.Fill(role, WordRole.Claimant, according, role.Length - according);
        var start = Array.FindIndex(kinds, kind => kind.HasFlag(ClaimWordKinds.Aux)) + 1;
        var verb = start == 0 ? -1 : Array.FindIndex(kinds, start, kind => kind.HasFlag(ClaimWordKinds.Say));
        if (verb > start)
            {
            Array.Fill(role, WordRole.Claimant, start, verb - start);
            role[verb] = WordRole.Asking;
        }
    }

    private static void MarkSide(List<(string Written, string Lower)> words, WordRole[] role)
    {
        // "Did Oman lose": Oman's losses.
        var lost = words.FindIndex(word => word.Lower is "lose" or "loses" or "lost" or "losing");
        var asks = lost < 0 ? -1 : words.FindLastIndex(lost, word => ClaimWords.Of(word.Lower).HasFlag(ClaimWordKinds.Aux));
        if (asks >= 0)
            for (var i = asks + 1; i < lost; i++)
                if ((ClaimWords.Of(words[i].Lower) & ClaimWordKinds.NamesNothing) == 0)
                    role[i] = WordRole.Victim;
        var at = words.FindIndex(word => word.Lower == "side");
        if (at > 0 && role[at] == WordRole.None && !ClaimWords.Of(words[at - 1].Lower).HasFlag(ClaimWordKinds.Direction))
            role[at - 1] = WordRole.Side;
    }

    /// <summary>"Did the army kill", "killed by the army".</summary>
    private static void MarkDoers(List<(string Written, string Lower)> words, ClaimWordKinds[] kinds, WordRole[] role)
    {
        var harm = Array.FindIndex(kinds, kind => kind.HasFlag(ClaimWordKinds.Harm));
        if (harm < 0)
            return;
        var by = Array.FindIndex(kinds, harm, kind => kind.HasFlag(ClaimWordKinds.By));
        var start = by > 0 ? by + 1 : Array.FindIndex(kinds, kind => kind.HasFlag(ClaimWordKinds.Aux)) + 1;
        if (start == 0 || by < 0 && start > harm)
            return;
        var end = by > 0
            ? Array.FindIndex(kinds, start, kind => kind.HasFlag(ClaimWordKinds.From))
            : Array.FindIndex(kinds, start, kind => kind.HasFlag(ClaimWordKinds.Harm) || kind.HasFlag(ClaimWordKinds.From));
        end = end < 0 ? kinds.Length : end;
        if (kinds[start..end].Any(kind => kind.HasFlag(ClaimWordKinds.Passive)))
            return;

        // "The blast" and "the suicide bomber" are the event's; parties and kinds of people are told from their victims.
        if (!Enumerable.Range(start, end - start).Any(i => IsPeople(words[i].Lower) || StateNames.Find(words[i].Lower) is not null))
            return;
        for (var i = start; i < end; i++)
            role[i] = role[i] == WordRole.None ? WordRole.Doer : role[i];
    }

    /// <summary>The people counted stand beside the word for the loss, or behind "how many", or are all that a filter names.</summary>
    private static void MarkVictims(List<(string Written, string Lower)> words, ClaimWordKinds[] kinds, WordRole[] role)
    {
        var asks = kinds.Any(kind => (kind & (ClaimWordKinds.Loss | ClaimWordKinds.Count)) != 0);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (role[i] != WordRole.None || (kinds[i] & ClaimWordKinds.NamesNothing) != 0)
                continue;
            var counted = asks
                ? IsBeforeLoss(kinds, i) || IsSomebody(words[i].Lower) && IsBehindHowMany(words, kinds, i) || IsBehindLoss(kinds, i) && IsPeople(words[i].Lower)
                : IsPeople(words[i].Lower);
            if (!counted || !IsPeople(words[i].Lower) && !IsBehindHowMany(words, kinds, i))
                continue;
            for (var part = i; part >= 0 && role[part] == WordRole.None && (part == i || StateNames.Find(words[part].Lower) is not null); part--)
                role[part] = WordRole.Victim;
        }

        // "Israelis and Palestinians": both are counted.
        for (var i = words.Count - 1; i > 1; i--)
            if (role[i] == WordRole.Victim && words[i - 1].Lower is "and" or "or" && role[i - 2] == WordRole.None && IsPeople(words[i - 2].Lower))
                role[i - 2] = WordRole.Victim;
    }

    // "How many soldiers did the army kill"; but "how many people" are any.
    private static bool IsSomebody(string word) => IsPeople(word) && VictimWords.Find(word) != VictimWords.Anybody;

    private static bool IsPeople(string word) =>
        VictimWords.Find(word) is not null || OrganisationNames.Find(word) is { Kind: "armed" or "party" }
        || word.EndsWith('s') && StateNames.IsDemonym(word);

    private static bool IsBeforeLoss(ClaimWordKinds[] kinds, int at)
    {
        for (var i = at + 1; i < kinds.Length; i++)
            if ((kinds[i] & ClaimWordKinds.Loss) != 0)
                return true;
            else if ((kinds[i] & (ClaimWordKinds.Idle | ClaimWordKinds.Count | ClaimWordKinds.Aux | ClaimWordKinds.Passive)) == 0)
                return false;
        return false;
    }

    private static bool IsBehindLoss(ClaimWordKinds[] kinds, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if ((kinds[i] & ClaimWordKinds.Loss) != 0)
                return true;
            else if (kinds[i] != ClaimWordKinds.None && (kinds[i] & (ClaimWordKinds.Idle | ClaimWordKinds.Count)) == 0)
                return false;
        return false;
    }

    private static bool IsBehindHowMany(List<(string Written, string Lower)> words, ClaimWordKinds[] kinds, int at)
    {
        var i = at - 1;
        while (i > 0 && StateNames.Find(words[i].Lower) is not null)
            i--;
        return i >= 0 && kinds[i].HasFlag(ClaimWordKinds.Count) && words[i].Lower is "many" or "number";
    }
}
