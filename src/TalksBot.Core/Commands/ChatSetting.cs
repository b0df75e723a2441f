using System.Globalization;

namespace TalksBot.Core.Commands;

/// <summary>A setting that a chat's admins can change: its name, how it is shown, and how a value is read.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Values">What may be typed behind it.</param>
/// <param name="Shown">The value as it stands.</param>
/// <param name="Read">The settings with the value that was typed; null where it is none.</param>
/// <param name="Offered">Values worth a button.</param>
internal sealed record ChatSetting(
    string Name, Label Values, Func<ChatSettings, Label> Shown, Func<SettingInput, ChatSettings?> Read, ImmutableArray<string> Offered)
{
    private const int HoursOfDay = 24;

    public static ImmutableArray<ChatSetting> All { get; } =
    [
        new("answers", Label.Of("settings.answers.values"), settings => Typed(settings.IsShort ? "short" : "full"), input => input.Value switch
        {
            "short" => input.Settings with { IsShort = true },
            "full" or "long" => input.Settings with { IsShort = false },
            _ => null,
        }, ["short", "full"]),
        new("pictures", Label.Of("settings.pictures.values"), settings => Typed(settings.ShowsPictures ? "always" : "asked"), input => input.Value switch
        {
            "always" or "on" => input.Settings with { ShowsPictures = true },
            "asked" or "off" => input.Settings with { ShowsPictures = false },
            _ => null,
        }, ["always", "asked"]),
        new("outlets", Label.Of("settings.outlets.values"), settings => Typed(settings.Outlets.IsEmpty ? "all" : string.Join(", ", settings.Outlets)), Outlets,
            ["all"]),
        new("follow", Label.Of("settings.follow.values"), settings => Typed(settings.OnlyAdminsFollow ? "admins" : "everyone"), input => input.Value switch
        {
            "admins" or "admin" => input.Settings with { OnlyAdminsFollow = true },
            "everyone" or "all" or "members" => input.Settings with { OnlyAdminsFollow = false },
            _ => null,
        }, ["admins", "everyone"]),
        new("notices", Label.Of("settings.notices.values"),
            settings => Label.Of(settings.NoticesTo is null ? "settings.notices.each" : "settings.notices.here"),
            input => input.Value switch
            {
                "here" => input.Settings with { NoticesTo = input.Message.Chat },
                "each" or "anywhere" => input.Settings with { NoticesTo = null },
                _ => null,
            }, ["here", "each"]),
        new("digest", Label.Of("settings.digest.values"), settings => settings.DigestHour is { } hour ? Typed(Hour(hour)) : Label.Of("settings.digest.default"),
            input => ReadHour(input.Value) is { } hour ? input.Settings with { DigestHour = hour } : null, ["8", "18"]),
        new("quiet", Label.Of("settings.quiet.values"), settings => settings.Quiet switch
        {
            null => Label.Of("settings.quiet.night"),
            var quiet when quiet.From == quiet.To => Typed("off"),
            var quiet => Label.Of("settings.quiet.hours", ("from", Hour(quiet.From)), ("to", Hour(quiet.To))),
        }, Quiet, ["22-7", "off"]),
        new("language", Label.Of("settings.language.values", ("codes", string.Join(", ", AnswerLanguage.All.Select(language => language.Code)))),
             settings => Typed(settings.Language ?? "any"), input => input.Value switch
        {
            "any" or "auto" => input.Settings with { Language = null },
            var code when AnswerLanguage.Of(code) is { } language => input.Settings with { Language = language.Code },
            _ => null,
        }, []),
    ];

    private static ChatSettings? Outlets(SettingInput input)
    {
        if (input.Value is "all" or "any")
            return input.Settings with { Outlets = [] };
        var known = input.Articles.Select(article => article.Outlet).OfType<string>().Distinct().ToArray();
        var named = input.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => known.FirstOrDefault(outlet => outlet.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        return named.Length == 0 || named.Contains(null) ? null : input.Settings with { Outlets = [.. named.OfType<string>().Distinct()] };
    }

    private static ChatSettings? Quiet(SettingInput input)
    {
        if (input.Value is "off" or "none" or "never")
            return input.Settings with { Quiet = new QuietHours(0, 0) };
        return input.Value.Split('-', StringSplitOptions.TrimEntries) is [var first, var last] && ReadHour(first) is { } from && ReadHour(last) is { } to
            ? input.Settings with { Quiet = new QuietHours(from, to) }
            : null;
    }

    private static int? ReadHour(string text) =>
        int.TryParse(text.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < HoursOfDay ? hour : null;

    /// <summary>A value as it is typed, in every language.</summary>
    private static Label Typed(string value) => value;

    private static string Hour(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour}:00");
}

/// <summary>What a setting is read from.</summary>
/// <param name="Value">What was typed, in small letters.</param>
/// <param name="Settings">The settings as they are.</param>
/// <param name="Message">Who sets it where.</param>
/// <param name="Articles">The articles that there are.</param>
internal sealed record SettingInput(string Value, ChatSettings Settings, IncomingMessage Message, ImmutableArray<ArticleInfo> Articles);
