using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Text;

public sealed class FurnitureTests
{
    private const string Before = "The ferry came in at noon.\n\n";
    private const string After = "\n\nThe ferry left again an hour later, half empty.";

    public static TheoryData<string[]> Matches => SpecTable.Rows("Furniture.md", "Furniture");

    public static TheoryData<string[]> Heads => SpecTable.Rows("Furniture.md", "Headings");

    public static TheoryData<string[]> Prose => SpecTable.Rows("Furniture.md", "What must not match");

    [Theory]
    [MemberData(nameof(Matches))]
    public void Furniture_is_told_from_prose(string[] row) => AssertKind(SentenceKind.Furniture, row[0]);

    [Theory]
    [MemberData(nameof(Heads))]
    public void Headings_are_told_from_prose(string[] row) => AssertKind(SentenceKind.Heading, row[0]);

    [Theory]
    [MemberData(nameof(Prose))]
    public void Prose_stays_prose(string[] row) => AssertKind(SentenceKind.Prose, row[0]);

    [Theory]
    [InlineData("AFP/", 150)]
    [InlineData("Reuters, AP, AFP, EPA, dpa, ", 20)]
    [InlineData("AP and ", 80)]
    public void A_row_of_agencies_that_is_no_credit_is_prose_and_keeps_no_rule_busy(string unit, int count)
    {
        AssertKind(SentenceKind.Prose, string.Concat(Enumerable.Repeat(unit, count)).TrimEnd(',', '/', ' ') + " 1");

        Assert.DoesNotContain(PatternTimeouts.All, rule => rule.Key == "credit");
    }

    [Fact]
    public void A_title_repeated_in_the_text_is_a_heading()
    {
        var document = Some.Document("Bridge shut: mayor “sorry”.\nThe mayor said sorry.", title: "Bridge Shut: Mayor 'Sorry'");

        Assert.Equal([SentenceKind.Heading, SentenceKind.Prose], document.Sentences.Select(sentence => sentence.Kind));
    }

    [Fact]
    public void A_title_taken_from_the_text_leaves_its_sentence_prose()
    {
        var document = Some.Document("The mayor said sorry.\nThe bridge is shut.", title: "The mayor said sorry.");

        Assert.All(document.Sentences, sentence => Assert.Equal(SentenceKind.Prose, sentence.Kind));
    }

    [Fact]
    public void The_outlets_own_name_is_furniture()
    {
        var article = Some.Article("The Brennan Gazette\nThe bridge is shut.") with { Outlet = "The Brennan Gazette" };

        Assert.Equal([SentenceKind.Furniture, SentenceKind.Prose], DocumentParser.Parse(article).Sentences.Select(sentence => sentence.Kind));
    }

    [Fact]
    public void No_passage_holds_furniture()
    {
        var document = Some.Document("The bridge is shut. Follow us on Twitter. It opens in May.");

        Assert.Equal(["The bridge is shut.", "It opens in May."], PassageCutter.Cut(document).Select(passage => passage.Text.Text));
    }

    [Theory]
    [InlineData("Photo: ")]
    [InlineData("This article ")]
    [InlineData("A ")]
    [InlineData("(AFP) ")]
    public void A_long_line_is_prose(string piece)
    {
        var document = Some.Document(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

        Assert.Equal(SentenceKind.Prose, document.Sentences[0].Kind);
    }

    private static void AssertKind(SentenceKind kind, string text)
    {
        var document = Some.Document(Before + text + After);

        Assert.All(
            document.Sentences.Where(sentence => sentence.Span.Start >= Before.Length && sentence.Span.End <= Before.Length + text.Length),
            sentence => Assert.Equal((sentence.Text, kind), (sentence.Text, sentence.Kind)));
    }
}
