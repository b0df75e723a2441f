using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Programs;
using TalksBot.Web.Pages;

namespace TalksBot.Web;

/// <summary>
/// Stands before every view: what a browser may do with it, how much somebody may ask, nothing twice that hasn't changed, and a page that
/// says what went wrong.
/// </summary>
internal sealed class SiteGuard(WebParts parts, SiteWriter writer)
{
    /// <summary>A page is looked at more often than a question is asked.</summary>
    private const int ViewsPerQuestion = 30;

    private const string Scope = "web";
    private const int NetworkBytes = 8;
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly IQuestionLimiter questions = parts.Limits(Scope, parts.Options.Limits with { PerChat = 0 });

    // Of what is looked at each process keeps count by itself: it is much, and costs little.
    private readonly IQuestionLimiter views = new QuestionLimiter(
        parts.Options.Limits with { PerUser = parts.Options.Limits.PerUser * ViewsPerQuestion, PerChat = 0 });

    private readonly ILogger log = parts.Loggers.CreateLogger<SiteGuard>();

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        Protect(context.Response.Headers);
        try
        {
            if (!await MayAsync(context))
            {
                var window = parts.Options.Limits.Window;
                await SayAsync(context, StatusCodes.Status429TooManyRequests, Phrases.TooMany(window), window);
                return;
            }

            var visit = Visit.Of(context.Request, await IndexVersion.OfAsync(parts.Index, context.RequestAborted), parts.Options);
            context.Features.Set(visit);
            if (Known(context.Request, visit))
            {
                Mark(context.Response.Headers, visit);
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK)
                    Mark(context.Response.Headers, visit);
                return Task.CompletedTask;
            });
            await next(context);
        }
        catch (IndexUnavailableException) when (!context.Response.HasStarted)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, Label.Of("not-available"), Soon);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            log.LogError(fault, "A view could not be shown: {Path}", context.Request.Path);
            await SayAsync(context, StatusCodes.Status500InternalServerError, Label.Of("web.failed"));
        }
    }

    private void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (!parts.Options.IsListed)
            headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private static void Mark(IHeaderDictionary headers, Visit visit)
    {
        headers.ETag = $"\"{visit.State}\"";
        headers.CacheControl = "public, no-cache";
        headers.Append("Vary", "Accept-Language");
    }

    private static bool Known(HttpRequest request, Visit visit) =>
        request.Headers.IfNoneMatch.SelectMany(value => value?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            .Any(tag => tag.TrimStart('W', '/').Trim('"') == visit.State);

    private async Task<bool> MayAsync(HttpContext context)
    {
        var asker = Asker(context.Connection.RemoteIpAddress);
        var asks = context.GetEndpoint()?.Metadata.GetMetadata<SiteView>() is { Asks: true };
        return await (asks ? questions : views).AskAsync(asker, "") == RateVerdict.Admitted;
    }

    /// <summary>Whoever has an address of the newer kind has a network of them.</summary>
    private static string Asker(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.MapToIPv4().ToString(),
    };

    private Task SayAsync(HttpContext context, int status, Label said, TimeSpan? again = null)
    {
        context.Response.Clear();
        Protect(context.Response.Headers);
        if (again is { } pause)
            context.Response.Headers.RetryAfter = string.Create(CultureInfo.InvariantCulture, $"{(int)pause.TotalSeconds}");
        var visit = context.Features.Get<Visit>() ?? Visit.Of(context.Request, "", parts.Options);
        return writer.WriteAsync(context, visit, Shown.On<NoticePage>(said) with { Status = status });
    }
}
