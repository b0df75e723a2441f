namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Writes the menu as Discord's bulk overwrite takes it.</summary>
public static class CommandJson
{
    /// <summary>Servers, direct messages with the bot, and other direct messages.</summary>
    private static readonly int[] Contexts = [0, 1, 2];

    /// <summary>Installed to a server, and installed by a user for themselves.</summary>
    private static readonly int[] IntegrationTypes = [0, 1];

    public static byte[] Write(ImmutableArray<CommandDefinition> menu) => PlainJson.Of(menu.Select(command => new
    {
        type = (int)command.Type,
        name = command.Text.Name,
        description = PlainJson.Filled(command.Text.Description),
        name_localizations = Others(command.Text, other => other.Name),
        description_localizations = Others(command.Text, other => other.Description),
        options = command.Options.IsEmpty ? null : command.Options.Select(Option),

        // A number, as Discord's schema of requests has it; it comes back as a string.
        default_member_permissions = command.AdminOnly ? 0 : (int?)null,
        contexts = Contexts,
        integration_types = IntegrationTypes,
    }));

    private static object Option(CommandOption option) => new
    {
        type = (int)option.Type,
        name = option.Text.Name,
        description = PlainJson.Filled(option.Text.Description),
        name_localizations = Others(option.Text, other => other.Name),
        description_localizations = Others(option.Text, other => other.Description),
        required = option.Required ? true : (bool?)null,
        autocomplete = option.Autocomplete ? true : (bool?)null,
        max_length = option.MaxLength,
    };

    /// <summary>The words by Discord's locales; null for none.</summary>
    private static Dictionary<string, string>? Others(LocalizedText text, Func<(string Locale, string Name, string Description), string> words)
    {
        var others = text.Others.Where(other => words(other).Length > 0).ToDictionary(other => other.Locale, words);
        return others.Count > 0 ? others : null;
    }
}
