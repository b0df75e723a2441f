using Microsoft.Extensions.Configuration;
using TalksBot.Hosting;
using TalksBot.News.Fetching;

namespace TalksBot.News.Feeds;

/// <summary>Which feeds are read (the configuration's list <c>Feeds</c>) and how often (the section <c>FeedSchedule</c>).</summary>
public sealed record FeedOptions
{
    public const string List = "Feeds";
    public const string Section = "FeedSchedule";

    public ImmutableArray<FeedSource> Feeds { get; init; } = [];

    /// <summary>The time between two looks at a feed, give or take a tenth.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest that a feed which fails is left alone.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How often a page is tried before it is given up.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>The source of an address; one that wants nothing where it isn't configured.</summary>
    public FeedSource Source(string address) => Feeds.FirstOrDefault(feed => feed.Address == address) ?? address;

    /// <param name="configuration">The configuration.</param>
    /// <param name="more">Addresses that were added otherwise.</param>
    /// <exception cref="InvalidDataException">A feed's address is wrong; the message names it.</exception>
    /// <exception cref="Cli.WrongUseException">A setting is no span of time.</exception>
    public static FeedOptions Of(IConfiguration configuration, params IReadOnlyList<string> more)
    {
        var list = configuration.GetSection(List);
        IEnumerable<FeedSource> feeds = list.Value is { Length: > 0 } one ? [Address(one)] : list.GetChildren().Select(Source);
        var options = new FeedOptions
        {
            Feeds = [.. feeds.Concat(more.Select(Address)).DistinctBy(feed => feed.Address)],
            Interval = TimeSpans.Of(configuration, $"{Section}:{nameof(Interval)}", TimeSpan.FromMinutes(15)),
            MaxBackoff = TimeSpans.Of(configuration, $"{Section}:{nameof(MaxBackoff)}", TimeSpan.FromHours(6)),
            Attempts = configuration.GetValue($"{Section}:{nameof(Attempts)}", 8),
        };
        return options.Interval >= TimeSpan.FromSeconds(1)
            ? options
            : throw new InvalidDataException("FeedSchedule:Interval is a span of a second or more: 30s, 15m, 6h.");
    }

    private static FeedSource Source(IConfigurationSection feed)
    {
        var given = feed.Value ?? feed["Url"] ?? throw new InvalidDataException($"{feed.Path} has no Url.");
        var plain = Address(given);
        var origin = new Uri(plain.Address);
        return new FeedSource(plain.Address)
        {
            Access = new FeedAccess(origin)
            {
                User = feed["User"] ?? plain.Access.User,
                Password = feed["Password"] ?? plain.Access.Password,
                UserAgent = OneLine(feed, "UserAgent"),
                Headers = feed.GetSection("Headers").GetChildren().Where(header => header.Value is not null)
                    .ToImmutableDictionary(header => header.Key, header => OneLine(header, null)!),
            },
            Include = [.. feed.GetSection("Include").Get<string[]>() ?? []],
            Exclude = [.. feed.GetSection("Exclude").Get<string[]>() ?? []],
        };
    }

    /// <summary>A name and password in an address are what its server wants, and no part of the address.</summary>
    private static FeedSource Address(string given)
    {
        if (WebAddress.Of(given) is not { } address)
            throw new InvalidDataException($"Feeds: '{ShownAddress.Of(given)}' is no http or https address.");
        if (address.UserInfo.Length == 0)
            return given;
        var parts = address.UserInfo.Split(':', 2);
        var bare = new UriBuilder(address) { UserName = "", Password = "" }.Uri;
        return new FeedSource(bare.AbsoluteUri)
        {
            Access = new FeedAccess(bare) { User = Uri.UnescapeDataString(parts[0]), Password = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "" },
        };
    }

    private static string? OneLine(IConfigurationSection section, string? key)
    {
        var value = key is null ? section.Value : section[key];
        return value?.AsSpan().ContainsAny('\r', '\n') == true
            ? throw new InvalidDataException($"{section.Path}{(key is null ? "" : $":{key}")} has a line break in it.")
            : value;
    }
}
