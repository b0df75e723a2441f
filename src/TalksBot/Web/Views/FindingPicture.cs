using TalksBot.Core.Views;
using TalksBot.Pictures;

namespace TalksBot.Web.Views;

/// <summary>Draws a finding's sentence with its source and the index's date, for links that lead to it.</summary>
internal sealed class FindingPicture(IPassageIndex index, PictureKeeper pictures)
{
    private const string Png = "image/png";

    public bool CanDraw(FindingView view, AnswerLanguage language) => pictures.CanDraw(Of(view, scope: null), language);

    /// <summary>Null where it can't be drawn.</summary>
    public async Task<ShownFile?> DrawAsync(FindingView view, AnswerLanguage language, CancellationToken cancellation)
    {
        var status = await index.GetStatusAsync(cancellation);
        var scope = status.Newest is { } newest
            ? Label.Of("scope.newest", ("count", status.Articles), ("day", DisplayDate.Of(newest)))
            : Label.Of("scope", ("count", status.Articles));
        return pictures.Draw(Of(view, scope), language, PictureForm.Preview) is { } drawn ? new ShownFile(drawn.Png, Png) : null;
    }

    private static QuoteView Of(FindingView view, Label? scope) => new()
    {
        Title = Label.Of($"web.kind.{view.Kind.Name}"),
        Scope = scope,
        Citations = [new Citation(view.Article, QuoteCutter.Cut(view.Sentence), [])],
    };
}
