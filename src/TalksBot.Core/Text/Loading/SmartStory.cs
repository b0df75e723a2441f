using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace TalksBot.Core.Text.Loading;

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

    /// <summary>A page with fewer elements takes less than the time limit however it is made.</summary>
    private const int Quick = 4000;

    /// <summary>Pages take a hundredth of it, those that are made to take long take more.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Null where it finds none, or doesn't in time. The page is changed by it, and is nobody else's from here on: what doesn't end in time
    /// goes on with it for a while.
    /// </summary>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static IElement? Find(IHtmlDocument page, PageAddress address, CancellationToken cancellation)
    {
        if (page.All.Length <= Quick)
            return Find(page, address);
        var search = Task.Run(() => Find(page, address), CancellationToken.None);
        return search.Wait((int)Within.TotalMilliseconds, cancellation) ? search.Result : null;
    }

    private static IElement? Find(IHtmlDocument page, PageAddress address)
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
