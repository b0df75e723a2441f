using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace TalksBot.Operations.Doctor;

/// <summary>The chat platforms take the tokens that are configured. It asks each platform who the token's owner is, and nothing else.</summary>
public sealed class PlatformsCheck(IConfiguration configuration) : ICheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (telegram, discord) = (configuration.GetSection("Telegram"), configuration.GetSection("Discord"));
        if (telegram["Token"] is { Length: > 0 } token)
        {
            yield return await AskAsync("telegram", $"{telegram["BaseUrl"] ?? "https://api.telegram.org"}/bot{token}/getMe", null, "Telegram:Token", cancellation);
            yield return Admins("telegram", telegram);
        }

        if (discord["PublicKey"] is { Length: > 0 } key)
        {
            yield return key.Length == 64 && key.All(char.IsAsciiHexDigit)
                ? new Diagnosis("discord", "The public key has the right form.")
                : new Diagnosis("discord", "The public key isn't 64 hexadecimal digits.", "Copy Discord:PublicKey from the application's page.");
            if (discord["Token"] is { Length: > 0 } bot)
                yield return await AskAsync("discord", $"{discord["BaseUrl"] ?? "https://discord.com/api/v10"}/users/@me", $"Bot {bot}", "Discord:Token", cancellation);
            yield return Admins("discord", discord);
        }

        if (string.IsNullOrEmpty(telegram["Token"]) && string.IsNullOrEmpty(discord["PublicKey"]))
            yield return new Diagnosis("platforms", "None is configured: the terminal is the only chat.");
    }

    // Exceptions of the client may hold the address, and that the token: only their kind is told.
    private static async Task<Diagnosis> AskAsync(string platform, string address, string? authorization, string setting, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Timeout };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new Diagnosis(platform, "The token is taken."),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new Diagnosis(platform, "The token is refused.", $"Set {setting} anew: it was mistyped or has been revoked."),
                var status => new Diagnosis(platform, FormattableString.Invariant($"The platform answers {(int)status}."), "Try again later."),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or UriFormatException or InvalidOperationException || exception is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new Diagnosis(platform, "The platform can't be reached.", $"Check the connection, the firewall and {setting[..setting.IndexOf(':')]}:BaseUrl.");
        }
    }

    private static Diagnosis Admins(string platform, IConfigurationSection section) => section.GetSection("Admins").Get<string[]>() is { Length: > 0 } admins
        ? new Diagnosis(platform, FormattableString.Invariant($"{admins.Length} admins."))
        : new Diagnosis(platform, "No admins, so nobody can call /reindex.", $"List user ids in {section.Key}:Admins.");
}
