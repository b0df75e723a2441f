using System.Collections.Immutable;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Discord's menu, made from the one list of commands.</summary>
public static class CommandMenu
{
    public const string OnlyMe = "only_me";
    public const string CheckMessage = "Check this claim";

    public static ImmutableArray<CommandDefinition> Of(ImmutableArray<CommandDescription> commands)
    {
        var menu = commands.Select(Slash);
        return commands.Any(command => command.TakesMessage)
            ? [.. menu, new CommandDefinition(CommandType.Message, CommandTexts.OfCommand(CheckMessage, ""))]
            : [.. menu];
    }

    private static CommandDefinition Slash(CommandDescription command) =>
        new(CommandType.Slash, CommandTexts.OfCommand(command.Name, Fit(command.Summary.ToString())))
        {
            Options = command.Argument is { } argument ? [Argument(command, argument), Visibility()] : [Visibility()],
            AdminOnly = command.AdminOnly,
        };

    private static CommandOption Argument(CommandDescription command, Label argument) =>
        new(OptionType.Text, CommandTexts.OfArgument(command.Name, command.ArgumentName, Fit(argument.ToString())))
        {
            Required = command.ArgumentRequired,
            Autocomplete = command.Suggests != Suggestion.None,
            MaxLength = DiscordMessageMapper.LongestArgument,
        };

    private static CommandOption Visibility() =>
        new(OptionType.Flag, CommandTexts.OfArgument(null, OnlyMe, Label.Of("menu.only-me").ToString()));

    private static string Fit(string text) =>
        text.Length <= DiscordLimits.CommandDescription ? text : text[..(DiscordLimits.CommandDescription - 1)] + "…";
}
