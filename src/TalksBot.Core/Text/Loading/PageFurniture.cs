using System.Globalization;
using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>Tells what stands around a page's story: what its names call so, what isn't shown, and teasers of other stories.</summary>
internal sealed class PageFurniture(IElement root, Prose prose, PageAddress address)
{
    /// <summary>What holds more of the prose is the story, whatever it looks like.</summary>
    private const double MaxShare = 0.3;

    private const int MaxTeaser = 700;
    private const int MaxNames = 400;

    /// <summary>So many parts of one make side by side, each about another page, are a shelf of stories.</summary>
    private const int MinCards = 3;

    // By word, how much of the prose an element of that name may hold.
    private static readonly Dictionary<string, double> Shares = RuleData.Rows("Text/Loading/page-furniture.tsv")
        .SelectMany(row => row[2].Split(' '), (row, word) => KeyValuePair.Create(word, double.Parse(row[1], CultureInfo.InvariantCulture)))
        .DistinctBy(share => share.Key).ToDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside = RuleData.Rows("Text/Loading/page-furniture.tsv")
        .Where(row => row[0] is "related" or "comments" or "promo").SelectMany(row => row[2].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    // Some sites put the whole page into a form, or the story into a noscript.
    private static readonly FrozenSet<string> Elements = FrozenSet.Create("form", "aside", "footer", "noscript");

    /// <summary>Of what was found, what isn't shown, and what leads to other stories.</summary>
    public HashSet<IElement> Elsewhere { get; } = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<IElement> found = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, double> known = new(StringComparer.Ordinal);

    /// <summary>The elements below the root that are furniture.</summary>
    /// <param name="title">The page's own headline, which is no teaser's.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlySet<IElement> Find(string? title, CancellationToken cancellation)
    {
        var most = prose.Below(root) * MaxShare;
        var around = root.QuerySelectorAll("h1").SelectMany(heading => heading.GetAncestors()).ToHashSet(ReferenceEqualityComparer.Instance);
        var named = new Dictionary<string, List<IElement>>(StringComparer.Ordinal);
        foreach (var element in root.QuerySelectorAll("*"))
        {
            cancellation.ThrowIfCancellationRequested();
            Elsewhere.UnionWith(CardsIn(element).Where(card => prose.Below(card) <= most));
            if ((IsHidden(element) ? element : TeaserOf(element, title, most)) is { } elsewhere && prose.Below(elsewhere) <= most)
                Elsewhere.Add(elsewhere);
            else if (NameOf(element) is { Length: > 0 } name && ShareOf(name) > 0 && !(around.Contains(element) && prose.Below(element) > 0))
                (named.TryGetValue(name, out var alike) ? alike : named[name] = []).Add(element);
        }

        foreach (var (name, alike) in named)
            if (alike.Sum(element => (long)prose.Below(element)) <= ShareOf(name) * prose.Below(root))
                found.UnionWith(alike);
        found.UnionWith(Elsewhere);
        return found;
    }

    private static string NameOf(IElement element) => element.LocalName switch
    {
        "html" or "body" or "main" => "",
        var tag when Elements.Contains(tag) => tag,
        _ => $"{element.ClassName} {element.Id}".Trim(),
    };

    private static bool IsHidden(IElement element) =>
        element.GetAttribute("style") is { } style
        && style.Replace(" ", "", StringComparison.Ordinal) is var rules
        && (rules.Contains("display:none", StringComparison.OrdinalIgnoreCase) || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    /// <summary>The small part around a heading that leads to another page of the site; null where it is no such heading.</summary>
    private IElement? TeaserOf(IElement element, string? title, double most)
    {
        if (element.LocalName is not ['h', >= '1' and <= '6'] || !LeadsAway(element, title, address))
            return null;
        var teaser = element;
        while (teaser.ParentElement is { } parent && parent != root && parent.LocalName is not "body" and not "main"
            && prose.Below(parent) <= most && parent.TextContent.Length <= MaxTeaser)
            teaser = parent;
        return teaser;
    }

    /// <summary>Teasers without headings: parts of one make side by side, each of which leads to a single other page of the site.</summary>
    private IEnumerable<IElement> CardsIn(IElement shelf) => shelf.ChildElementCount < MinCards ? [] : shelf.Children
        .Where(part => part.LocalName is "div" or "section" or "article" && part.ClassName is not null)
        .GroupBy(part => part.ClassName)
        .Where(alike => alike.Count() >= MinCards)
        .Select(alike => alike.Where(IsCard).ToList())
        .Where(cards => cards.Count >= MinCards)
        .SelectMany(cards => cards);

    // A link in the midst of a sentence is a paragraph's.
    private bool IsCard(IElement part)
    {
        var links = part.TextContent.Length <= MaxTeaser ? part.QuerySelectorAll("a[href]") : null;
        return links?.Length > 0 && links.Select(link => link.GetAttribute("href")).Distinct(StringComparer.Ordinal).ToList() is [var target]
            && address.IsOtherPage(target)
            && links.All(link => link.ParentElement!.TextContent.AsSpan().Trim().SequenceEqual(link.TextContent.AsSpan().Trim()));
    }

    /// <summary>Whether a heading is a link to another page of the site, or of any site where the heading is an article's own.</summary>
    public static bool LeadsAway(IElement heading, string? title, PageAddress address)
    {
        var words = heading.TextContent.Trim();
        var link = heading.QuerySelector("a[href]") ?? (heading.ParentElement is { LocalName: "a" } around ? around : null);
        return link is not null && words.Length > 0 && link.TextContent.Trim().Length * 2 > words.Length
            && !words.Equals(title, StringComparison.OrdinalIgnoreCase) && link.GetAttribute("href") is var target
            && (address.IsOtherPage(target) || address.IsOtherSite(target) && heading.Closest("article") is not null);
    }

    /// <summary>The largest share that a word of the name allows; 0 where none tells of furniture.</summary>
    private double ShareOf(string name)
    {
        if (!known.TryGetValue(name, out var share))
            known[name] = share = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(one => one.Length < MaxNames).Select(one => ShareOf(PartsOf(one))).DefaultIfEmpty().Max();
        return share;
    }

    private static double ShareOf(List<string> parts)
    {
        var share = 0.0;
        for (var i = 0; i < parts.Count; i++)
            share = Math.Max(share, Math.Max(
                Shares.GetValueOrDefault(parts[i]), i + 1 < parts.Count ? Shares.GetValueOrDefault($"{parts[i]}-{parts[i + 1]}") : 0));
        return share;
    }

    /// <summary>Whether an element stands in what is called furniture, other than a byline, whatever that holds.</summary>
    public static bool IsBeside(IElement element) => element.Ancestors<IElement>().Any(around =>
        around.LocalName is "aside" or "footer" or "nav" || PartsOf($"{around.ClassName} {around.Id}").Any(Beside.Contains));

    public static List<string> PartsOf(string name)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !char.IsLetter(name[i]);
            var isCapital = !isEnd && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!isEnd && !isCapital)
                continue;
            if (i > start)
                parts.Add(name[start..i].ToLowerInvariant());
            start = isCapital ? i : i + 1;
        }

        return parts;
    }
}
