using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat.RateLimits;
using TalksBot.Hosting;
using TalksBot.Operations.Doctor;
using TalksBot.Pictures;
using TalksBot.Platforms;

namespace TalksBot.Web;

public static class WebServiceCollectionExtensions
{
    /// <summary>
    /// Adds the page where <c>Web:Enabled</c> says so; where it says nothing and nobody else is served or chatted with, beside the terminal
    /// that somebody types at.
    /// </summary>
    /// <param name="builder">Has every platform but the terminal.</param>
    /// <param name="isTypedAt">Whether somebody types at the terminal.</param>
    public static IHostApplicationBuilder AddWeb(this IHostApplicationBuilder builder, bool isTypedAt)
    {
        var (services, options) = (builder.Services, WebOptions.Of(builder.Configuration));
        var isAside = options.Enabled is null && isTypedAt
            && services.All(service => service.ServiceType != typeof(ChatPlatform) && service.ServiceType != typeof(WebInterface));
        if (options.Enabled != true && !isAside)
            return builder;
        services.AddSingleton(options);
        builder.AddPictures();
        services.AddSingleton<WebParts>();
        services.AddSingleton<SiteViews>();
        services.AddSingleton<PrepareLists>(provider => provider.GetRequiredService<SiteViews>().PrepareAsync);
        services.AddSingleton<IHttpEndpoints>(provider => new WebEndpoints(
            provider.GetRequiredService<WebParts>(), provider.GetRequiredService<SiteViews>()) { IsAside = isAside });
        services.TryAddSingleton(QuestionLimiter.Local);
        services.AddSingleton<ICheck, WebCheck>();
        if (!isAside)
            services.AddSingleton(new WebInterface("web"));
        return builder;
    }
}
