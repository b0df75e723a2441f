namespace TalksBot.Core.Search.Analysis;

/// <summary>Makes spellings of one word one term: defence and defense, organise and organize.</summary>
internal static class SpellingVariants
{
    /// <summary>
    /// From a variant's stem to the stem it is searched by. Stems rather than words, so that one row covers every
    /// inflection: the row for "organise" takes "organising" and "organisations" along.
    /// </summary>
    public static Dictionary<string, string> ByStem()
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in RuleData.Rows("Search/Analysis/spellings.tsv"))
            if (Analyzer.Stem(row[0]) is var variant && Analyzer.Stem(row[1]) is var main && variant != main)
                stems[variant] = main;
        return stems;
    }
}
