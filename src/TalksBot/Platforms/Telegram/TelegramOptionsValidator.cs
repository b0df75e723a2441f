using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TalksBot.Core.Matching;

namespace TalksBot.Platforms.Telegram;

/// <summary>Says in one line what is wrong with the section <c>Telegram</c> and what to do. No message holds a secret.</summary>
public sealed class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(TelegramOptions options)
    {
        if (!Token.Fits(options.Token))
            return "Telegram:Token is not a bot token: copy the one that @BotFather gave, digits, a colon and letters.";
        if (!IsWebAddress(options.BaseUrl))
            return "Telegram:BaseUrl is not a web address: leave it out, or name a Bot API server such as http://localhost:8081.";
        if (new Uri(options.BaseUrl).AbsolutePath != "/")
            return "Telegram:BaseUrl has a path, which Telegram.Bot leaves out: name the server alone, such as http://localhost:8081.";
        if (options.Admins.FirstOrDefault(admin => !long.TryParse(admin, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is not null)
            return "Telegram:Admins has an entry that is not a user id: use the numbers that @userinfobot shows, not names.";
        if (options.WebhookUrl is { Length: > 0 } webhook && !IsWebAddress(webhook))
            return "Telegram:WebhookUrl is not a web address: give the https address under which Telegram reaches this bot, or leave it out to poll.";
        if (options.SecretToken is { Length: > 0 } secret && !Secret.Fits(secret))
            return "Telegram:SecretToken may have 1 to 256 of A-Z, a-z, 0-9, _ and -: choose another, or leave it out.";
        if (options.MaxAge <= TimeSpan.Zero)
            return "Telegram:MaxAge must be longer than nothing: give a time span such as 06:00:00.";
        return options.RateLimits.Problem is { } problem ? $"Telegram:RateLimits: {problem}" : null;
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static Regex Token { get; } = Patterns.Of("^[0-9]{1,16}:[A-Za-z0-9_-]{1,200}\\z");

    private static Regex Secret { get; } = Patterns.Of("^[A-Za-z0-9_-]{1,256}\\z");
}
