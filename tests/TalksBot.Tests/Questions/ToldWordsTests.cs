using TalksBot.Core.Findings;
using TalksBot.Core.Search.Analysis;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions;

/// <summary>What holds of every row of the tables that say by which words articles tell what is asked.</summary>
public sealed class ToldWordsTests
{
    private static readonly string[] Told = ["Questions/everyday-deeds.tsv", "Questions/everyday-nouns.tsv", "Questions/victim-words.tsv"];

    private static readonly string[] All = [.. Told, "Questions/phrasal-verbs.tsv", "Questions/word-families.tsv", "Questions/who-deeds.tsv"];

    private static readonly string[] SayLittle = ["take", "make", "get", "have", "hold", "set", "put", "keep", "turn", "bring", "come", "go"];

    public static TheoryData<string[]> Opposites => SpecTable.Rows("Opposites.md", "Pairs");

    [Theory]
    [MemberData(nameof(Opposites))]
    public void No_row_equates_opposites(string[] row)
    {
        var (one, other) = (Analyzer.Stem(row[0]), Analyzer.Stem(row[1]));
        foreach (var path in All)
            Assert.DoesNotContain(RuleData.Rows(path), words => Analyzer.Terms(words[0]) is [var head]
                && (head == one || head == other) && words.Skip(1).Any(told => Analyzer.Terms(told).Contains(head == one ? other : one)));
    }

    [Fact]
    public void What_is_asked_has_one_row()
    {
        foreach (var path in All)
            Assert.Empty(RuleData.Rows(path).GroupBy(row => row[0]).Where(rows => rows.Count() > 1).Select(rows => $"{path}: {rows.Key}"));
    }

    [Fact]
    public void No_word_tells_itself_and_none_is_listed_twice()
    {
        foreach (var path in Told[..2])
            foreach (var row in RuleData.Rows(path))
                Assert.True(row.Length > 1 && row.Select(word => Analyzer.Terms(word)).SelectMany(terms => terms).ToArray() is var terms
                    && terms.Length == terms.Distinct().Count(), $"{path}: {row[0]}");
    }

    [Fact]
    public void What_says_little_by_itself_tells_nothing() => Assert.All(Told[..2], path =>
        Assert.DoesNotContain(RuleData.Rows(path), row => row.Skip(1).Intersect(SayLittle).Any()));

    [Fact]
    public void A_verb_of_several_words_stands_for_one_that_is_no_other_such_verb()
    {
        var rows = RuleData.Rows("Questions/phrasal-verbs.tsv");
        var phrases = rows.Select(row => row[0]).ToHashSet();
        Assert.All(rows, row => Assert.True(row.Length == 2 && row[0].Contains(' ') && !row[1].Contains(' ') && !phrases.Contains(row[1]), row[0]));
    }
}
