using TalksBot.Core.Views;

namespace TalksBot.Pictures.Drawing;

/// <summary>Draws words of an article with their source, for links that lead to them.</summary>
internal sealed class QuotePicture(Sheet sheet, QuoteView view)
{
    private const int MostLines = 8;

    public Picture Draw()
    {
        var title = view.Title is { } label ? sheet.Text(label, PictureStyles.Heading, mostLines: 2, after: Sheet.Gap) : Sheet.Space(Sheet.Gap);
        return sheet.Draw([title], [Quote()], shown => [.. sheet.Sources(view, shown)]);
    }

    private SheetBlock Quote()
    {
        var words = sheet.SetQuote(QuotedText.Of(view.Citations[0].Quote.Text), [], PictureStyles.Quote, sheet.Width, MostLines);
        return new SheetBlock(words.Height + 2 * Sheet.Gap, (canvas, top) => words.Draw(canvas, Sheet.Margin, top, sheet.Width), [0]);
    }
}
