using TalksBot.Core.Search.Analysis;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Search.Analysis;

public sealed class AnalyzerTests
{
    public static TheoryData<string[]> Same => SpecTable.Rows("Analysis.md", "Same term");

    public static TheoryData<string[]> Different => SpecTable.Rows("Analysis.md", "Different terms");

    public static TheoryData<string[]> None => SpecTable.Rows("Analysis.md", "No term");

    [Theory, MemberData(nameof(Same))]
    public void Variants_of_a_word_have_one_term(string[] row) =>
        Assert.Equal(Assert.Single(Analyzer.Terms(row[0])), Assert.Single(Analyzer.Terms(row[1])));

    [Theory, MemberData(nameof(Different))]
    public void Different_words_keep_terms_of_their_own(string[] row) =>
        Assert.NotEqual<IEnumerable<string>>(Analyzer.Terms(row[0]), Analyzer.Terms(row[1]));

    [Theory, MemberData(nameof(None))]
    public void Stop_words_and_marks_have_no_term(string[] row) => Assert.Empty(Analyzer.Terms(row[0]));

    [Fact]
    public void Tokens_point_at_the_words_as_written()
    {
        const string text = "Envoys of the U.S. met al-Qaïda’s rivals.";
        var words = Analyzer.Tokens(text).Select(token => text.Substring(token.Span.Start, token.Span.Length));
        Assert.Equal(["Envoys", "U.S.", "met", "al", "Qaïda", "rivals"], words);
    }

    [Fact]
    public void Hostile_input_is_read_once()
    {
        foreach (var text in (string[])[new('a', 100_000), new('\'', 100_000), string.Concat(Enumerable.Repeat("a.", 50_000)),
            string.Concat(Enumerable.Repeat("1,000", 20_000)), new('\u0301', 100_000), new('\uD800', 100_000)])
            Assert.All(Analyzer.Tokens(text), token => Assert.InRange(token.Span.End, 1, text.Length));
    }
}
