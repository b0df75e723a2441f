using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Questions;

/// <summary>What a word does in a question for a date (when-words.tsv).</summary>
[Flags]
internal enum WhenUse
{
    None = 0,
    Aux = 1,
    Be = 1 << 1,
    Past = 1 << 2,
    Coming = 1 << 3,
    Plan = 1 << 4,
    PutOff = 1 << 5,
    First = 1 << 6,
    Last = 1 << 7,
    Second = 1 << 8,
    Carry = 1 << 9,
    Det = 1 << 10,
    Prep = 1 << 11,
    Relative = 1 << 12,
    Pronoun = 1 << 13,
    Join = 1 << 14,
    Body = 1 << 15,
    Cause = 1 << 16,
    Lone = 1 << 17,

    /// <summary>With nothing of its group behind it, it is no such word but a noun ("the cup final").</summary>
    Noun = 1 << 18,

    /// <summary>What parts one group of words from the next.</summary>
    Parts = Prep | Relative | Aux | Be,
}

/// <summary>The words of questions for a date, and of the phases of an event, from their tables.</summary>
internal static class WhenWords
{
    private static readonly Dictionary<string, WhenUse> Uses = RuleData.Rows("Questions/when-words.tsv").ToDictionary(
        row => row[0],
        row => row[1].Split(',').Select(Use).Aggregate((uses, use) => uses | use));

    private static readonly ILookup<EventPhase, Regex> Phases =
        EventPhases.Patterns.ToLookup(row => row.Phase, row => Patterns.OfShort(row.Pattern, RegexOptions.IgnoreCase));

    private static WhenUse Use(string name) => Enum.Parse<WhenUse>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static WhenUse Of(string lower) => Uses.GetValueOrDefault(lower);

    /// <summary>The phase's first words in a text; null where it has none.</summary>
    public static Match? Find(EventPhase phase, string text) => Phases[phase].Select(pattern => pattern.Find(text)).FirstOrDefault(match => match.Success);

    /// <summary>The phases, those told apart most surely first ("reopen" before "open").</summary>
    public static ImmutableArray<EventPhase> All { get; } = [EventPhase.Resume, EventPhase.End, EventPhase.Start];
}
