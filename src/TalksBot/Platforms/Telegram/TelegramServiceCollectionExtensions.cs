using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.Following;
using TalksBot.Hosting;
using TalksBot.Operations;
using TalksBot.Chat.RateLimits;
using TalksBot.Operations.Doctor;
using TalksBot.Storage;
using Telegram.Bot;

namespace TalksBot.Platforms.Telegram;

public static class TelegramServiceCollectionExtensions
{
    /// <summary>Adds Telegram where the configuration has a token for it.</summary>
    public static IHostApplicationBuilder AddTelegram(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(TelegramOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.Token)]))
            return builder;
        builder.Services.AddSingleton(new ChatPlatform(TelegramAsker.Platform));
        builder.Services.AddSingleton<ICheck, TelegramCheck>();
        builder.Services.TryAddSingleton<PlatformFailure>();
        if (Read(section, out var options) is { } problem)
        {
            builder.Services.AddSingleton<IReadiness>(new MisconfiguredReadiness(TelegramAsker.Platform, problem));
            builder.Services.AddSingleton<IHostedService>(services => new MisconfiguredPlatform(services.GetRequiredService<PlatformFailure>(), problem));
        }
        else
        {
            Add(builder, options!);
        }

        return builder;
    }

    /// <summary>The options, or what is wrong with them.</summary>
    private static string? Read(IConfigurationSection section, out TelegramOptions? options)
    {
        options = null;
        try
        {
            options = section.Get<TelegramOptions>()!;
            return new TelegramOptionsValidator().Validate(null, options) is { Failed: true } result ? result.FailureMessage : null;
        }
        catch (InvalidOperationException)
        {
            return "Telegram: a setting has a value of the wrong kind: MaxAge and RateLimits:Window are time spans "
                + "(00:01:00), RateLimits:PerUser and PerChat are whole numbers.";
        }
    }

    private static void Add(IHostApplicationBuilder builder, TelegramOptions options)
    {
        builder.AddStorage();
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<ITelegramBotClient, BotApiClient>();
        services.AddSingleton<TelegramAsker>();
        services.AddSingleton<TelegramReplies>();
        services.AddSingleton<TelegramChats>();
        services.AddSingleton<SentAnswers>();
        services.AddSingleton<InlineMode>();
        services.AddSingleton<SteadyClock>();
        services.AddSingleton<ReindexRuns>();
        services.AddSingleton<IFollowDelivery, TelegramFollowDelivery>();
        services.AddSingleton<TelegramReadiness>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<TelegramReadiness>());
        services.AddSingleton<WebhookSecret>();
        services.AddSingleton(StopPatience.Default);
        services.AddSingleton<CommandMenuSync>();
        services.AddSingleton<UpdateLedger>();
        services.TryAddSingleton<IUpdateClaims, OwnUpdates>();
        services.AddSingleton<UpdateUnderWay>();
        services.AddSingleton<UpdateInbox>();
        services.AddSingleton<UpdatePump>();
        services.AddSingleton(provider => Handlers(provider, options));
        if (options.WebhookUrl is { Length: > 0 })
            services.AddSingleton<IHttpEndpoints, TelegramWebhook>();
        services.AddHostedService<TelegramPlatform>();
    }

    /// <summary>Made here rather than by the container: the limiter is Telegram's own, and other platforms have theirs.</summary>
    private static UpdateHandler Handlers(IServiceProvider provider, TelegramOptions options)
    {
        var limits = provider.GetRequiredService<IQuestionLimits>();
        var limiter = limits.Create(TelegramAsker.Platform, options.RateLimits);
        var presses = new PressLimiter(limits, options.RateLimits);
        var questions = ActivatorUtilities.CreateInstance<QuestionHandler>(provider, limiter, presses);
        var buttons = ActivatorUtilities.CreateInstance<ButtonHandler>(provider, presses, questions);
        var inline = ActivatorUtilities.CreateInstance<InlineHandler>(provider, new InlineLimiter(limits, options.RateLimits));
        var membership = ActivatorUtilities.CreateInstance<MembershipHandler>(provider, questions);
        return ActivatorUtilities.CreateInstance<UpdateHandler>(provider, questions, buttons, inline, membership);
    }
}
