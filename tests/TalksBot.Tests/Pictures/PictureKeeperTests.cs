using Microsoft.Extensions.Logging;
using SkiaSharp;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Core.Views;
using TalksBot.Pictures;
using TalksBot.Pictures.Text;
using TalksBot.Tests.Platforms.Discord;
using TalksBot.Tests.Support;
using TalksBot.Tests.Views;

namespace TalksBot.Tests.Pictures;

public sealed class PictureKeeperTests
{
    private const string Articles =
        "2031-03-02: The Velmaran army said 58 Tessalian soldiers were killed in Ossen on 1 March 2031.\n"
        + "2031-03-02: The Tessalian army said 23 Tessalian soldiers were killed in Ossen on 1 March 2031.";

    private readonly ListLogger log = new();

    [PictureFact]
    public async Task The_same_content_is_drawn_once()
    {
        var pictures = Keeper();
        var (answer, again) = (await AskAsync("/casualties"), await AskAsync("/casualties"));
        var first = pictures.Draw(answer);
        Assert.NotNull(first);
        Assert.Same(first, pictures.Draw(again));
        Assert.NotSame(first, pictures.Draw(answer with { Language = AnswerLanguage.Of("tr")! }));
        Assert.NotSame(first, pictures.Draw(answer with { Scope = "index of 9 articles" }));
    }

    [PictureFact]
    public async Task Only_the_latest_pictures_are_kept()
    {
        var (pictures, answer) = (Keeper(), await AskAsync("/casualties"));
        var first = pictures.Draw(answer);
        for (var i = 0; i < 40; i++)
            pictures.Draw(answer with { Scope = $"index of {i} articles" });
        Assert.NotSame(first, pictures.Draw(answer));
    }

    [PictureFact]
    public async Task What_is_as_wide_as_a_phone_is_legible_and_fits_where_it_is_sent()
    {
        var picture = Keeper().Draw(await AskAsync("/casualties"))!;
        Assert.Equal(1080, picture.Width);
        Assert.InRange(picture.Height, 400, 2200);
        Assert.InRange(picture.Png.Length, 10_000, 1_000_000);
        var preview = Keeper().Draw(PictureKeeper.Of(await AskAsync("/casualties"))!, AnswerLanguage.English, PictureForm.Preview)!;
        Assert.Equal((1200, 630), (preview.Width, preview.Height));
    }

    [PictureTheory]
    [InlineData("https://example.org/a-path-that-never-ends/and-goes-on/and-on/for-as-long-as-somebody-has-patience-for-it")]
    [InlineData("LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndrobwllll")]
    [InlineData("\u202Ebackwards\u202C \u0007 \uD800 \u2068\u2068\u2068 \u2069\u2069 🕊️👩‍👩‍👧 <b>&amp;</b>")]
    [InlineData("علی رضا said “no” to 14 of 15 points (١٤ من ١٥), שלום")]
    [InlineData("")]
    public void Whatever_words_an_article_has_can_be_drawn(string words)
    {
        var article = Some.Article($"{words}.", title: words);
        var citation = new Citation(ArticleInfo.Of(article) with { Outlet = words }, article.Quote(new TextSpan(0, article.Text.Length)), []);
        var view = new QuoteView { Title = words, Citations = [citation] };
        var drawer = PictureDrawer.OfSystem();
        foreach (var language in AnswerLanguage.All)
        {
            var picture = drawer.Draw(view, language, PictureForm.Preview);
            Assert.Equal((1200, 630), (picture.Width, picture.Height));
            Assert.InRange(PictureWords.Alternative(view, language, 1024).Length, 1, 1024);
        }
    }

    [Fact]
    public async Task Where_no_font_has_the_letters_no_picture_is_drawn_and_the_status_says_which()
    {
        var pictures = new PictureKeeper(Logger(), () => new PictureDrawer(new FontBook((_, _) => null, _ => null)));
        var answer = await AskAsync("/casualties");
        Assert.False(pictures.CanDraw(answer.View, AnswerLanguage.English));
        Assert.Null(pictures.Draw(answer));
        Assert.StartsWith("no font has the letters of: ", $"{Assert.Single(pictures.Lines).Value}", StringComparison.Ordinal);
    }

    [PictureFact]
    public async Task A_language_without_a_font_has_no_pictures_and_others_have()
    {
        var latin = new FontBook((family, style) => family == "Noto Sans" ? SKFontManager.Default.MatchFamily(family, style) : null, _ => null);
        var pictures = new PictureKeeper(Logger(), () => new PictureDrawer(latin));
        var answer = await AskAsync("/casualties");
        Assert.True(pictures.CanDraw(answer.View, AnswerLanguage.English));
        Assert.False(pictures.CanDraw(answer.View, AnswerLanguage.Of("ur")!));
        pictures.Prepare();
        Assert.Contains("ur", $"{Assert.Single(pictures.Lines).Value}".Split(' '));
        Assert.Single(log.All, line => line.Contains("No font has the letters of ar, fa-AF, hi, ps, ur", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_native_libraries_it_is_said_once_and_all_else_goes_on()
    {
        var pictures = new PictureKeeper(Logger(), () => throw new DllNotFoundException("Unable to load shared library 'libSkiaSharp'"));
        var answer = await AskAsync("/casualties");
        pictures.Prepare();
        for (var i = 0; i < 3; i++)
            Assert.False(pictures.CanDraw(answer.View, AnswerLanguage.English));
        Assert.Null(pictures.Draw(answer));
        Assert.Single(log.All, line => line.Contains("No pictures are drawn", StringComparison.Ordinal));
        Assert.Equal("SkiaSharp's native libraries can't be loaded", $"{Assert.Single(pictures.Lines).Value}");
    }

    [Fact]
    public async Task Admins_who_ask_for_the_status_are_told_and_nobody_else()
    {
        var pictures = new PictureKeeper(Logger(), () => throw new DllNotFoundException("none"));
        pictures.Prepare();
        await using var index = await ViewArticles.IndexAsync(Articles);
        var house = new ChatHouse { Status = [() => pictures.Lines] };
        var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System, house: house));
        Assert.Contains("native libraries", await StatusAsync(isAdmin: true), StringComparison.Ordinal);
        Assert.DoesNotContain("native libraries", await StatusAsync(isAdmin: false), StringComparison.Ordinal);

        async Task<string> StatusAsync(bool isAdmin) => string.Join(
            '\n', (await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", "/status", isAdmin))).Sections
                .SelectMany(section => section.Rows).Select(row => $"{row.Key} {row.Text}"));
    }

    [Theory]
    [InlineData("/casualties", "58")]
    [InlineData("/timeline", "1 Mar 2031")]
    public async Task The_words_for_whoever_does_not_see_it_say_what_is_seen(string question, string said)
    {
        var view = PictureKeeper.Of(await AskAsync(question))!;
        var words = PictureWords.Alternative(view, AnswerLanguage.English, 1024);
        Assert.Contains(said, words, StringComparison.Ordinal);
        Assert.EndsWith("index of 2 articles, newest 2 Mar 2031", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(200)]
    public async Task They_end_at_a_line_and_keep_what_was_searched(int most)
    {
        var view = (FiguresView)PictureKeeper.Of(await AskAsync("/casualties"))!;
        var many = view with { Groups = [.. Enumerable.Repeat(view.Groups[0], 60)] };
        foreach (var language in AnswerLanguage.All)
        {
            var words = PictureWords.Alternative(many, language, most);
            Assert.InRange(words.Length, 1, most);
            Assert.Contains('…', words);
            Assert.EndsWith(view.Scope!.In(language)[^4..], words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_nothing_to_draw_has_no_picture() =>
        Assert.False(Keeper().CanDraw((await AskAsync("/sources")).View, AnswerLanguage.English));

    private PictureKeeper Keeper() => new(Logger());

    private ILogger<PictureKeeper> Logger() => new LoggerFactory([log]).CreateLogger<PictureKeeper>();

    private static async Task<Answer> AskAsync(string question)
    {
        await using var index = await ViewArticles.IndexAsync(Articles);
        return await new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System))
            .AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
