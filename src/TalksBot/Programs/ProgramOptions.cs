using Microsoft.Extensions.Configuration;

namespace TalksBot.Programs;

/// <summary>What is served to programs, and to whom.</summary>
/// <param name="ServesApi"><c>Api:Enabled</c>: /api is served at <c>Urls</c>.</param>
/// <param name="ServesMcp"><c>Mcp:Enabled</c>: /mcp is served at <c>Urls</c>.</param>
public sealed record ProgramOptions(bool ServesApi, bool ServesMcp)
{
    public const string ShowFullTextKey = "Articles:ShowFullText";

    private const int UsualLimit = 600;

    /// <summary><c>Api:Keys</c>: who may ask from elsewhere than this machine.</summary>
    public ImmutableArray<ApiKey> Keys { get; private init; } = [];

    /// <summary><c>Api:Origins</c>: the sites whose pages may read answers in a browser; none unless they are named.</summary>
    public ImmutableArray<string> ApiOrigins { get; private init; } = [];

    /// <summary><c>Mcp:Token</c>: what a client sends as its bearer token; null where only this machine is answered.</summary>
    public string? McpToken { get; private init; }

    /// <summary><c>Mcp:Origins</c>: the sites whose pages may call, besides those of this machine.</summary>
    public ImmutableArray<string> McpOrigins { get; private init; } = [];

    /// <summary><c>Articles:ShowFullText</c>: whole texts of articles may be shown, not only of our own summaries.</summary>
    public bool ShowsFullText { get; private init; }

    /// <exception cref="InvalidDataException">A setting is wrong; the message names it.</exception>
    public static ProgramOptions Of(IConfiguration configuration)
    {
        var token = configuration["Mcp:Token"]?.Trim();
        return new ProgramOptions(configuration.GetValue("Api:Enabled", defaultValue: false), configuration.GetValue("Mcp:Enabled", defaultValue: false))
        {
            Keys = [.. Texts(configuration, "Api:Keys").Select(text => ApiKey.Read(text, configuration.GetValue("Api:PerMinute", UsualLimit)))],
            ApiOrigins = Origins(configuration, "Api:Origins"),
            McpToken = string.IsNullOrEmpty(token) ? null : token.Length >= ApiKey.ShortestSecret ? token
                : throw new InvalidDataException($"Mcp:Token is too short to keep anybody out: use at least {ApiKey.ShortestSecret} characters."),
            McpOrigins = Origins(configuration, "Mcp:Origins"),
            ShowsFullText = configuration.GetValue(ShowFullTextKey, defaultValue: false),
        };
    }

    private static ImmutableArray<string> Texts(IConfiguration configuration, string key) => [.. configuration.GetSection(key).Get<string[]>() ?? []];

    private static ImmutableArray<string> Origins(IConfiguration configuration, string key) =>
    [
        .. Texts(configuration, key).Select(text => WebAddress.Of(text.Trim()) is { PathAndQuery: "/" } origin
            ? origin.GetLeftPart(UriPartial.Authority)
            : throw new InvalidDataException($"{key}: '{text}' is no origin (https://example.org).")),
    ];
}
