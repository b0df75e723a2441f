using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.News.Feeds;

/// <summary>Reads the dates of feeds: RFC 3339, and RFC 822 as people write it.</summary>
public static class FeedDate
{
    // RFC 822 names these; a name that isn't here has an offset that nobody can know.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00", ["UT"] = "+00:00", ["UTC"] = "+00:00", ["Z"] = "+00:00",
        ["EST"] = "-05:00", ["EDT"] = "-04:00", ["CST"] = "-06:00", ["CDT"] = "-05:00",
        ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00",
    };

    /// <summary>Before the web nothing was published on it: what says so was never set.</summary>
    private const int FirstYear = 1990;
    private const string FirstDay = "1990-01-01";

    private static readonly string[] Spelt = ["d MMM yyyy H:mm:ss zzz", "d MMM yyyy H:mm zzz", "d MMM yy H:mm:ss zzz", "d MMMM yyyy H:mm:ss zzz"];
    private static readonly string[] Numeric = ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-dd HH:mm:sszzz"];

    /// <returns>The time with the zone it was written in, or the day alone where there is no more; null where it can't be read.</returns>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > 60)
            return null;
        var words = text.Trim();
        if (DateTimeOffset.TryParseExact(
            words.Replace("Z", "+00:00", StringComparison.Ordinal), Numeric, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return exact.Year >= FirstYear ? Text(exact) : null;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var spelt = Weekday.Without(words);
        var zone = Zone.Find(spelt);
        if (zone.Success)
            spelt = spelt[..zone.Index] + " " + (Zones.GetValueOrDefault(zone.Value) ?? Offset(zone.Value));
        spelt = string.Join(' ', spelt.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return DateTimeOffset.TryParseExact(spelt, Spelt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Year >= FirstYear ? Text(time) : null
            : Day(words);
    }

    /// <summary>The day alone, of what people and programs write in other ways: it is the day as written, in whatever zone.</summary>
    private static string? Day(string words)
    {
        var whole = ShortYear.Changed(ZoneName.Without(words), "${day}20${year}");
        return ArticleDay.Of(whole) is { } day && string.CompareOrdinal(day, FirstDay) >= 0 ? day : null;
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Offset(string zone) => zone.Length == 5 ? $"{zone[..3]}:{zone[3..]}" : zone;

    private static Regex ZoneName { get; } = Patterns.Of(@"(?<=\d)(?:\s{1,3}[A-Z]{1,5}){1,3}$");

    private static Regex ShortYear { get; } = Patterns.Of(@"(?<day>^(?:[A-Za-z]{3,9}\.?,?\s*)?\d{1,2}[\s-][A-Za-z]{3,9}\.?[\s-])(?<year>\d\d)(?=\s|$)");

    private static Regex Weekday { get; } = Patterns.Of(@"^[A-Za-z]{3,9}\.?,?\s+(?=\d)");

    private static Regex Zone { get; } = Patterns.Of(@"(?<=\s)(?:[A-Za-z]{1,4}|[+-]\d{4})$");
}
