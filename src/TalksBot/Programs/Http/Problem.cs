using Microsoft.AspNetCore.Http;

namespace TalksBot.Programs.Http;

/// <summary>Says what is wrong with a request as problem details (RFC 9457).</summary>
internal static class Problem
{
    public const string ContentType = "application/problem+json";

    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="title">What kind of thing went wrong.</param>
    /// <param name="detail">What it is this time, and the mend.</param>
    /// <param name="argument">The argument that is wrong; null for none in particular.</param>
    public static async Task WriteAsync(HttpContext context, int status, string title, string detail, string? argument = null)
    {
        var json = PlainJson.Of(new { type = "about:blank", title, status, detail, argument });
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
