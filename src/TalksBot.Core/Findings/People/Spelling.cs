using System.Text;

namespace TalksBot.Core.Findings.People;

/// <summary>Makes spellings of one name comparable.</summary>
public static class Spelling
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńňņòóôõöøōőŕřśšşșţťțùúûüūůűųýÿžźżßæœðþʻʼ‘’`";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstttuuuuuuuuyyzzzsaodt'''''";

    /// <summary>Lower case, without accents and full stops, apostrophes straight, white space single.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var raw in name)
        {
            var c = char.ToLowerInvariant(raw);
            if (c == '.' || c == 'İ' || c == '\u0307')
            {
                if (c == 'İ')
                    folded.Append('i');
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '-' or '‑')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
                continue;
            }

            var known = c < 128 ? -1 : Accented.IndexOf(c, StringComparison.Ordinal);
            folded.Append(known < 0 ? c : Plain[known]);
        }

        return folded.ToString().Trim();
    }
}
