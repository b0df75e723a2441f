using System.Net;
using Microsoft.Extensions.Configuration;
using TalksBot.Chat.RateLimits;
using TalksBot.Programs;

namespace TalksBot.Web;

/// <summary>Whether the page is served, and how.</summary>
/// <param name="Enabled"><c>Web:Enabled</c>; null where it isn't set, so that it is shown where only the terminal runs.</param>
public sealed record WebOptions(bool? Enabled)
{
    public const string EnabledKey = "Web:Enabled";
    private const string Section = "Web";
    private const string NotListed = "noindex";
    private const string Listed = "index";

    /// <summary><c>Web:Robots</c>: whether search engines may list it ("index"); else they are asked not to.</summary>
    public bool IsListed { get; private init; }

    /// <summary><c>Web:Address</c>: what the page is called from outside; null where a request tells.</summary>
    public Uri? Address { get; private init; }

    /// <summary><c>Web:Proxies</c>: the proxies whose word on who asks is taken.</summary>
    public ImmutableArray<IPAddress> Proxies { get; private init; } = [];

    /// <summary><c>Web:RateLimits</c>: how many questions somebody may ask.</summary>
    public RateLimitOptions Limits { get; private init; } = new();

    /// <summary>Whether whole texts of articles may be shown, not only of our own summaries.</summary>
    public bool ShowsFullText { get; private init; }

    /// <exception cref="InvalidDataException">A setting is wrong; the message names it.</exception>
    public static WebOptions Of(IConfiguration configuration)
    {
        var limits = configuration.GetSection($"{Section}:RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        return new WebOptions(configuration.GetValue<bool?>(EnabledKey))
        {
            IsListed = configuration[$"{Section}:Robots"]?.Trim().ToLowerInvariant() switch
            {
                null or "" or NotListed => false,
                Listed => true,
                var other => throw new InvalidDataException($"Web:Robots is '{other}', and there are {NotListed}, {Listed}."),
            },
            Address = AddressOf(configuration[$"{Section}:Address"]),
            Proxies = [.. (configuration.GetSection($"{Section}:Proxies").Get<string[]>() ?? []).Select(text => IPAddress.TryParse(text.Trim(), out var proxy)
                ? proxy : throw new InvalidDataException($"Web:Proxies: '{text}' is no address of a machine (127.0.0.1)."))],
            Limits = limits.Problem is { } problem ? throw new InvalidDataException($"Web:RateLimits: {problem}") : limits,
            ShowsFullText = configuration.GetValue(ProgramOptions.ShowFullTextKey, defaultValue: false),
        };
    }

    private static Uri? AddressOf(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : WebAddress.Of(text.Trim()) is { PathAndQuery: "/" } address ? address
        : throw new InvalidDataException($"Web:Address: '{text}' is no address of a site (https://example.org).");
}
