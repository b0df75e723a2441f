using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Cli;
using TalksBot.News.Following;

namespace TalksBot.Platforms.Terminal;

public static class TerminalServiceCollectionExtensions
{
    /// <summary>The configuration key that <c>--terminal</c> sets.</summary>
    public const string ForcedKey = "Terminal";

    private const string LanguageKey = "Language";

    /// <summary>Adds the terminal where no platform and nothing for programs was added before it, or where it was asked for with <c>--terminal</c>.</summary>
    public static IHostApplicationBuilder AddTerminal(this IHostApplicationBuilder builder)
    {
        var language = Language(builder.Configuration);
        var alone = builder.Services.All(service => service.ServiceType != typeof(ChatPlatform) && service.ServiceType != typeof(WebInterface));
        if (!alone && !builder.Configuration.GetValue(ForcedKey, defaultValue: false))
            return builder;
        builder.Services.AddSingleton(_ => TerminalConsole.Standard() with { Language = language });
        builder.Services.AddSingleton<TerminalPrompt>();
        builder.Services.AddSingleton<IFollowDelivery, TerminalFollowDelivery>();
        builder.Services.AddHostedService<TerminalPlatform>();
        return builder;
    }

    /// <summary>The code of the language that is answered in where a question tells none; null where none is configured.</summary>
    /// <exception cref="WrongUseException">The bot doesn't speak it.</exception>
    public static string? Language(IConfiguration configuration) => configuration[LanguageKey] switch
    {
        null or "" => null,
        var code when AnswerLanguage.Of(code) is null => throw new WrongUseException(
            $"Language is '{code}', which the bot doesn't speak: set it to one of {string.Join(", ", AnswerLanguage.All.Select(language => language.Code))}."),
        var code => code,
    };
}
