using System.Collections.Immutable;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>The commands that one group of users sees when they type a slash.</summary>
/// <param name="Scope">Who sees them.</param>
/// <param name="LanguageCode">In which language; null for every other one.</param>
/// <param name="Commands">In order.</param>
public sealed record CommandMenu(BotCommandScope Scope, string? LanguageCode, ImmutableArray<BotCommand> Commands)
{
    private const int MaxCommands = 100;
    private const int MaxDescription = 256;

    // Opening a chat and its terms are private matters.
    private static readonly string[] PrivateOnly = ["start", "privacy"];

    /// <summary>Everybody's menu, that of groups, and one for each admin. A menu only hides: who may call what is checked at each call.</summary>
    public static ImmutableArray<CommandMenu> All(ImmutableArray<CommandDescription> commands, TelegramOptions options)
    {
        var common = commands.Where(command => !command.AdminOnly).ToArray();
        return
        [
            Of(BotCommandScope.Everybody, common),
            Of(BotCommandScope.Groups, common.Where(command => !PrivateOnly.Contains(command.Name))),
            .. options.Admins.Select(admin => Of(BotCommandScope.Of(long.Parse(admin, System.Globalization.CultureInfo.InvariantCulture)), commands)),
        ];
    }

    private static CommandMenu Of(BotCommandScope scope, IEnumerable<CommandDescription> commands) =>
        new(scope, null, [.. commands.Take(MaxCommands).Select(command => new BotCommand(command.Name, Description(command)))]);

    private static string Description(CommandDescription command)
    {
        var text = command.Argument is { } argument ? $"{command.Summary} ({argument})" : command.Summary;
        return text.Length <= MaxDescription ? text : command.Summary;
    }
}
