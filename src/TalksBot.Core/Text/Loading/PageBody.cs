using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>
/// Finds the story of a page: the part with the prose as SmartReader sees it, or by the paragraphs alone where that finds too little or the
/// page is too large for it; of that, what is no furniture and no other story.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="again">Parses it anew, where too little was found of what SmartReader has changed.</param>
/// <param name="title">Its headline.</param>
/// <param name="address">Where it is.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class PageBody(IHtmlDocument page, Func<IHtmlDocument?> again, string? title, PageAddress address, CancellationToken cancellation)
{
    /// <summary>SmartReader can't be stopped, and takes minutes over pages that are made for that.</summary>
    private const int MaxElements = 12_000;

    private const double MoreAround = 1.2;
    private const double MostAround = 2;
    private const int MinBody = 200;
    private const double MostLinked = 0.9;
    private const int MinLinkedBlanks = 3;
    private const int MinStories = 3;

    /// <summary>The short lines above the story, which may tell its day.</summary>
    public IReadOnlyList<TextBlock> Above { get; private set; } = [];

    /// <summary>The story's paragraphs; null where there are more than any article has. The page is changed by it.</summary>
    public List<TextBlock>? Find()
    {
        if (page.Body is not { } body)
            return [];
        if (Draw(body) is not { } all)
            return null;
        var stories = new PageStories(page, title);
        var parts = stories.Around is { } around ? Shown(around) : null;
        var others = stories.Own is { } story && Prose.Of(all).Below(story) >= MinBody ? Others(all, story) : [];
        var furniture = new PageFurniture(body, Prose.Of(all), address);
        var leftOut = furniture.Find(title, cancellation);
        var isSmall = page.All.Length <= MaxElements;
        var found = !isSmall ? Story(body, leftOut) : Smart(furniture) is { } smart ? Shown(smart) : [];
        if (isSmall && Length(found) < MinBody && again()?.Body is { } anew && Story(anew) is { } own && Length(own) > Length(found))
            found = own;
        if (parts is not null && Length(parts) >= Length(found) && IsWithin(found, parts))
            return parts;
        return Trimmed([.. found.Where(block => !others.Contains(block.Words) && !LeadsAway(block))]);
    }

    /// <summary>What SmartReader takes for the story; it doesn't tell what is hidden, or leads elsewhere, by all that we know.</summary>
    private IElement? Smart(PageFurniture furniture)
    {
        foreach (var element in furniture.Elsewhere)
            element.Remove();
        return SmartStory.Find(page, address, cancellation);
    }

    /// <summary>A line that is a link from end to end names another story.</summary>
    private static bool LeadsAway(TextBlock block) =>
        block.Linked >= MostLinked * block.Words.Count(c => c != ' ') && block.Words.Count(c => c == ' ') >= MinLinkedBlanks && block.Element.LocalName != "tr";

    /// <summary>Without the short lines before the story's first paragraph, and the headings behind its last.</summary>
    private List<TextBlock> Trimmed(List<TextBlock> blocks)
    {
        var (first, last) = (blocks.FindIndex(block => block.IsProse), blocks.FindLastIndex(block => !block.IsHeading));
        Above = first < 0 ? [] : blocks[..first];
        return first < 0 ? blocks : WithoutStories([.. blocks.Where((block, i) => i <= last && (i >= first || block.IsHeading))]);
    }

    /// <summary>Without the list of other stories that stands under a label of its own at the end.</summary>
    private List<TextBlock> WithoutStories(List<TextBlock> blocks)
    {
        var label = blocks.FindLastIndex(block => !NamesStory(block));
        return label > 0 && blocks.Count - 1 - label >= MinStories && !blocks[label].IsProse && blocks[label].Linked == 0 ? blocks[..label] : blocks;
    }

    private bool NamesStory(TextBlock block) =>
        block.Linked > 0 && block.Element.LocalName == "li" && address.IsOtherPage(block.Element.QuerySelector("a[href]")?.GetAttribute("href"));

    private static int Length(IEnumerable<TextBlock> blocks) => blocks.Where(block => block.IsProse).Sum(block => block.Words.Length);

    private static bool IsWithin(List<TextBlock> found, List<TextBlock> whole)
    {
        var words = whole.Select(block => block.Words).ToHashSet(StringComparer.Ordinal);
        return Length(found.Where(block => words.Contains(block.Words))) * 2 >= Length(found);
    }

    /// <summary>The paragraphs that stand in other stories of the page alone.</summary>
    private static HashSet<string> Others(List<TextBlock> all, IElement story)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in all)
            if (block.Element.Closest("article") is { } article && !story.Contains(article) && !article.Contains(story))
                others.Add(block.Words);
        others.ExceptWith(all.Where(block => story.Contains(block.Element)).Select(block => block.Words));
        return others;
    }

    private List<TextBlock>? Draw(IElement root, IReadOnlySet<IElement>? leftOut = null) => HtmlText.Blocks(root, cancellation, leftOut);

    /// <summary>What is drawn of an element less its furniture.</summary>
    private List<TextBlock> Shown(IElement root) =>
        Draw(root) is { } all ? Draw(root, new PageFurniture(root, Prose.Of(all), address).Find(title, cancellation)) ?? [] : [];

    private List<TextBlock> Story(IElement body) =>
        Draw(body) is { } all ? Story(body, new PageFurniture(body, Prose.Of(all), address).Find(title, cancellation)) : [];

    /// <summary>The part with the prose: the densest element, and what is around it where that has more, but not much more.</summary>
    private List<TextBlock> Story(IElement body, IReadOnlySet<IElement> leftOut)
    {
        var rest = Draw(body, leftOut) ?? [];
        var prose = Prose.Of(rest);
        if (prose.Densest is not { } story)
            return rest;
        for (var around = story.ParentElement; around is not null && around != body.ParentElement; around = around.ParentElement)
            if (prose.Below(around) > MoreAround * prose.Below(story) && prose.Below(around) < MostAround * prose.Below(story))
                story = around;
        return Shown(story);
    }
}
