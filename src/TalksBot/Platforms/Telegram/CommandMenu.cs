using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Commands;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>The commands that one group of users sees when they type a slash.</summary>
/// <param name="Scope">Who sees them.</param>
/// <param name="Commands">In order.</param>
public sealed record CommandMenu(BotCommandScope Scope, ImmutableArray<BotCommand> Commands)
{
    private const int MaxCommands = 100;
    private const int MaxDescription = 256;

    /// <summary>Everybody's menu, that of groups, and one for each admin. A menu only hides: who may call what is checked at each call.</summary>
    public static ImmutableArray<CommandMenu> All(ImmutableArray<CommandDescription> commands, TelegramOptions options)
    {
        var common = commands.Where(command => !command.AdminOnly).ToArray();
        return
        [
            Of(new BotCommandScopeDefault(), common),
            Of(new BotCommandScopeAllGroupChats(), common.Where(command => !command.IsPrivate)),
            .. options.Admins.Select(admin => Of(new BotCommandScopeChat { ChatId = long.Parse(admin, CultureInfo.InvariantCulture) }, commands)),
        ];
    }

    private static CommandMenu Of(BotCommandScope scope, IEnumerable<CommandDescription> commands) =>
        new(scope, [.. commands.Take(MaxCommands).Select(command => new BotCommand(command.Name, Description(command)))]);

    private static string Description(CommandDescription command)
    {
        var text = command.Argument is { } argument ? $"{command.Summary} ({argument})" : command.Summary.ToString();
        return text.Length <= MaxDescription ? text : command.Summary.ToString();
    }
}
