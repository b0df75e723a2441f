using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace TalksBot.Core.Articles.Loading;

/// <summary>What SmartReader takes for a page's story.</summary>
internal static class SmartStory
{
    // The library hands out its result as text alone. Asked to write it, it shows the element.
    [ThreadStatic]
    private static IElement? found;

    static SmartStory() => SmartReader.Article.Serializer = element =>
    {
        found = element;
        return "";
    };

    /// <summary>Null where it finds none. The page is changed by it.</summary>
    public static IElement? Find(IHtmlDocument page, PageAddress address)
    {
        try
        {
            found = null;
            var article = new Reader((address.Address ?? PageAddress.Nowhere).AbsoluteUri, page) { KeepClasses = true }.GetArticle();
            return article.Content is null ? null : found;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException and not OperationCanceledException)
        {
            // What others' code stumbles over is read by our own.
            return null;
        }
        finally
        {
            found = null;
        }
    }
}
