using System.Text.Json;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Writes the menu as Discord's bulk overwrite takes it.</summary>
public static class CommandJson
{
    /// <summary>Servers, direct messages with the bot, and other direct messages.</summary>
    private static readonly int[] Contexts = [0, 1, 2];

    /// <summary>Installed to a server, and installed by a user for themselves.</summary>
    private static readonly int[] IntegrationTypes = [0, 1];

    public static byte[] Write(ImmutableArray<CommandDefinition> menu)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, AnswerJson.Options))
        {
            writer.WriteStartArray();
            foreach (var command in menu)
                Write(writer, command);
            writer.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, CommandDefinition command)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", (int)command.Type);
        Write(writer, command.Text);
        if (!command.Options.IsEmpty)
        {
            writer.WriteStartArray("options");
            foreach (var option in command.Options)
                Write(writer, option);
            writer.WriteEndArray();
        }

        // A number, as Discord's schema of requests has it; it comes back as a string.
        if (command.AdminOnly)
            writer.WriteNumber("default_member_permissions", 0);
        Write(writer, "contexts", Contexts);
        Write(writer, "integration_types", IntegrationTypes);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CommandOption option)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", (int)option.Type);
        Write(writer, option.Text);
        if (option.Required)
            writer.WriteBoolean("required", true);
        if (option.Autocomplete)
            writer.WriteBoolean("autocomplete", true);
        if (option.MaxLength is { } length)
            writer.WriteNumber("max_length", length);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LocalizedText text)
    {
        writer.WriteString("name", text.Name);
        if (text.Description.Length > 0)
            writer.WriteString("description", text.Description);
        if (text.Others.IsEmpty)
            return;
        writer.WriteStartObject("name_localizations");
        foreach (var (locale, name, _) in text.Others)
            writer.WriteString(locale, name);
        writer.WriteEndObject();
        if (text.Description.Length == 0)
            return;
        writer.WriteStartObject("description_localizations");
        foreach (var (locale, _, description) in text.Others)
            writer.WriteString(locale, description);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, int[] numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
