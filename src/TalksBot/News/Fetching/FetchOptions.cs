using Microsoft.Extensions.Configuration;
using TalksBot.Hosting;

namespace TalksBot.News.Fetching;

/// <summary>The configuration section <c>Fetch</c>: how pages and feeds are fetched.</summary>
public sealed record FetchOptions
{
    public const string Section = "Fetch";

    /// <summary>Hosts that may be fetched from although their addresses are private: <c>host</c> or <c>host:port</c>, as the address names them.</summary>
    public string[] AllowedHosts { get; init; } = [];

    /// <summary>Whom servers' keepers can ask: an address or mail that goes into the user agent; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Bytes of a body, once unpacked.</summary>
    public int MaxBytes { get; init; } = 10 << 20;

    /// <summary>From the first byte sent to the last one read, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The least time between two pages of one host.</summary>
    public TimeSpan PausePerHost { get; init; } = TimeSpan.FromSeconds(1);

    /// <exception cref="Cli.WrongUseException">A setting is no span of time; the message names it.</exception>
    public static FetchOptions Of(IConfiguration configuration)
    {
        var usual = new FetchOptions();
        var section = configuration.GetSection(Section);
        return new FetchOptions
        {
            AllowedHosts = section.GetSection(nameof(AllowedHosts)).Get<string[]>() ?? [],
            Contact = section[nameof(Contact)] ?? "",
            MaxBytes = section.GetValue(nameof(MaxBytes), usual.MaxBytes),
            Timeout = TimeSpans.Of(configuration, $"{Section}:{nameof(Timeout)}", usual.Timeout),
            PausePerHost = TimeSpans.Of(configuration, $"{Section}:{nameof(PausePerHost)}", usual.PausePerHost),
        };
    }

    public string UserAgent => Contact.Length == 0 ? $"{Product}/{Version}" : $"{Product}/{Version} (+{Contact})";

    /// <summary>The name that robots.txt files call the bot by.</summary>
    public const string Product = "TalksBot";

    private static readonly string Version = typeof(FetchOptions).Assembly.GetName().Version?.ToString(2) ?? "0";
}
