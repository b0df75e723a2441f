namespace TalksBot.Core.Questions;

/// <summary>A deed that articles tell by another: who died was killed, who lost the final was beaten in it.</summary>
/// <param name="Verbs">The verbs that are asked.</param>
/// <param name="Things">The terms of what they have to be asked of; empty for anything.</param>
/// <param name="Wants">Whether whoever is asked for did what tells it, or had it done to them.</param>
/// <param name="Told">The verb that tells it.</param>
/// <param name="IsIn">Whether what is asked is only the contest in which it was done.</param>
/// <param name="IsAsTitle">Whether what is asked is what somebody was made by it, right behind the verb.</param>
internal sealed record TurnedDeed(
    FrozenSet<string> Verbs, FrozenSet<string> Things, WhoWants Wants, string Told, bool IsIn, bool IsAsTitle)
{
    private static readonly ImmutableArray<TurnedDeed> All = [.. RuleData.Rows("Questions/turned-deeds.tsv").Select(row => new TurnedDeed(
        row[0].Split(' ').ToFrozenSet(), row[1] == "-" ? [] : row[1].Split(' ').SelectMany(word => Analyzer.Terms(word)).ToFrozenSet(),
        Enum.Parse<WhoWants>(row[2], ignoreCase: true), row[3], row[4] == "in",
        row[4] == "as"))];

    /// <summary>The deeds that tell what a verb asks.</summary>
    public static IEnumerable<TurnedDeed> Of(string verb) => All.Where(deed => deed.Verbs.Contains(verb));
}
