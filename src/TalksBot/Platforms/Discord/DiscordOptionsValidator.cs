using Microsoft.Extensions.Options;

namespace TalksBot.Platforms.Discord;

/// <summary>Says what is wrong with the section, one line a key, without repeating a secret.</summary>
/// <param name="overHttp">Whether interactions come over HTTP.</param>
public sealed class DiscordOptionsValidator(bool overHttp) : IValidateOptions<DiscordOptions>
{
    private const int KeyLength = 64;
    private const string ApiVersion = "/api/v10";

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    public static bool IsPublicKey(string text) => text.Length == KeyLength && text.All(char.IsAsciiHexDigit);

    private IEnumerable<string> Faults(DiscordOptions options)
    {
        if (overHttp && !IsPublicKey(options.PublicKey))
            yield return "Discord:PublicKey must be the 64 hexadecimal digits that the Developer Portal shows as Public Key";
        if (options.ShardAbove <= 0)
            yield return "Discord:ShardAbove must be a number of servers above 0";
        if (!IsSnowflake(options.ApplicationId) && options.ApplicationId.Length > 0)
            yield return "Discord:ApplicationId must be the number that the Developer Portal shows as Application ID";
        if (options.Token.Any(char.IsWhiteSpace))
            yield return "Discord:Token must be the bot's token alone, without 'Bot' or spaces";
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
            || !url.AbsolutePath.TrimEnd('/').EndsWith(ApiVersion, StringComparison.Ordinal))
            yield return $"Discord:BaseUrl must be a web address that ends in {ApiVersion}";
        if (!IsSnowflake(options.GuildId) && options.GuildId.Length > 0)
            yield return "Discord:GuildId must be a server's id, a number";
        if (options.RateLimits.Problem is { } problem)
            yield return $"Discord:RateLimits: {problem}";
    }

    private static bool IsSnowflake(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
