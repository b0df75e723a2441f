using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TalksBot.Cli;
using TalksBot.Core.Text;

namespace TalksBot.Hosting;

/// <summary>
/// Reads spans of time in settings: "15m", "2h 30m", "300ms", or a clock's "00:15:00". What could be meant otherwise ("15", which is
/// days to .NET, or "24:00:00") is refused.
/// </summary>
public static class TimeSpans
{
    /// <exception cref="WrongUseException">It is no span; the message names the setting and the mend.</exception>
    public static TimeSpan Of(IConfiguration configuration, string key, TimeSpan otherwise) => configuration[key] is not { } text || text.Trim().Length == 0
        ? otherwise
        : Read(text) ?? throw new WrongUseException($"{key}: '{text}' is no span of time. Give it a unit: 30s, 15m, 6h, 1d.");

    /// <summary>Null where the text is no span.</summary>
    public static TimeSpan? Read(string text)
    {
        if (text.Trim() is "0")
            return TimeSpan.Zero;
        if (Clock.Fits(text))
            return TimeSpan.Parse(text.Trim(), CultureInfo.InvariantCulture);
        if (!Units.Fits(text))
            return null;
        return Unit.FindAll(text).Aggregate(TimeSpan.Zero, (sum, match) =>
        {
            var number = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return sum + match.Groups[2].Value switch
            {
                "ms" => TimeSpan.FromMilliseconds(number),
                "s" => TimeSpan.FromSeconds(number),
                "m" or "min" => TimeSpan.FromMinutes(number),
                "h" => TimeSpan.FromHours(number),
                _ => TimeSpan.FromDays(number),
            };
        });
    }

    private static Regex Clock { get; } = Patterns.Of(@"^\s*(?:[01]?\d|2[0-3]):[0-5]?\d(?::[0-5]?\d(?:\.\d{1,7})?)?\s*$");

    private static Regex Units { get; } = Patterns.Of(@"^\s*(?:\d{1,6}(?:\.\d{1,3})?\s?(?:ms|s|min|m|h|d)\s*)+$");

    private static Regex Unit { get; } = Patterns.Of(@"(?<![\d.])(\d{1,6}(?:\.\d{1,3})?)\s?(ms|s|min|m|h|d)");
}
