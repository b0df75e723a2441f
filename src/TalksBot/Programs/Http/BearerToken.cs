using Microsoft.AspNetCore.Http;

namespace TalksBot.Programs.Http;

/// <summary>The secret that a request carries: <c>Authorization: Bearer …</c>.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";
    private const int Longest = 512;

    /// <summary>Null where there is none.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && value.Length <= Longest
            ? value[Scheme.Length..].Trim()
            : null;

    /// <summary>Refuses a request that lacks the right one.</summary>
    public static void Ask(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer";
    }
}
