using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Text;

public sealed class SentenceSplitterTests
{
    private const char Cut = '¦';

    public static TheoryData<string[]> Cuts => SpecTable.Rows("Sentences.md", "Cuts");

    public static TheoryData<string[]> Uncut => SpecTable.Rows("Sentences.md", "What must not be cut");

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_text_is_cut_where_the_spec_says(string[] row)
    {
        var text = row[0].Replace("¦ ", "", StringComparison.Ordinal).Replace("¦", "", StringComparison.Ordinal);

        Assert.Equal(row[0].Split(Cut, StringSplitOptions.TrimEntries), Sentences(text));
    }

    [Theory]
    [MemberData(nameof(Uncut))]
    public void A_text_stays_whole_where_the_spec_says(string[] row) => Assert.Equal([row[0]], Sentences(row[0]));

    [Fact]
    public void Sentences_cover_everything_but_white_space()
    {
        const string Text = " \u00A0One (two. Three!) \"Four?\" Five…\r\n six 🙂. \U0001F642\U0001F642.Seven \t";
        var spans = SentenceSplitter.Split(Text, new TextSpan(0, Text.Length));

        var covered = spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).ToHashSet();
        Assert.All(Enumerable.Range(0, Text.Length).Where(i => !char.IsWhiteSpace(Text[i])), i => Assert.Contains(i, covered));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("🙂")]
    [InlineData(". ")]
    [InlineData("\"")]
    [InlineData(".\"'")]
    [InlineData("a.")]
    [InlineData("A. ")]
    [InlineData("(... ")]
    [InlineData("Mr. Vane said? ")]
    [InlineData(". . ")]
    public void A_long_line_of_anything_is_cut_into_sentences_of_bounded_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        foreach (var span in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            if (span.Length is 0 or > SentenceSplitter.MaxLength + 100 || char.IsLowSurrogate(text[span.Start]))
                Assert.Fail($"'{piece}' repeated has a sentence of {span.Length} characters at {span.Start}.");
        }
    }

    private static IEnumerable<string> Sentences(string text) =>
        SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => text.Substring(span.Start, span.Length));
}
