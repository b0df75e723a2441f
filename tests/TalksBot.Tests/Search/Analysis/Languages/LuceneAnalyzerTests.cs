using System.Globalization;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Tartarus.Snowball.Ext;
using TalksBot.Core.Findings;
using TalksBot.Core.Search.Analysis.Languages;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Search.Analysis.Languages;

/// <summary>Our analyzers beside Lucene's, where it has one: over every word of the tables that questions in the language are read by.</summary>
public sealed class LuceneAnalyzerTests
{
    [Fact]
    public void Arabic_words_have_Lucenes_stems()
    {
        var analyzer = LanguageAnalyzer.Of("ar")!;
        Assert.All(Words("ar"), word => Assert.Equal(Arabic(word), analyzer.Stem(word)));
    }

    [Fact]
    public void Persian_words_are_folded_as_Lucene_folds_them()
    {
        // Lucene keeps a hamza and writes both letters in their Arabic forms.
        var analyzer = LanguageAnalyzer.Of("fa")!;
        Assert.All(Words("fa").Where(word => !word.AsSpan().ContainsAny("ئؤء")), word =>
            Assert.Equal(Persian(word), analyzer.Fold(word).Replace('ی', 'ي').Replace('ک', 'ك')));
    }

    [Fact]
    public void Hindi_words_are_folded_as_Lucene_folds_them()
    {
        var analyzer = LanguageAnalyzer.Of("hi")!;
        Assert.All(Words("hi"), word => Assert.Equal(Hindi(word), analyzer.Fold(word)));
    }

    [Fact]
    public void Hindi_words_have_the_stems_of_Lucenes_description()
    {
        // Lucene lists the endings with long vowels and looks for them where those are short already: ours are folded, as words are.
        var analyzer = LanguageAnalyzer.Of("hi")!;
        var same = Words("hi").Select(word => analyzer.Stem(word) == analyzer.Fold(HindiStem(word))).ToArray();
        Assert.InRange(same.Count(one => one) / (double)same.Length, 0.9, 1);
    }

    [Fact]
    public void Turkish_words_that_Snowball_makes_one_mostly_are_one()
    {
        var analyzer = LanguageAnalyzer.Of("tr")!;
        var pairs = Words("tr").GroupBy(Turkish).SelectMany(group => group.Zip(group.Skip(1))).ToArray();
        var same = pairs.Count(pair => analyzer.Stem(pair.First) == analyzer.Stem(pair.Second));
        Assert.InRange(same / (double)pairs.Length, 0.75, 1);
    }

    private static string[] Words(string language) =>
        [.. RuleData.Paths.Where(path => path.StartsWith($"Questions/Languages/{language}/", StringComparison.Ordinal)
                && !path.Contains("endings", StringComparison.Ordinal) && !path.EndsWith("language.tsv", StringComparison.Ordinal))
            .SelectMany(path => RuleData.Rows(path)).Where(row => row.Length > 2).SelectMany(row => row[2].Split('|', ' ', '-', '\u200C'))
            .Where(word => word.Length > 1 && word.All(letter => char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)).Distinct()];

    private static string Arabic(string word)
    {
        var letters = word.ToCharArray();
        var length = new ArabicNormalizer().Normalize(letters, letters.Length);
        return new string(letters, 0, new ArabicStemmer().Stem(letters, length));
    }

    private static string Persian(string word)
    {
        var letters = word.ToCharArray();
        var length = new ArabicNormalizer().Normalize(letters, letters.Length);
        return new string(letters, 0, new PersianNormalizer().Normalize(letters, length));
    }

    private static string Hindi(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, new HindiNormalizer().Normalize(letters, letters.Length));
    }

    private static string HindiStem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, new HindiStemmer().Stem(letters, letters.Length));
    }

    private static string Turkish(string word)
    {
        var stemmer = new TurkishStemmer();
        stemmer.SetCurrent(LanguageAnalyzer.Of("tr")!.Fold(word));
        stemmer.Stem();
        return stemmer.Current;
    }
}
