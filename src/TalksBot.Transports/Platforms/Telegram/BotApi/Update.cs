namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Something that happened, as getUpdates and the webhook bring it. Only the kinds that the bot asks for are here.</summary>
public sealed record Update
{
    /// <summary>The kinds of update that the bot asks for. Channel posts are not among them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["message", "edited_message", "callback_query", "inline_query"];

    public required long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public InlineQuery? InlineQuery { get; init; }
}
