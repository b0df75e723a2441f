using System.Net;
using Microsoft.Extensions.Configuration;

namespace TalksBot.Operations.Doctor;

/// <summary>What a platform's check asks: who the token's owner is, and nothing else; and whether there are admins.</summary>
/// <param name="platform">The platform's name.</param>
/// <param name="section">Its configuration.</param>
public sealed class TokenProbe(string platform, IConfigurationSection section)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    // Exceptions of the client may hold the address, and that the token: only their kind is told.
    public async Task<Diagnosis> AskAsync(string address, string? authorization, CancellationToken cancellation)
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
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound =>
                    new Diagnosis(platform, "The token is refused.", $"Set {section.Key}:Token anew: it was mistyped or has been revoked."),
                var status => new Diagnosis(platform, FormattableString.Invariant($"The platform answers {(int)status}."), "Try again later."),
            };
        }
        catch (Exception exception) when (IsUnreachable(exception, cancellation))
        {
            return new Diagnosis(platform, "The platform can't be reached.", $"Check the connection, the firewall and {section.Key}:BaseUrl.");
        }
    }

    public Diagnosis Admins() => section.GetSection("Admins").Get<string[]>() is { Length: > 0 } admins
        ? new Diagnosis(platform, FormattableString.Invariant($"{admins.Length} admins."))
        : new Diagnosis(platform, "No admins, so nobody can call /reindex.", $"List user ids in {section.Key}:Admins.");

    private static bool IsUnreachable(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException or UriFormatException or InvalidOperationException
        || exception is OperationCanceledException && !cancellation.IsCancellationRequested;
}
