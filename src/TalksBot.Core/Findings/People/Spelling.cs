namespace TalksBot.Core.Findings.People;

/// <summary>Makes spellings of one name comparable.</summary>
public static class Spelling
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńňņòóôõöøōőŕřśšşșţťțùúûüūůűųýÿžźżßæœðþʻʼ‘’`";
    private const int Short = 128;
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstttuuuuuuuuyyzzzsaodt'''''";

    /// <summary>Lower case, without accents and full stops, apostrophes straight, white space single.</summary>
    public static string Fold(string name)
    {
        Span<char> folded = name.Length <= Short ? stackalloc char[Short] : new char[name.Length];
        var length = 0;
        foreach (var raw in name)
        {
            var c = char.ToLowerInvariant(raw);
            if (c == '.' || c == 'İ' || c == '\u0307')
            {
                if (c == 'İ')
                    folded[length++] = 'i';
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '-' or '‑')
            {
                if (length > 0 && folded[length - 1] != ' ')
                    folded[length++] = ' ';
                continue;
            }

            var known = c < 128 ? -1 : Accented.IndexOf(c, StringComparison.Ordinal);
            folded[length++] = known < 0 ? c : Plain[known];
        }

        var text = folded[..length].Trim();
        return text.SequenceEqual(name) ? name : text.ToString();
    }
}
