using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Platforms.Discord;

public static class DiscordServiceCollectionExtensions
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds Discord where <c>Discord:PublicKey</c> is set. A bad setting is logged when the host starts, and Discord
    /// stays out; the other platforms run.
    /// </summary>
    public static IHostApplicationBuilder AddDiscord(this IHostApplicationBuilder builder)
    {
        var options = new DiscordOptions();
        builder.Configuration.GetSection(DiscordOptions.Section).Bind(options);
        if (options.PublicKey.Length == 0)
            return builder;
        if (Fault(options) is { } fault)
            builder.Services.AddSingleton<IHostedService>(services => new RefusedStart(fault, services.GetRequiredService<ILogger<DiscordPlatform>>()));
        else
            AddServices(builder.Services, options);
        return builder;
    }

    private static string? Fault(DiscordOptions options)
    {
        var outcome = new DiscordOptionsValidator().Validate(null, options);
        if (outcome.Failed)
            return string.Join("; ", outcome.Failures);
        return Ed25519PublicKey.IsSupported ? null : "no OpenSSL (libcrypto 1.1.1 or later) was found to verify Discord's signatures with; see docs/discord.md";
    }

    private static void AddServices(IServiceCollection services, DiscordOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(new ChatPlatform(DiscordMessageMapper.Platform));
        AddBehaviour(services);
        AddHttpTransport(services, options);
        services.AddSingleton(provider => new DiscordRestClient(
            new HttpClient { Timeout = RequestTimeout },
            options,
            provider.GetRequiredService<RequestPacer>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DiscordRestClient>>()));
        services.AddSingleton<RequestPacer>();
        services.AddSingleton<IInteractionWebhook>(provider => provider.GetRequiredService<DiscordRestClient>());
        services.AddHostedService<CommandSync>();
    }

    /// <summary>What any transport needs.</summary>
    private static void AddBehaviour(IServiceCollection services)
    {
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<DiscordButtons>();
        services.AddSingleton<DiscordMessageMapper>();
        services.AddSingleton<DiscordSwitch>();
        services.AddSingleton<Deferral>();
        services.AddSingleton<RecentAnswers>();
        services.AddSingleton<LaterWork>();
        services.AddHostedService(provider => provider.GetRequiredService<LaterWork>());
    }

    private static void AddHttpTransport(IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(_ => new Ed25519PublicKey(Convert.FromHexString(options.PublicKey)));
        services.AddSingleton<ReplayGuard>();
        services.AddSingleton<IHttpEndpoints, InteractionEndpoint>();
    }

    /// <summary>Says once at start why Discord doesn't run.</summary>
    private sealed class RefusedStart(string fault, ILogger<DiscordPlatform> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            log.LogError("Discord doesn't run: {Fault}", fault);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
