using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Tells whether a claim counts the people asked for, and not those who did it.</summary>
/// <param name="question">What is asked.</param>
/// <param name="names">What the names in the claims tell.</param>
internal sealed class VictimMatcher(ClaimQuestion question, ClaimNames names)
{
    private const string Civilians = "civilians";
    private const string People = "people";

    // "Inmates" are told as prisoners.
    private static readonly Dictionary<string, ImmutableArray<string>> Told = RuleData.Rows("Questions/victim-words.tsv")
        .SelectMany(row => new[] { row[0], row[0] + "s" }.Select(word => (word, Told: row.Skip(1).ToImmutableArray())))
        .DistinctBy(row => row.word)
        .ToDictionary(row => row.word, row => row.Told);

    // "The gunman": whoever did the shooting.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Attackers = RuleData.Rows("Questions/attackers.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Skip(1).SelectMany(word => Analyzer.Terms(word)).ToImmutableArray());

    // "Seven people died while detained": inmates.
    private static readonly Dictionary<string, Regex> ToldByState = RuleData.Rows("Answers/Claims/told-people.tsv")
        .SelectMany(row => new[] { row[0], row[0] + "s" }.Select(word => (word, Pattern: Patterns.Of($@"\b({row[1]})\b"))))
        .ToDictionary(row => row.word, row => row.Pattern);

    private const int ReachOfState = 80;

    private readonly ImmutableArray<AskedVictims> victims = [.. question.Victims.Except(question.OtherVictims).Select(AskedVictims.Of)];
    private readonly ImmutableArray<AskedVictims> others = [.. question.OtherVictims.Select(AskedVictims.Of)];

    public bool Admits(ClaimFinding claim) =>
        question.Side.All(word => names.Holds(claim.VictimSide, word))
        && question.Doers.All(word => IsBy(claim, word))
        && (victims.All(asked => Counts(claim, asked)) || !others.IsEmpty && others.Concat(Shared).All(asked => Counts(claim, asked)));

    // "Omani children and soldiers": Omani both.
    private IEnumerable<AskedVictims> Shared => victims.Length > 1 ? victims.Where(asked => asked.IsParty) : [];

    private bool Counts(ClaimFinding claim, AskedVictims asked) =>
        AreAmong(claim, asked) || asked.Told.Any(told => names.HoldsWord(claim.Victims, told)) || AreToldByState(claim, asked.Word);

    // Of whom the figure itself tells no more than that they are people, what stands behind it tells, up to the next comma.
    private static bool AreToldByState(ClaimFinding claim, string asked)
    {
        if (!ToldByState.TryGetValue(asked, out var state) || VictimWords.GroupOf(claim.Victims) != VictimWords.Anybody)
            return false;
        var behind = claim.Sentence.Text.AsSpan(Math.Clamp(claim.Wording.Span.Start - claim.Sentence.Span.Start, 0, claim.Sentence.Text.Length));
        var end = behind.IndexOfAny(",;:–");
        behind = end < 0 ? behind : behind[..end];
        return state.Fits(behind[..Math.Min(behind.Length, claim.Wording.Span.Length + ReachOfState)]);
    }

    private bool AreAmong(ClaimFinding claim, AskedVictims asked)
    {
        var word = asked.Word;

        if (asked.Term is { } loser && HaveLost(claim, loser))
            return true;

        // "The miners' roof fell and killed nine of them."
        if (claim.Victims is null && asked.Group is not null && asked.Term is { } said && Analyzer.Terms(claim.Sentence.Text).Contains(said))
            return true;
        if (asked.IsParty)
            return IsAbout(claim, asked);
        return asked.Group switch
        {
            null => names.HoldsWord(claim.Victims, word) || names.Holds(claim.VictimSide, word) || names.HoldsWord(claim.Place, word),

            // "civilians" takes in every kind of them, but "cricketers" or "villagers" are asked for as such.
            Civilians when asked.Term != Term(Civilians) => names.HoldsWord(claim.Victims, word),
            Civilians => claim.VictimClass == VictimWords.ClassOf(Civilians),
            People => names.HoldsWord(claim.Victims, word),

            // "soldiers" leaves out militants and police, who are combatants too.
            var group => names.GroupOf(claim.Victims) == group,
        };
    }

    // "Omani soldiers" doesn't ask for those whom Omani soldiers killed.
    private bool IsAbout(ClaimFinding claim, AskedVictims asked) =>
        names.Holds(claim.VictimSide, asked.Word)
        || names.HoldsWord(claim.Victims, asked.Word)
        || claim.VictimSide is null
            && (names.Holds(claim.Place, asked.Word)
                || names.GroupOf(claim.Victims) is "soldiers" or "police" && names.Holds(claim.Claimant, asked.Word)
                || IsHealthService(claim) && names.Holds(claim.Claimant, asked.Word)
                || CountsThem(claim, asked.Term));

    // A country's ministry of health counts those of its own whom it calls "people".
    private static bool IsHealthService(ClaimFinding claim) =>
        claim.Claimant?.Contains("health", StringComparison.OrdinalIgnoreCase) == true && VictimWords.GroupOf(claim.Victims) == VictimWords.Anybody;

    // Who is named in the sentence and isn't among the dead may have done it; the claim itself doesn't say.
    private bool IsBy(ClaimFinding claim, string doer) =>
        (PartyNames.Holds(claim.Sentence.Text, doer) || Attackers.GetValueOrDefault(doer, []).Intersect(Analyzer.Terms(claim.Sentence.Text)).Any())
        && !names.Holds(claim.VictimSide, doer) && !names.HoldsWord(claim.Victims, doer)
        && !CountsThem(claim, Term(doer));

    // "The Omani dead", "their losses"; not "Omani soldiers killed".
    private static bool IsLoss(string word) => ClaimWords.Of(word) is var kinds && (kinds & ClaimWordKinds.Loss) != 0 && !kinds.HasFlag(ClaimWordKinds.Harm);

    // "The Omani death toll has reached 30."
    private static bool CountsThem(ClaimFinding claim, string? people)
    {
        var words = claim.Sentence.Text.ToLowerInvariant().Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1)).Any(pair => IsLoss(pair.Second) && Term(pair.First) == people);
    }

    // "The rebels lost nine men": whoever they are, it is their loss.
    private static bool HaveLost(ClaimFinding claim, string people)
    {
        var before = claim.Sentence.Text[..Math.Clamp(claim.Wording.Span.Start - claim.Sentence.Span.Start, 0, claim.Sentence.Text.Length)];
        return Losing.Fits(claim.Wording.Text) && Loser.Find(before) is { Success: true } loser && Term(loser.Groups["loser"].Value) == people;
    }

    private static string? Term(string word) => Analyzer.Terms(word) is [var term] ? term : null;

    private static Regex Losing { get; } = Patterns.Of(@"^(lost|loses?|losing)\b", RegexOptions.IgnoreCase);

    private static Regex Loser { get; } = Patterns.Of(@"(?<![\p{L}’'-])(?<loser>[\p{L}’'-]{1,40})( (has|have|had|also|already)){0,3}\s$");

    /// <summary>A word for the people asked for, and what is known of it.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="Group">The kind of people that it stands for; null for none.</param>
    /// <param name="IsParty">Whether it is a state or an organisation.</param>
    /// <param name="Term">Its term; null where it has none or several.</param>
    /// <param name="Told">Other words that they are told by.</param>
    private sealed record AskedVictims(string Word, string? Group, bool IsParty, string? Term, ImmutableArray<string> Told)
    {
        public static AskedVictims Of(string word) => new(
            word, VictimWords.Find(word), StateNames.Find(word) is not null || OrganisationNames.Find(word) is not null, VictimMatcher.Term(word),
            VictimMatcher.Told.GetValueOrDefault(word, []));
    }
}
