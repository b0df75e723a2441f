using System.Collections.Immutable;
using TalksBot.Core.Search.Analysis;
using TalksBot.Core.Search.Analysis.Languages;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Search.Analysis.Languages;

public sealed class LanguageAnalyzerTests
{
    private const string Spec = "LanguageTerms.md";

    public static TheoryData<string[]> Same => SpecTable.Rows(Spec, "Same term");

    public static TheoryData<string[]> Different => SpecTable.Rows(Spec, "Different terms");

    public static TheoryData<string[]> None => SpecTable.Rows(Spec, "No term");

    [Theory, MemberData(nameof(Same))]
    public void Forms_of_a_word_have_one_term(string[] row) => Assert.Equal(Assert.Single(Terms(row[0], row[1])), Assert.Single(Terms(row[0], row[2])));

    [Theory, MemberData(nameof(Different))]
    public void Different_words_keep_terms_of_their_own(string[] row) => Assert.NotEqual<IEnumerable<string>>(Terms(row[0], row[1]), Terms(row[0], row[2]));

    [Theory, MemberData(nameof(None))]
    public void Small_words_have_no_term(string[] row) => Assert.Empty(Terms(row[0], row[1]));

    [Fact]
    public void A_word_of_one_language_is_no_word_of_another()
    {
        Assert.Empty(Terms("tr", "dam").Intersect(Analyzer.Terms("dam")));
        Assert.Empty(Terms("fa", "کابل").Intersect(Terms("ur", "کابل")));
    }

    [Theory]
    [InlineData("fa-AF", "fa")]
    [InlineData("prs", "fa")]
    [InlineData("tr-TR", "tr")]
    [InlineData("AR", "ar")]
    [InlineData("en", null)]
    [InlineData("fr", null)]
    [InlineData(null, null)]
    public void A_tag_names_its_analyzer(string? tag, string? code) => Assert.Equal(code, LanguageAnalyzer.Of(tag)?.Code);

    [Fact]
    public void Tokens_point_at_the_words_as_written()
    {
        const string text = "قال «المبعوثون» في كابل: ١٢ جنديا.";
        Assert.Equal(
            ["المبعوثون", "كابل", "١٢", "جنديا"],
            LanguageAnalyzer.Of("ar")!.Tokens(text).Select(token => text.Substring(token.Span.Start, token.Span.Length)).Skip(1));
    }

    [Fact]
    public void Hostile_input_is_read_once()
    {
        foreach (var code in LanguageAnalyzer.Codes)
            foreach (var text in (string[])[new('ا', 100_000), new('\u0651', 100_000), new('\u200C', 100_000), "ا" + new string('\u0651', 100_000),
                string.Concat(Enumerable.Repeat("a'", 50_000)), string.Concat(Enumerable.Repeat("1.000", 20_000)), new('\uD800', 100_000),
                "न" + new string('्', 100_000)])
                Assert.All(LanguageAnalyzer.Of(code)!.Tokens(text), token => Assert.InRange(token.Span.End, 1, text.Length));
    }

    private static ImmutableArray<string> Terms(string code, string text) => LanguageAnalyzer.Of(code)!.Terms(text);
}
