using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>
/// The menu's texts in English and in those of the bot's languages that Discord has, each of which names its locale. Discord has no
/// Urdu, Pashto, Persian or Arabic. https://docs.discord.com/developers/reference#locales
/// </summary>
public static class CommandTexts
{
    private static readonly ImmutableArray<AnswerLanguage> Others = [.. AnswerLanguage.All.Where(language => language.Fact("discord").Length > 0)];

    /// <param name="command">A command, by its English name.</param>
    /// <param name="description">What it does; none where Discord shows none.</param>
    public static LocalizedText OfCommand(string command, Label description) => Of($"menu.command.{command}", command, description);

    /// <param name="argument">What may follow a command, by its English name.</param>
    /// <param name="description">What it is.</param>
    public static LocalizedText OfArgument(string argument, Label description) => Of($"menu.option.{argument}", argument, description);

    /// <summary>What is called on a message: it has a name alone.</summary>
    public static LocalizedText OfMessageCommand(string key) => Of(key, Label.Of(key).ToString(), Label.None);

    private static LocalizedText Of(string key, string name, Label description) => new(name, Fit(description.ToString()))
    {
        Others =
        [
            .. Others.Where(language => language.Has(key))
                .Select(language => (Locale: language.Fact("discord"), language.Fact(key), Fit(description.In(language))))
                .OrderBy(text => text.Locale, StringComparer.Ordinal),
        ],
    };

    private static string Fit(string text) =>
        text.Length <= DiscordLimits.CommandDescription ? text : text[..(DiscordLimits.CommandDescription - 1)] + "…";
}
