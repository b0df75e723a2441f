using System.Globalization;
using NodaTime;

namespace TalksBot.Core.Text.Loading;

/// <summary>Tells from what a page writes as its day of publication whether it can be one.</summary>
/// <param name="Latest">The last day that it may be: when the page was fetched or its file written. Null where that isn't known.</param>
internal readonly record struct PageDate(LocalDate? Latest)
{
    /// <summary>No page is older; what says so was never set.</summary>
    private const int FirstYear = 1990;

    /// <summary>The date as written, or with the number of a clock written out; null where it is none, or is before the web or after today.</summary>
    public string? Usable(string? written)
    {
        if (written is null || written.Length > 100)
            return null;
        var words = ZoneName.Without(written.Trim());
        if (long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && words.Length is 10 or 13)
            words = Instant.FromUnixTimeSeconds(words.Length == 13 ? number / 1000 : number).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return WrittenDate.Parse(words) is { } day && IsUsable(day) ? words : null;
    }

    public bool IsUsable(LocalDate day) =>
        day.Year >= FirstYear && (Latest is null || day <= Latest.Value.PlusDays(1)); // somewhere it is tomorrow already

    /// <summary>The day that an address names: /2025/11/07/, /2025/nov/07/, /2025-11-07-…, /20251107/.</summary>
    public string? OfAddress(Uri? address)
    {
        if (address is null || InAddress.Find(address.AbsolutePath) is not { Success: true } match)
            return null;
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["name"].Success ? WrittenDate.Month(match.Groups["name"].ValueSpan) : Number("month");
        return WrittenDate.Date(Number("year"), month, Number("day")) is { } day && IsUsable(day)
            ? day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static Regex ZoneName { get; } = Patterns.Of(@"\s*\([^()]*\)$");

    private static Regex InAddress { get; } = Patterns.Of(
        @"(?<!\d)(?<year>(?:19|20)\d\d)(?:(?<sign>[/_-])(?<month>\d\d?)\k<sign>(?<day>\d\d?)"
        + @"|/(?<name>[a-z]{3,9})/(?<day>\d\d?)|(?<month>\d\d)(?<day>\d\d))(?!\d)", RegexOptions.IgnoreCase);
}
