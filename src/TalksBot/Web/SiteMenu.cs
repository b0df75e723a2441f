namespace TalksBot.Web;

/// <summary>The views that every page leads to, with the labels of their names.</summary>
internal static class SiteMenu
{
    public static ImmutableArray<KeyValuePair<string, string>> All { get; } =
    [
        new("/", "web.start"),
        new("/timeline", "web.timeline"),
        new("/figures", "web.figures"),
        new("/people", "web.people"),
        new("/sources", "web.sources"),
    ];
}
