using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace TalksBot.Web;

/// <summary>Keeps what was shown for as long as the index is the same: everything shown follows from it, the address and the language.</summary>
internal sealed class SiteCache : IOutputCachePolicy
{
    /// <summary>What is kept in all.</summary>
    public const long Bytes = 64 << 20;

    /// <summary>What is larger isn't kept.</summary>
    public const long LargestBytes = 1 << 20;

    private static readonly TimeSpan ForSoLong = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var view = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<SiteView>();
        var visit = context.HttpContext.Features.Get<Visit>();
        context.EnableOutputCaching = view is not null && visit is not null && HttpMethods.IsGet(request.Method);
        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true);
        if (!context.EnableOutputCaching)
            return ValueTask.CompletedTask;
        context.CacheVaryByRules.QueryKeys = new StringValues([.. view!.Arguments, Visit.LanguageKey]);
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues["state"] = visit!.State;
        context.CacheVaryByRules.VaryByValues["encoding"] = SiteCompression.Wanted(request);
        context.ResponseExpirationTimeSpan = ForSoLong;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
