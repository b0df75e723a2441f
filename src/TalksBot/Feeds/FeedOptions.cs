using Microsoft.Extensions.Configuration;
using TalksBot.Fetching;

namespace TalksBot.Feeds;

/// <summary>Which feeds are read (the configuration's list <c>Feeds</c>) and how often (the section <c>FeedSchedule</c>).</summary>
public sealed record FeedOptions
{
    public const string List = "Feeds";
    public const string Section = "FeedSchedule";

    public string[] Feeds { get; init; } = [];

    /// <summary>The time between two looks at a feed, give or take a tenth.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest that a feed which fails is left alone.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How often a page is tried before it is given up.</summary>
    public int Attempts { get; init; } = 8;

    /// <exception cref="InvalidDataException">A feed's address or a setting is wrong; the message names it.</exception>
    public static FeedOptions Of(IConfiguration configuration)
    {
        var feeds = configuration[List] is { Length: > 0 } one ? [one] : configuration.GetSection(List).Get<string[]>() ?? [];
        foreach (var feed in feeds)
            if (!Uri.TryCreate(feed, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw new InvalidDataException($"Feeds: '{ShownAddress.Of(feed)}' is no http or https address.");
        var options = (configuration.GetSection(Section).Get<FeedOptions>() ?? new FeedOptions()) with { Feeds = [.. feeds.Distinct()] };
        return options.Interval >= TimeSpan.FromSeconds(1)
            ? options
            : throw new InvalidDataException("FeedSchedule:Interval is a time span of a second or more (00:15:00).");
    }
}
