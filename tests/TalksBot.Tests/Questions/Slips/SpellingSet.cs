using System.Runtime.CompilerServices;

namespace TalksBot.Tests.Questions.Slips;

/// <summary>The golden questions with slips, and with words that look like slips and are none.</summary>
internal static class SpellingSet
{
    /// <summary>A question as typed, and as it has to be read.</summary>
    public static IEnumerable<(string Typed, string Meant)> Misspelt => Rows("misspelt.tsv");

    /// <summary>A question, and the word of it that stays.</summary>
    public static IEnumerable<(string Question, string Word)> RealWords => Rows("real-words.tsv");

    private static IEnumerable<(string, string)> Rows(string file) =>
        File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .Select(cells => (cells[0], cells[1]));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Golden", "Spelling");
}
