using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>What a page calls itself, and how many other stories it names.</summary>
internal sealed class PageHeadings(IDocument page, string? title, PageAddress address)
{
    public ImmutableArray<string> Titles { get; } =
        [.. new[] { title, page.QuerySelector("h1")?.TextContent, page.Title }.OfType<string>().Select(one => one.Trim()).Distinct()];

    /// <summary>Headings that lead to other pages of the site.</summary>
    public int Teasers { get; } =
        page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Count(heading => PageFurniture.LeadsAway(heading, title, address));
}
