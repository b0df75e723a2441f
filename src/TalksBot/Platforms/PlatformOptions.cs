using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat.RateLimits;
using TalksBot.Operations;

namespace TalksBot.Platforms;

/// <summary>Reads platforms' sections of the configuration.</summary>
internal static class PlatformOptions
{
    /// <summary>Adds a platform. A bad setting is logged when the host starts, and the platform stays out; the others run.</summary>
    /// <param name="builder">The host in the making.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="section">Its settings.</param>
    /// <param name="add">Adds what runs it.</param>
    public static IHostApplicationBuilder AddPlatform<TOptions>(
        this IHostApplicationBuilder builder, ChatPlatform platform, IConfigurationSection section, Action<TOptions> add)
        where TOptions : IPlatformOptions
    {
        builder.Services.AddSingleton(platform);
        builder.Services.TryAddSingleton<PlatformFailure>();
        if (Read<TOptions>(section, out var options) is { } problem)
        {
            MisconfiguredPlatform Add(IServiceProvider services) => new(services.GetRequiredService<PlatformFailure>(), platform.Name, problem);
            builder.Services.AddSingleton<IReadiness>(Add).AddSingleton<IHostedService>(Add);
        }
        else
        {
            // By its name: other platforms have their own.
            builder.Services.AddKeyedSingleton(
                platform.Name, (services, _) => new ChatLimiter(services.GetRequiredService<QuestionLimits>(), platform.Name, options!.RateLimits));
            add(options!);
        }

        return builder;
    }

    private static string? Read<TOptions>(IConfigurationSection section, out TOptions? options)
        where TOptions : IPlatformOptions
    {
        options = default;
        try
        {
            options = section.Get<TOptions>()!;
            return options.Problem;
        }
        catch (InvalidOperationException)
        {
            return TOptions.WrongKind;
        }
    }
}
