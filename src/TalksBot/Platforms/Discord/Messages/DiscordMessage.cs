namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A message to Discord, whichever way it goes. It never mentions anybody.</summary>
/// <param name="Content">Plain text; empty where the embed says it all.</param>
public sealed record DiscordMessage(string Content = "")
{
    public DiscordEmbed? Embed { get; init; }

    /// <summary>A file that comes with it; null for none.</summary>
    public DiscordAttachment? Attachment { get; init; }

    /// <summary>Those of a row beside each other, five at most; what is more goes on in the next row.</summary>
    public ImmutableArray<DiscordButton> Buttons { get; init; } = [];

    /// <summary>A menu in a row of its own; null for none.</summary>
    public DiscordSelect? Select { get; init; }

    /// <summary>The message that it replies to; null for none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>Whether only the asker sees it.</summary>
    public bool Ephemeral { get; init; }

    /// <summary>A line that only the asker sees: what went wrong, or what to do next.</summary>
    public static DiscordMessage Notice(Label text, AnswerLanguage language) =>
        new(BidiText.Opening(language) + BidiText.Of(text, language)) { Ephemeral = true };
}

/// <summary>A file.</summary>
/// <param name="Name">Its name, of a-z, - and a full stop.</param>
/// <param name="File">What is in it.</param>
/// <param name="Description">What it shows, for whoever doesn't see it: at most <see cref="DiscordLimits.AttachmentDescription"/> characters.</param>
public sealed record DiscordAttachment(string Name, byte[] File, string Description);

/// <summary>The card that an answer is shown on. Title and description hold markdown; the footer is plain.</summary>
public sealed record DiscordEmbed
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Footer { get; init; } = "";

    /// <summary>The stripe's colour as 0xRRGGBB.</summary>
    public int Color { get; init; }
}

/// <summary>A button under a message. It says what it does: in words, or as a thumb.</summary>
/// <param name="CustomId">What comes back when it is pressed.</param>
/// <param name="Label">Words; empty where the emoji says it.</param>
/// <param name="Emoji">One emoji; empty for none.</param>
public sealed record DiscordButton(string CustomId, string Label, string Emoji = "")
{
    /// <summary>Buttons of another row stand below.</summary>
    public int Row { get; init; }

    /// <summary>Whether it only says something.</summary>
    public bool IsDisabled { get; init; }
}

/// <summary>A menu to choose one thing from.</summary>
/// <param name="CustomId">What comes back with the choice.</param>
/// <param name="Placeholder">What stands in it before the choice.</param>
/// <param name="Options">Value and label of each.</param>
public sealed record DiscordSelect(string CustomId, string Placeholder, ImmutableArray<(string Value, string Label)> Options);
