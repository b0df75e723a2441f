using System.Runtime.CompilerServices;
using SkiaSharp;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Pictures;
using TalksBot.Tests.Views;

namespace TalksBot.Tests.Pictures;

/// <summary>Drawings held against accepted ones, one pixel a unit. UPDATE_GOLDEN=1 draws them anew; what differs is left in the test's folder.</summary>
public sealed class AcceptedPictureTests
{
    // Of 255, on average over all pixels: another release of a font moves edges, another layout more than that.
    private const double MostDifferent = 4;

    private static readonly PictureForm Small = PictureForm.Chat with { Scale = 1 };

    private const string Toll = """
        2031-03-02: The Velmaran army said 30 Tessalian soldiers were killed in Ossen on 1 March 2031.
        2031-03-02: At least 12 people were injured in Ossen on 1 March 2031, the mayor said.
        2031-03-03: The Tessalian army said about 18 Tessalian soldiers were killed in Ossen on 1 March 2031.
        2031-03-04: The Velmaran army said 41 Tessalian soldiers were killed in Ossen on 1 March 2031.
        2031-03-04: The Relief Council said up to 60 Tessalian soldiers were killed in Ossen on 1 March 2031.
        2031-03-05: The Relief Council said 50 civilians have been killed since January 2031.
        """;

    private const string Days = """
        2025-11-07: Norway and Oman signed a truce on 19 October 2025. On Thursday Norway closed the border at Tulvar. The rain began on Monday.
        2025-11-07: The envoy علی رضا met Oman's ministers on 28 October 2025.
        2025-11-08: Oman opened the border on 5 November 2025. Norway joined the union on 2 March 1987. The talks at Ossen lasted from 20 to 27 October 2025.
        """;

    [PictureFact]
    public Task Figures_are_drawn_as_accepted() => CheckAsync(Toll, "/casualties", "en", "figures-en");

    [PictureFact]
    public Task Figures_are_drawn_from_right_to_left() => CheckAsync(Toll, "/casualties", "ur", "figures-ur");

    [PictureFact]
    public Task A_timeline_is_drawn_as_accepted() => CheckAsync(Days, "/timeline", "en", "timeline-en");

    [PictureFact]
    public Task A_timeline_is_drawn_from_right_to_left() => CheckAsync(Days, "/timeline", "ps", "timeline-ps");

    [PictureFact]
    public async Task Another_picture_is_told_from_an_accepted_one()
    {
        var answer = await AskAsync(Toll.Replace("41 Tessalian", "59 Tessalian", StringComparison.Ordinal), "/casualties");
        using var drawn = Decode(Draw(answer, "en"));
        using var accepted = Decode(await File.ReadAllBytesAsync(PathOf("figures-en")));
        Assert.True(Difference(accepted, drawn) > 0.2, "A figure that changed changes the picture.");
        using var upset = Decode(Draw(answer, "ur"));
        Assert.True(Difference(accepted, upset) > MostDifferent);
    }

    private static async Task CheckAsync(string articles, string question, string language, string name)
    {
        var png = Draw(await AskAsync(articles, question), language);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllBytesAsync(PathOf(name), png);
            return;
        }

        using var drawn = Decode(png);
        using var accepted = Decode(await File.ReadAllBytesAsync(PathOf(name)));
        var difference = Difference(accepted, drawn);
        if (difference > MostDifferent)
            await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, $"{name}.png"), png);
        Assert.True(difference <= MostDifferent, $"{name} differs from the accepted picture by {difference:0.0}: it is in {AppContext.BaseDirectory}");
    }

    private static byte[] Draw(Answer answer, string language) =>
        PictureDrawer.OfSystem().Draw(PictureKeeper.Of(answer)!, AnswerLanguage.Of(language)!, Small).Png;

    private static async Task<Answer> AskAsync(string articles, string question)
    {
        await using var index = await ViewArticles.IndexAsync(articles.ReplaceLineEndings("\n"));
        return await new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System)).AnswerAsync(
            new IncomingMessage("test", "chat", "user", question));
    }

    private static SKBitmap Decode(byte[] png) => SKBitmap.Decode(png);

    /// <summary>How far the brightness of pixels differs on average; what only one of them has counts as white.</summary>
    private static double Difference(SKBitmap one, SKBitmap other)
    {
        var (width, height, sum) = (Math.Max(one.Width, other.Width), Math.Max(one.Height, other.Height), 0L);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                sum += Math.Abs(Brightness(one, x, y) - Brightness(other, x, y));
        return (double)sum / (width * height);
    }

    private static int Brightness(SKBitmap bitmap, int x, int y)
    {
        if (x >= bitmap.Width || y >= bitmap.Height)
            return byte.MaxValue;
        var pixel = bitmap.GetPixel(x, y);
        return (pixel.Red + pixel.Green + pixel.Blue) / 3;
    }

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Accepted", $"{name}.png");
}
