using TalksBot.Core.Commands;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>The commands that one group of users sees when they type a slash.</summary>
/// <param name="Scope">Who sees them.</param>
/// <param name="Language">The code of the language that they have Telegram in; null for those who have no menu of their own.</param>
/// <param name="Commands">In order.</param>
public sealed record CommandMenu(BotCommandScope Scope, string? Language, ImmutableArray<BotCommand> Commands)
{
    private const int MaxCommands = 100;
    private const int MaxDescription = 256;

    /// <summary>
    /// Everybody's menu, that of groups, and one for each admin, in each language. A menu only hides: who may call what is checked at
    /// each call.
    /// </summary>
    public static ImmutableArray<CommandMenu> All(ImmutableArray<CommandDescription> commands, TelegramOptions options) =>
        [.. AnswerLanguage.All.SelectMany(language => All(commands, options, language))];

    private static IEnumerable<CommandMenu> All(ImmutableArray<CommandDescription> commands, TelegramOptions options, AnswerLanguage language)
    {
        var common = commands.Where(command => !command.AdminOnly).ToArray();
        return
        [
            Of(new BotCommandScopeDefault(), common, language),
            Of(new BotCommandScopeAllGroupChats(), common.Where(command => !command.IsPrivate), language),
            .. options.Admins.Select(admin => Of(new BotCommandScopeChat { ChatId = long.Parse(admin, CultureInfo.InvariantCulture) }, commands, language)),
        ];
    }

    private static CommandMenu Of(BotCommandScope scope, IEnumerable<CommandDescription> commands, AnswerLanguage language) => new(
        scope,
        language.Fact("telegram") is { Length: > 0 } code ? code : null,
        [.. commands.Take(MaxCommands).Select(command => new BotCommand(command.Name, Description(command, language)))]);

    private static string Description(CommandDescription command, AnswerLanguage language)
    {
        var summary = command.Summary.In(language);
        var text = command.Argument is { } argument ? $"{summary} ({argument.In(language)})" : summary;
        return text.Length <= MaxDescription ? text : summary;
    }
}
