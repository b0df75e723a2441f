using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Tells whether a claim counts the people asked for, and not those who did it.</summary>
internal sealed class VictimMatcher(ClaimQuestion question)
{
    private const string Civilians = "civilians";
    private const string People = "people";

    // "Inmates" are told as prisoners.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Told = RuleData.Rows("Questions/victim-words.tsv")
        .SelectMany(row => new[] { row[0], row[0] + "s" }.Select(word => (word, Told: row.Skip(1).ToImmutableArray())))
        .DistinctBy(row => row.word)
        .ToFrozenDictionary(row => row.word, row => row.Told);

    public bool Admits(ClaimFinding claim) =>
        question.Side.All(word => PartyNames.Holds(claim.VictimSide, word))
        && question.Doers.All(word => IsBy(claim, word))
        && question.Victims.All(word => AreAmong(claim, word) || Told.GetValueOrDefault(word, []).Any(told => PartyNames.HoldsWord(claim.Victims, told)));

    private static bool AreAmong(ClaimFinding claim, string word)
    {
        // "The miners' roof fell and killed nine of them."
        if (claim.Victims is null && VictimWords.Find(word) is not null && Says(claim, word))
            return true;
        if (StateNames.Find(word) is not null || OrganisationNames.Find(word) is not null)
            return IsAbout(claim, word);
        return VictimWords.Find(word) switch
        {
            null => PartyNames.HoldsWord(claim.Victims, word) || PartyNames.Holds(claim.VictimSide, word) || PartyNames.HoldsWord(claim.Place, word),

            // "civilians" takes in every kind of them, but "cricketers" or "villagers" are asked for as such.
            Civilians when Term(word) != Term(Civilians) => PartyNames.HoldsWord(claim.Victims, word),
            Civilians => claim.VictimClass == VictimWords.ClassOf(Civilians),
            People => PartyNames.HoldsWord(claim.Victims, word),

            // "soldiers" leaves out militants and police, who are combatants too.
            var group => VictimWords.GroupOf(claim.Victims) == group,
        };
    }

    // "Omani soldiers" doesn't ask for those whom Omani soldiers killed.
    private static bool IsAbout(ClaimFinding claim, string people) =>
        PartyNames.Holds(claim.VictimSide, people)
        || PartyNames.HoldsWord(claim.Victims, people)
        || claim.VictimSide is null
            && (PartyNames.Holds(claim.Place, people)
                || VictimWords.GroupOf(claim.Victims) is "soldiers" or "police" && PartyNames.Holds(claim.Claimant, people)
                || CountsThem(claim, people, IsLoss));

    // Who is named in the sentence and isn't among the dead may have done it; the claim itself doesn't say.
    private static bool IsBy(ClaimFinding claim, string doer) =>
        PartyNames.Holds(claim.Sentence.Text, doer) && !PartyNames.Holds(claim.VictimSide, doer) && !PartyNames.HoldsWord(claim.Victims, doer)
        && !CountsThem(claim, doer, IsLoss);

    // "The Omani dead", "their losses"; not "Omani soldiers killed".
    private static bool IsLoss(string word) => ClaimWords.Of(word) is var kinds && (kinds & ClaimWordKinds.Loss) != 0 && !kinds.HasFlag(ClaimWordKinds.Harm);

    // "The Omani death toll has reached 30."
    private static bool CountsThem(ClaimFinding claim, string people, Func<string, bool> isCounted)
    {
        var (words, asked) = (claim.Sentence.Text.ToLowerInvariant().Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries), Term(people));
        for (var i = 0; i + 1 < words.Length; i++)
            if (isCounted(words[i + 1]) && Term(words[i]) == asked)
                return true;
        return false;
    }

    private static bool Says(ClaimFinding claim, string word) => Term(word) is { } term && Analyzer.Terms(claim.Sentence.Text).Contains(term);

    private static string? Term(string word) => Analyzer.Terms(word) is [var term] ? term : null;
}
