using System.Text;

namespace TalksBot.Core.Questions.Languages;

/// <summary>Writes a word of another script in Latin letters, roughly: a name that the articles lack is named to the reader and looked for as a name.</summary>
internal static class Romaniser
{
    private static readonly Dictionary<char, string> Letters = RuleData.Rows("Questions/Languages/latin-letters.tsv")
        .ToDictionary(row => row[0][0], row => row.Length > 1 ? row[1] : "");

    public static string Of(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        foreach (var c in word)
            latin.Append(Letters.GetValueOrDefault(c, ScriptText.IsLatin(c) || char.IsDigit(c) ? c.ToString() : ""));
        return latin.Length == 0 ? word : char.ToUpperInvariant(latin[0]) + latin.ToString(1, latin.Length - 1);
    }
}
