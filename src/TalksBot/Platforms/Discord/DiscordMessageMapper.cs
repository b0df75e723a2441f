using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord;

/// <summary>From what Discord sends to the message that the bot reads.</summary>
public sealed class DiscordMessageMapper(DiscordOptions options, IConversation conversation)
{
    public const string Platform = "discord";

    /// <summary>A longer argument couldn't be carried by the buttons under its answer.</summary>
    public static int LongestArgument { get; } = CustomIdCodec.Capacity(buttons: 4) - DiscordLimits.CommandName - 2;

    /// <summary>The command that was called, as somebody would have typed it.</summary>
    public IncomingMessage Map(Interaction interaction)
    {
        if (interaction.TargetText is { } picked)
            return Message(interaction, $"/{conversation.Commands.First(command => command.TakesMessage).Name} {Shorten(picked)}".TrimEnd()) with
            {
                PicksWordless = string.IsNullOrWhiteSpace(picked),
            };
        var argument = Shorten(interaction.Options.FirstOrDefault(option => option.Key != CommandMenu.OnlyMe).Value ?? "");
        if (argument.Length == 0)
            return Message(interaction, $"/{interaction.Command}");

        // Discord has no other way to ask in one's own words.
        return Message(interaction, Called(interaction) is { TakesQuestion: true } ? argument : $"/{interaction.Command} {argument}");
    }

    /// <summary>The command that was called; null for none of the bot's.</summary>
    public CommandDescription? Called(Interaction interaction) => conversation.Commands.FirstOrDefault(command => command.IsCalled(interaction.Command));

    /// <summary>Words of the bot's own or of an earlier message, from whoever acts now.</summary>
    public IncomingMessage Message(Interaction interaction, string text) =>
        new(Platform, interaction.Chat, interaction.User, text, IsAdmin(interaction))
        {
            UserLanguage = interaction.Locale, IsPrivate = interaction.Guild is null,
            Server = interaction.Guild ?? ServerHandler.Direct(interaction.User),
            IsChatAdmin = IsChatAdmin(interaction), Unreachable = Unreachable(interaction),
        };

    /// <summary>Whether the user runs the server, or is in a direct message.</summary>
    public static bool IsChatAdmin(Interaction interaction) =>
        interaction.Guild is null || (interaction.Permissions & (DiscordPermissions.Administrator | DiscordPermissions.ManageGuild)) != 0;

    private static Label? Unreachable(Interaction interaction)
    {
        if (interaction.IsAmongOthers)
            return Phrases.MayNotWriteHere;
        if (interaction.Guild is not null && !interaction.IsInstalledInGuild)
            return Label.Of("chat.not-in-server");
        var needed = DiscordPermissions.ViewChannel | DiscordPermissions.EmbedLinks
            | (interaction.Parent is null ? DiscordPermissions.SendMessages : DiscordPermissions.SendMessagesInThreads);
        return interaction is { Guild: not null, AppPermissions: { } may } && (may & DiscordPermissions.Administrator) == 0 && (may & needed) != needed
            ? Label.Of("chat.may-not-write-in-channel")
            : null;
    }

    public bool IsAdmin(Interaction interaction) =>
        options.Admins.Contains(interaction.User) || interaction.Roles.Any(options.AdminRoles.Contains);

    /// <summary>As much of a text as buttons can carry, in one line.</summary>
    public static string Shorten(string text)
    {
        var line = DiscordMarkdown.OneLine(text);
        if (line.Length <= LongestArgument)
            return line;
        var end = line.LastIndexOf(' ', LongestArgument);
        return end < LongestArgument / 2 ? QuestionText.Cut(line, LongestArgument) : line[..end];
    }
}
