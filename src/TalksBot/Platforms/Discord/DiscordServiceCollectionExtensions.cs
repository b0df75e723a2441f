using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NSec.Cryptography;
using TalksBot.Chat;
using TalksBot.News.Following;
using TalksBot.Operations;
using TalksBot.Operations.Doctor;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Platforms.Discord.Rest;
using TalksBot.Platforms.Discord.Servers;
using TalksBot.Storage;

namespace TalksBot.Platforms.Discord;

public static class DiscordServiceCollectionExtensions
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds Discord where the configuration has what one of the transports takes: the public key for HTTP, the token for the
    /// gateway. Discord itself sends an application's interactions one way or the other.
    /// </summary>
    /// <param name="builder">The host in the making.</param>
    /// <param name="connect">Makes the gateway; null where the build has none.</param>
    public static IHostApplicationBuilder AddDiscord(this IHostApplicationBuilder builder, Func<DiscordOptions, ILogger, DiscordGateway>? connect = null)
    {
        var section = builder.Configuration.GetSection(DiscordOptions.Section);
        var gateway = string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.Token)]) ? null : connect;
        if (gateway is null && string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.PublicKey)]))
            return builder;
        builder.Services.AddSingleton<ICheck, DiscordCheck>();
        var platform = new ChatPlatform(DiscordMessageMapper.Platform)
        {
            Missing = string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.Token)]) ? Label.Of("follow.cannot.discord") : null,
        };
        return builder.AddPlatform<DiscordOptions>(platform, section, options => AddServices(builder.AddStorage().Services, options, gateway));
    }

    private static void AddServices(IServiceCollection services, DiscordOptions options, Func<DiscordOptions, ILogger, DiscordGateway>? connect)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        AddBehaviour(services);
        if (options.IsOverHttp)
            AddHttpTransport(services, options);
        if (connect is not null)
            services.AddSingleton<MentionHandler>().AddSingleton<MentionReplies>()
                .AddSingleton(provider => connect(options, provider.GetRequiredService<ILogger<GatewayWorker>>())).AddHostedService<GatewayWorker>();
        services.AddSingleton(provider => new DiscordRestClient(
            new HttpClient { Timeout = RequestTimeout },
            options,
            provider.GetRequiredService<RequestPacer>(),
            provider.GetRequiredService<CommandMentions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DiscordRestClient>>()));
        services.AddSingleton<RequestPacer>();
        services.AddSingleton<IInteractionWebhook>(provider => provider.GetRequiredService<DiscordRestClient>());
        services.AddHostedService<CommandSync>();
        if (options.Token.Length > 0)
            services.AddSingleton<IFollowDelivery, DiscordFollowDelivery>();
        services.AddSingleton<DiscordReadiness>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<DiscordReadiness>());
    }

    /// <summary>What any transport needs.</summary>
    private static void AddBehaviour(IServiceCollection services)
    {
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<CommandMentions>();
        services.AddSingleton<RecentAnswers>();
        services.AddSingleton<DiscordButtons>();
        services.AddSingleton<DiscordMessageMapper>();
        services.AddSingleton<DiscordSwitch>();
        services.AddSingleton<AnswerThreads>();
        services.AddSingleton<Deferral>();
        services.AddSingleton<ServerHandler>();
        services.AddSingleton<LaterWork>();
        services.AddHostedService(provider => provider.GetRequiredService<LaterWork>());
    }

    private static void AddHttpTransport(IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(_ => PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(options.PublicKey), KeyBlobFormat.RawPublicKey));
        services.AddSingleton<ReplayGuard>();
        services.AddSingleton<IHttpEndpoints, InteractionEndpoint>();
        services.AddSingleton<IHttpEndpoints, EventEndpoint>();
    }
}
