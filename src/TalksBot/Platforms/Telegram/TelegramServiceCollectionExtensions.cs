using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.News.Following;
using TalksBot.Operations;
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
        builder.Services.AddSingleton<ICheck, TelegramCheck>();
        return builder.AddPlatform<TelegramOptions>(new ChatPlatform(TelegramAsker.Platform), section, options => Add(builder, options));
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
        services.AddSingleton<QuestionHandler>();
        services.AddSingleton<ButtonHandler>();
        services.AddSingleton<InlineLimiter>();
        services.AddSingleton<InlineHandler>();
        services.AddSingleton<MembershipHandler>();
        services.AddSingleton<UpdateHandler>();
        if (options.WebhookUrl is { Length: > 0 })
            services.AddSingleton<IHttpEndpoints, TelegramWebhook>();
        services.AddHostedService<TelegramPlatform>();
    }
}
