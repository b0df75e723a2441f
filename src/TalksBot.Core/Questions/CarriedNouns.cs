namespace TalksBot.Core.Questions;

/// <summary>Nouns that are the deed where a verb only carries them: "give a speech", "was the election held".</summary>
internal static class CarriedNouns
{
    private static readonly FrozenSet<(string Verb, string Noun)> Pairs = RuleData.Rows("Questions/carried-nouns.tsv")
        .SelectMany(row => row[0].Split(' ').SelectMany(verb => row[1].Split(' ').Select(noun => (verb, noun))))
        .ToFrozenSet();

    private static readonly FrozenSet<string> Events =
        RuleData.Lines("Answers/Events/event-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();

    /// <summary>Whether the verb says nothing beside that noun.</summary>
    public static bool Has(string verb, string noun) => Pairs.Contains((verb, noun));

    /// <summary>Whether a noun is that of something that happens.</summary>
    public static bool IsEvent(string noun) => Events.Contains(noun);
}
