namespace TalksBot.Core.English;

/// <summary>
/// Reads a table's cell of words in their order, each with what may stand in its place: "was|were set|due", "in|into|- force" ("-" for nothing).
/// </summary>
internal static class WordSlots
{
    /// <summary>Every phrase that the cell stands for.</summary>
    public static IEnumerable<string> Phrases(string cell) =>
        cell.Split(' ').Aggregate((IEnumerable<string>)[""], (phrases, slot) => phrases.SelectMany(phrase => slot.Split('|').Select(word =>
            word == "-" ? phrase : phrase.Length == 0 ? word : $"{phrase} {word}")));

    /// <summary>The cell as a pattern.</summary>
    public static string Pattern(string cell) => $@"\b(?:{string.Join('|', Phrases(cell).OrderByDescending(phrase => phrase.Length))})\b";
}
