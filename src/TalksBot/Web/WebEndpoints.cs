using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Platforms;

namespace TalksBot.Web;

/// <summary>The page: its views, its own files, and what it tells search engines.</summary>
internal sealed class WebEndpoints(WebParts parts, SiteViews site) : IHttpEndpoints, IDisposable
{
    private readonly SiteWriter writer = new(parts.Loggers);

    public bool IsAside { get; init; }

    public void AddServices(IServiceCollection services)
    {
        services.AddOutputCache(cache => (cache.SizeLimit, cache.MaximumBodySize) = (SiteCache.Bytes, SiteCache.LargestBytes));
        SiteCompression.Add(services);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in parts.Options.Proxies)
                forwarded.KnownProxies.Add(proxy);
        });
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var guard = new SiteGuard(parts, writer);
        var views = Pipeline(routes, application =>
        {
            if (!parts.Options.Proxies.IsEmpty)
                application.UseForwardedHeaders();
            application.Use(guard.RunAsync).UseOutputCache().UseResponseCompression().Run(ShowAsync);
        });
        foreach (var view in site.All)
            routes.MapMethods(view.Pattern, [HttpMethods.Get, HttpMethods.Head], views)
                .WithMetadata(view, new SiteCache(), new BeforeIndexMetadata())
                .WithOrder(view.Pattern == SiteViews.Anything ? int.MaxValue : 0);
        SiteAssets.Map(routes, Pipeline(routes, application => application.UseResponseCompression().Run(SiteAssets.SendAsync)));
        routes.MapGet("/robots.txt", context => context.Response.WriteAsync(parts.Options.IsListed
            ? "User-agent: *\nDisallow: /q\n"
            : "User-agent: *\nDisallow: /\n")).WithMetadata(new BeforeIndexMetadata());
    }

    public void Dispose() => writer.Dispose();

    private static RequestDelegate Pipeline(IEndpointRouteBuilder routes, Action<IApplicationBuilder> build)
    {
        var application = routes.CreateApplicationBuilder();
        build(application);
        return application.Build();
    }

    private async Task ShowAsync(HttpContext context)
    {
        var visit = context.Features.Get<Visit>()!;
        var view = context.GetEndpoint()!.Metadata.GetMetadata<SiteView>()!;
        var shown = await view.Show(new SiteRequest(visit, context.Request.RouteValues, context.RequestAborted));
        await writer.WriteAsync(context, visit, shown);
    }
}
