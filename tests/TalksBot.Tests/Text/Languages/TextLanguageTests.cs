using TalksBot.Core.Text;
using TalksBot.Core.Text.Languages;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Text.Languages;

public sealed class TextLanguageTests
{
    private const string Spec = "ArticleLanguages.md";
    private const string None = "-";

    public static TheoryData<string[]> Told => SpecTable.Rows(Spec, "Told");

    public static TheoryData<string[]> Kept => SpecTable.Rows(Spec, "Kept");

    [Theory, MemberData(nameof(Told))]
    public void A_paragraph_tells_its_language(string[] row) =>
        Assert.Equal(row[0], TextLanguage.OfWords(row[1]) ?? LanguageTag.English);

    [Theory, MemberData(nameof(Kept))]
    public void What_the_file_says_stands_unless_the_text_speaks_another(string[] row) =>
        Assert.Equal(row[2], TextLanguage.Of(row[0] == None ? null : row[0], row[1]) ?? None);

    [Fact]
    public async Task No_English_text_is_taken_for_another_language()
    {
        foreach (var article in Dispatches.Articles)
            Assert.Null(TextLanguage.Of(null, article.Text));
        await foreach (var load in ArticleLoader.LoadAsync([StarterCorpus.Folder]))
            Assert.Equal("en", load.Article!.Language);
    }

    [Theory]
    [InlineData("ur", true)]
    [InlineData("fa-AF", true)]
    [InlineData("he", true)]
    [InlineData("tr", false)]
    [InlineData("hi-IN", false)]
    [InlineData(null, false)]
    [InlineData("xx", false)]
    public void Lines_of_some_languages_run_from_the_right(string? tag, bool isRightToLeft) =>
        Assert.Equal(isRightToLeft, TextLanguage.IsRightToLeft(tag));

    [Fact]
    public void Nothing_is_told_by_what_is_no_words()
    {
        foreach (var text in (string[])["", "12 345", "!?", new('\uD800', 5000), new('\u0651', 5000), "ok"])
            Assert.Null(TextLanguage.OfWords(text));
    }
}
