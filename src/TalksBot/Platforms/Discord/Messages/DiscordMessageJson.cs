using System.Text.Json;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>Writes messages as Discord's API takes them.</summary>
public static class DiscordMessageJson
{
    private const int EphemeralFlag = 64;
    private const int ActionRow = 1;
    private const int Button = 2;
    private const int StringSelect = 3;
    private const int SecondaryStyle = 2;

    // Five in all; a menu takes one.
    private const int MaxRows = 4;

    /// <summary>Writes the message as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, DiscordMessage message)
    {
        writer.WriteStartObject();

        // Every part is written, empty ones too: an edit leaves alone what it doesn't name.
        writer.WriteString("content", message.Content);
        writer.WriteStartArray("embeds");
        if (message.Embed is { } embed)
            WriteEmbed(writer, embed);
        writer.WriteEndArray();
        WriteComponents(writer, message);
        if (message.Attachment is { } attachment)
            WriteAttachment(writer, attachment);

        // Without this Discord would ping whomever a quote happens to name.
        writer.WriteStartObject("allowed_mentions");
        writer.WriteStartArray("parse");
        writer.WriteEndArray();
        writer.WriteEndObject();
        if (message.RepliesTo is { } replied)
        {
            writer.WriteStartObject("message_reference");
            writer.WriteString("message_id", replied);
            writer.WriteBoolean("fail_if_not_exists", false);
            writer.WriteEndObject();
        }

        if (message.Ephemeral)
            writer.WriteNumber("flags", EphemeralFlag);
        writer.WriteEndObject();
    }

    // The file itself is the part "files[0]" of the request.
    private static void WriteAttachment(Utf8JsonWriter writer, DiscordAttachment attachment)
    {
        writer.WriteStartArray("attachments");
        writer.WriteStartObject();
        writer.WriteString("id", "0");
        writer.WriteString("filename", attachment.Name);
        writer.WriteString("description", attachment.Description);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteEmbed(Utf8JsonWriter writer, DiscordEmbed embed)
    {
        writer.WriteStartObject();
        WriteText(writer, "title", embed.Title);
        WriteText(writer, "description", embed.Description);
        writer.WriteNumber("color", embed.Color);
        if (embed.Footer.Length > 0)
        {
            writer.WriteStartObject("footer");
            writer.WriteString("text", embed.Footer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter writer, DiscordMessage message)
    {
        writer.WriteStartArray("components");
        foreach (var row in message.Buttons.GroupBy(button => button.Row).SelectMany(row => row.Chunk(DiscordLimits.ButtonsInRow)).Take(MaxRows))
        {
            StartRow(writer);
            foreach (var button in row)
                WriteButton(writer, button);
            EndRow(writer);
        }

        if (message.Select is { } select)
        {
            StartRow(writer);
            WriteSelect(writer, select);
            EndRow(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteButton(Utf8JsonWriter writer, DiscordButton button)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", Button);
        writer.WriteNumber("style", SecondaryStyle);
        writer.WriteString("custom_id", button.CustomId);
        WriteText(writer, "label", button.Label);
        if (button.IsDisabled)
            writer.WriteBoolean("disabled", true);
        if (button.Emoji.Length > 0)
        {
            writer.WriteStartObject("emoji");
            writer.WriteString("name", button.Emoji);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSelect(Utf8JsonWriter writer, DiscordSelect select)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", StringSelect);
        writer.WriteString("custom_id", select.CustomId);
        writer.WriteString("placeholder", select.Placeholder);
        writer.WriteStartArray("options");
        foreach (var (value, label) in select.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("label", label);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void StartRow(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", ActionRow);
        writer.WriteStartArray("components");
    }

    private static void EndRow(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
            writer.WriteString(name, text);
    }
}
