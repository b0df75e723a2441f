namespace TalksBot.Platforms.Telegram;

/// <summary>A chat, or a topic in it, as the rest of the bot names it: "-1001234" or "-1001234/31".</summary>
public readonly record struct TelegramPlace(long Chat, int? Thread)
{
    /// <summary>Null for text that no place was written as.</summary>
    public static TelegramPlace? Read(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
            return null;
        if (parts.Length == 1)
            return new TelegramPlace(chat, null);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var thread) ? new TelegramPlace(chat, thread) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chat}{(Thread is { } thread ? $"/{thread}" : "")}");
}
