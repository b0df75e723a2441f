using System.Text;

namespace TalksBot.News.Fetching;

/// <summary>
/// What a server wants of whoever asks it: a user's name and password, headers, a user agent. It goes to that server alone, and is shown nowhere.
/// </summary>
/// <param name="Origin">The server: any address of it. Null for nobody's.</param>
public sealed class FeedAccess(Uri? Origin)
{
    public static FeedAccess None { get; } = new(null);

    public string? User { get; init; }

    public string? Password { get; init; }

    public string? UserAgent { get; init; }

    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Adds what the server wants, where the request goes to it.</summary>
    public void ApplyTo(HttpRequestMessage request)
    {
        if (Origin is null || request.RequestUri is not { } address || !HasSameOrigin(address))
            return;
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (UserAgent is not null)
        {
            request.Headers.Remove("User-Agent");
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        }

        if (User is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))}");
    }

    public override string ToString() => Origin is null ? "none" : ShownAddress.Of(Origin);

    private bool HasSameOrigin(Uri address) => address.Scheme == Origin!.Scheme && address.Host == Origin.Host && address.Port == Origin.Port;
}
