namespace TalksBot.Core.Text.Loading;

/// <summary>Where a page is, as far as that is known, and where its links lead from there.</summary>
/// <param name="Address">Null for a file that doesn't say.</param>
internal readonly record struct PageAddress(Uri? Address)
{
    /// <summary>Fewer words in an address tell no story.</summary>
    private const int MinSlug = 3;

    /// <summary>One word in so many has to be the page's own.</summary>
    private const int MostOther = 4;

    private const int MaxLittle = 2;

    /// <summary>Stands for the address of a page whose own isn't known.</summary>
    public static readonly Uri Nowhere = new("http://page.invalid/");

    public Uri? Of(string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
            return null;
        var made = Address is not null ? Uri.TryCreate(Address, link.Trim(), out var target) : Uri.TryCreate(link.Trim(), UriKind.Absolute, out target);
        return made && target!.Scheme is "http" or "https" ? target : null;
    }

    /// <summary>Whether a link leads to another page of the same site.</summary>
    public bool IsOtherPage(string? link)
    {
        if (string.IsNullOrWhiteSpace(link) || link[0] == '#')
            return false;
        if (Address is null)
            return !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var absolute) || absolute.IsFile || absolute.Host == Nowhere.Host;
        return Of(link) is { } target && IsSameSite(target) && Path(target) != Path(Address);
    }

    /// <summary>Whether a link leads to another site.</summary>
    public bool IsOtherSite(string? link) => Address is not null && Of(link) is { } target && !IsSameSite(target);

    public bool IsSameSite(Uri other) => Address is not null && Site(other) == Site(Address);

    public static string Path(Uri address) => address.AbsolutePath.TrimEnd('/');

    /// <summary>Whether an address that a page calls its own can be: the home page can't, nor what is named after another story.</summary>
    public bool CanBeOwn(Uri own, string? title)
    {
        if (Path(own).Length == 0 && own.Query.Length < 2)
            return Address is not null && Path(Address).Length == 0;
        if (Address is null || Path(own) == Path(Address))
            return true;
        var words = Slug(own);
        if (words.Count < MinSlug)
            return true;
        var known = Slug(Address);
        known.UnionWith(Words(title ?? ""));
        return !known.Any(word => word.Any(char.IsLetter)) || words.Count(known.Contains) * MostOther >= words.Count;
    }

    private static HashSet<string> Slug(Uri address) => Words(Uri.UnescapeDataString(Path(address)[(Path(address).LastIndexOf('/') + 1)..]));

    private static HashSet<string> Words(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > MaxLittle).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The host's last two labels and its port: enough to tell a paper's "www", "m" and "amp" from others' hosts.</summary>
    private static string Site(Uri address)
    {
        var labels = address.Host.Split('.');
        var end = labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? 3 : 2;
        return FormattableString.Invariant($"{string.Join('.', labels[^Math.Min(end, labels.Length)..])}:{address.Port}");
    }
}
