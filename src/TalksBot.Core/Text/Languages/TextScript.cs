using System.Globalization;

namespace TalksBot.Core.Text.Languages;

/// <summary>A script that articles are written in.</summary>
/// <param name="Name">As Unicode calls it.</param>
/// <param name="IsRightToLeft">Whether its lines run from the right.</param>
internal sealed record TextScript(string Name, bool IsRightToLeft)
{
    private static readonly ImmutableArray<(TextScript Script, ImmutableArray<(char First, char Last)> Letters)> All =
        [.. RuleData.Rows("Text/Languages/scripts.tsv").Select(row => (new TextScript(row[0], row[2] == "rtl"), Stretches(row[1])))];

    // Which script the letters from here to the next place belong to; most letters are looked up here.
    private static readonly TextScript?[] ByLetter = Letters();

    /// <summary>The script that a letter belongs to; null for marks, digits and scripts without a row.</summary>
    public static TextScript? Of(char letter) => ByLetter[letter];

    public static TextScript Named(string name) => All.First(row => row.Script.Name == name).Script;

    private static TextScript?[] Letters()
    {
        var letters = new TextScript?[char.MaxValue + 1];
        foreach (var (script, stretches) in All)
            foreach (var (first, last) in stretches)
                for (var letter = (int)first; letter <= last; letter++)
                    letters[letter] = char.IsLetter((char)letter) ? script : null;
        return letters;
    }

    private static ImmutableArray<(char First, char Last)> Stretches(string row) =>
        [.. row.Split(' ').Select(stretch => stretch.Split('-')).Select(ends => (Letter(ends[0]), Letter(ends[1])))];

    private static char Letter(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
