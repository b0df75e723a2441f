using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Operations;
using TalksBot.Operations.Doctor;
using TalksBot.Platforms;

namespace TalksBot.Hosting;

public static class OperationsServiceCollectionExtensions
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    /// <summary>Adds what those who run the bot ask it: health, metrics and the doctor's checks.</summary>
    public static IHostApplicationBuilder AddOperations(this IHostApplicationBuilder builder)
    {
        var (services, options) = (builder.Services, OperationsOptions.Of(builder.Configuration));
        services.AddSingleton(options);
        services.AddSingleton<ILoggerProvider, PlatformErrorCounter>();
        services.AddSingleton<IReadiness, IndexReadiness>();
        if (options.ServesHealth)
            services.AddSingleton<IHttpEndpoints, HealthEndpoints>();
        if (options.OtlpEndpoint is not null)
            services.AddHostedService<MetricsExport>();
        services.AddSingleton<ICheck, ArticlesCheck>();
        services.AddSingleton<ICheck, FoldersCheck>();
        services.AddSingleton<ICheck, ClockCheck>();
        services.AddSingleton<ICheck, FeedsCheck>();
        services.AddSingleton<ICheck, FollowsCheck>();
        services.AddSingleton<ICheck, PlatformsCheck>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        return builder;
    }
}
