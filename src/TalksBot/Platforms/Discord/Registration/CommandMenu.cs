using TalksBot.Core.Commands;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Discord's menu, made from the one list of commands.</summary>
public static class CommandMenu
{
    public const string OnlyMe = "only_me";

    private const string CheckMessage = "menu.check-message";

    public static ImmutableArray<CommandDefinition> Of(ImmutableArray<CommandDescription> commands)
    {
        var menu = commands.Select(Slash);
        return commands.Any(command => command.TakesMessage)
            ? [.. menu, new CommandDefinition(CommandType.Message, CommandTexts.OfMessageCommand(CheckMessage))]
            : [.. menu];
    }

    private static CommandDefinition Slash(CommandDescription command) =>
        new(CommandType.Slash, CommandTexts.OfCommand(command.Name, command.Summary))
        {
            Options = command.Argument is { } argument ? [Argument(command, argument), Visibility()] : [Visibility()],
            AdminOnly = command.AdminOnly,
        };

    private static CommandOption Argument(CommandDescription command, Label argument) =>
        new(OptionType.Text, CommandTexts.OfArgument(command.ArgumentName, argument))
        {
            Required = command.ArgumentRequired,
            Autocomplete = command.Suggests != Suggestion.None,
            MaxLength = DiscordMessageMapper.LongestArgument,
        };

    private static CommandOption Visibility() =>
        new(OptionType.Flag, CommandTexts.OfArgument(OnlyMe, Label.Of("menu.only-me")));
}
