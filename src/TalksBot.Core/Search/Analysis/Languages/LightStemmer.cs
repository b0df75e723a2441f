using System.Globalization;

namespace TalksBot.Core.Search.Analysis.Languages;

/// <summary>
/// Cuts affixes off a folded word as a language's <c>affixes.tsv</c> lists them, which names the published description that it follows. Of each
/// step the longest one that fits is cut, once.
/// </summary>
internal sealed class LightStemmer
{
    private readonly ImmutableArray<ImmutableArray<Affix>> steps;
    private readonly bool hasHarmony;

    /// <param name="path">The table.</param>
    /// <param name="letters">How letters are folded: the table's are as they are written.</param>
    /// <param name="hasHarmony">Whether the affixes are patterns (see <see cref="VowelHarmony"/>).</param>
    public LightStemmer(string path, LanguageLetters letters, bool hasHarmony)
    {
        this.hasHarmony = hasHarmony;
        steps =
        [
            .. RuleData.Rows(path).GroupBy(row => int.Parse(row[0], CultureInfo.InvariantCulture)).OrderBy(step => step.Key).Select(step =>
                step.SelectMany(row => Affixes(row, letters)).DistinctBy(affix => (affix.Letters, affix.IsPrefix, affix.Before))
                    .OrderByDescending(affix => affix.Letters.Length).ToImmutableArray()),
        ];
    }

    /// <summary>Stems the word in place and returns the stem's length; a prefix that is cut moves what is left to the start.</summary>
    public int Stem(Span<char> word, int length)
    {
        foreach (var step in steps)
            foreach (var affix in step)
                if (Fits(affix, word[..length]))
                {
                    if (affix.IsPrefix)
                        word[affix.Letters.Length..length].CopyTo(word);
                    length -= affix.Letters.Length;
                    affix.Left.CopyTo(word[length..]);
                    length += affix.Left.Length;
                    break;
                }

        return length;
    }

    private bool Fits(Affix affix, ReadOnlySpan<char> word)
    {
        var left = word.Length - affix.Letters.Length;
        if (left < affix.Least)
            return false;
        if (affix.IsPrefix)
            return word.StartsWith(affix.Letters);
        return word.EndsWith(affix.Letters) && (!hasHarmony || VowelHarmony.Joins(word[..left], affix.Letters, affix.Before));
    }

    private IEnumerable<Affix> Affixes(string[] row, LanguageLetters letters)
    {
        var (isPrefix, text) = (row[1][^1] == '-', row[1].Trim('-'));
        var (least, left) = (int.Parse(row[2], CultureInfo.InvariantCulture), row.Length > 3 ? row[3] : "");
        return hasHarmony
            ? VowelHarmony.Forms(text).Select(form => new Affix(form.Letters, isPrefix, least, left, form.Before))
            : [new Affix(letters.Fold(text), isPrefix, least, left, SoundBefore.Any)];
    }

    private readonly record struct Affix(string Letters, bool IsPrefix, int Least, string Left, SoundBefore Before);
}
