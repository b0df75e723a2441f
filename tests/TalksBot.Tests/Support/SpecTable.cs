using System.Runtime.CompilerServices;

namespace TalksBot.Tests.Support;

/// <summary>
/// Reads the tables of a Markdown file in Specs/: each row is a test case that people can read.
/// A cell's <c>\|</c> is a bar and <c>\n</c> a line's end; a cell of <c>–</c> is empty.
/// </summary>
public static class SpecTable
{
    /// <summary>The rows of the table under a heading, as test data: one string a column.</summary>
    /// <param name="file">The file's name in Specs/ ("Dates.md").</param>
    /// <param name="heading">The heading's words without its number signs.</param>
    public static TheoryData<string[]> Rows(string file, string heading)
    {
        var rows = new TheoryData<string[]>();
        var inside = false;
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(Folder(), file)))
        {
            if (text.StartsWith('#'))
                (inside, line) = (text.TrimStart('#').Trim() == heading, 0);
            else if (inside && text.StartsWith('|') && ++line > 2)
                rows.Add(Cells(text));
        }

        return rows.Count > 0 ? rows : throw new InvalidOperationException($"Specs/{file} has no table under '{heading}'.");
    }

    private static string[] Cells(string row) =>
        [.. row.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim().Trim('|').Split('|')
            .Select(cell => cell.Trim().Replace('\u0001', '|').Replace("\\n", "\n", StringComparison.Ordinal))
            .Select(cell => cell == "–" ? "" : cell)];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Specs");
}
