using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>
/// The times on a page that may be its day of publication, likeliest first; those of changes, of tickers and of other stories aren't among them.
/// </summary>
internal static class PageTimes
{
    private static readonly FrozenSet<string> Changes = RuleData.Lines("Text/Loading/change-words.txt").ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Of(IDocument page)
    {
        var times = page.QuerySelectorAll("time, [itemprop=datePublished], .published, .pubdate")
            .Where(time => !TellsOfChange(time) && !PageFurniture.IsBeside(time)).ToList();
        var marked = times.Where(time =>
            time.GetAttribute("itemprop") == "datePublished" || time.HasAttribute("pubdate")
            || time.ClassName?.Contains("publ", StringComparison.OrdinalIgnoreCase) == true);
        var near = times.Where(time => time.Closest("article, main, header") is not null);
        return marked.Concat(near).Concat(times.Count == 1 ? times : []).Select(Written).OfType<string>();
    }

    private static string? Written(IElement time) =>
        OneLine.OrNull(time.GetAttribute("datetime")) ?? OneLine.OrNull(time.GetAttribute("content")) ?? OneLine.OrNull(time.TextContent);

    private static bool TellsOfChange(IElement time) =>
        PageFurniture.PartsOf($"{time.GetAttribute("itemprop")} {time.ClassName} {time.ParentElement?.ClassName}").Any(Changes.Contains)
        || PageFurniture.PartsOf(time.TextContent[..Math.Min(time.TextContent.Length, 40)]).Any(Changes.Contains);
}
