namespace TalksBot.Platforms.Discord.Messages;

/// <summary>Messages as Discord's API takes them.</summary>
public static class DiscordMessageJson
{
    private const int EphemeralFlag = 64;
    private const int ActionRow = 1;
    private const int Button = 2;
    private const int StringSelect = 3;
    private const int SecondaryStyle = 2;

    // Five in all; a menu takes one.
    private const int MaxRows = 4;

    /// <summary>The flags of what only the asker sees; null for everybody.</summary>
    public static int? Flags(bool ephemeral) => ephemeral ? EphemeralFlag : null;

    public static byte[] Write(DiscordMessage message) => PlainJson.Of(Of(message));

    /// <summary>
    /// The message with the names of Discord's API. Its main parts are there when empty too: an edit leaves alone what it doesn't name.
    /// Without an empty list of mentions Discord would ping whomever a quote happens to name.
    /// </summary>
    internal static object Of(DiscordMessage message) => new
    {
        content = message.Content,
        embeds = message.Embed is { } embed ? [Embed(embed)] : Array.Empty<object>(),
        components = Rows(message).Select(row => new { type = ActionRow, components = row }),

        // The file itself is the part "files[0]" of the request.
        attachments = message.Attachment is { } file ? new[] { new { id = "0", filename = file.Name, description = file.Description } } : null,
        allowed_mentions = new { parse = Array.Empty<string>() },
        message_reference = message.RepliesTo is { } replied ? new { message_id = replied, fail_if_not_exists = false } : null,
        flags = Flags(message.Ephemeral),
    };

    private static object Embed(DiscordEmbed embed) => new
    {
        title = PlainJson.Filled(embed.Title),
        description = PlainJson.Filled(embed.Description),
        color = embed.Color,
        footer = embed.Footer.Length > 0 ? new { text = embed.Footer } : null,
    };

    private static IEnumerable<IEnumerable<object>> Rows(DiscordMessage message)
    {
        var buttons = message.Buttons.GroupBy(button => button.Row)
            .SelectMany(row => row.Chunk(DiscordLimits.ButtonsInRow)).Take(MaxRows).Select(row => row.Select(Pressed));
        return message.Select is { } select ? buttons.Append([Menu(select)]) : buttons;
    }

    private static object Pressed(DiscordButton button) => new
    {
        type = Button,
        style = SecondaryStyle,
        custom_id = button.CustomId,
        label = PlainJson.Filled(button.Label),
        disabled = button.IsDisabled ? true : (bool?)null,
        emoji = button.Emoji.Length > 0 ? new { name = button.Emoji } : null,
    };

    private static object Menu(DiscordSelect select) => new
    {
        type = StringSelect,
        custom_id = select.CustomId,
        placeholder = select.Placeholder,
        options = select.Options.Select(option => new { label = option.Label, value = option.Value }),
    };
}
