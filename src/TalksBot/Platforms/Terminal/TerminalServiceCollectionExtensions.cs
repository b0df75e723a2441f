using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Following;

namespace TalksBot.Platforms.Terminal;

public static class TerminalServiceCollectionExtensions
{
    /// <summary>The configuration key that <c>--terminal</c> sets.</summary>
    public const string ForcedKey = "Terminal";

    /// <summary>The configuration key of the language that it answers in where a question tells none.</summary>
    public const string LanguageKey = "Language";

    /// <summary>Adds the terminal where no platform and nothing for programs was added before it, or where it was asked for with <c>--terminal</c>.</summary>
    public static IHostApplicationBuilder AddTerminal(this IHostApplicationBuilder builder)
    {
        var alone = builder.Services.All(service => service.ServiceType != typeof(ChatPlatform) && service.ServiceType != typeof(WebInterface));
        if (!alone && !builder.Configuration.GetValue(ForcedKey, defaultValue: false))
            return builder;
        builder.Services.AddSingleton(_ => TerminalConsole.Standard() with { Language = builder.Configuration[LanguageKey] });
        builder.Services.AddSingleton<IFollowDelivery, TerminalFollowDelivery>();
        builder.Services.AddHostedService<TerminalPlatform>();
        return builder;
    }
}
