using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Text;

public sealed class ParagraphSplitterTests
{
    public static TheoryData<string[]> Specs => SpecTable.Rows("Sentences.md", "Paragraphs");

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_text_falls_into_the_paragraphs_of_the_spec(string[] row) =>
        AssertParagraphs(row[0].Split('¦', StringSplitOptions.TrimEntries), row[0].Replace("¦", "", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Specs))]
    public void Windows_line_ends_change_nothing(string[] row) =>
        AssertParagraphs(
            row[0].Replace("\n", "\r\n", StringComparison.Ordinal).Split('¦', StringSplitOptions.TrimEntries),
            row[0].Replace("¦", "", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Five_megabytes_of_lines_are_cut_in_one_go() =>
        Assert.Equal(500_000, ParagraphSplitter.Split(string.Concat(Enumerable.Repeat("A line.\n\n\n", 500_000))).Length);

    private static void AssertParagraphs(string[] expected, string text) =>
        Assert.Equal(expected, ParagraphSplitter.Split(text).Select(span => text.Substring(span.Start, span.Length)));
}
