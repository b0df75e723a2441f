using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Updates of one key are handled in order: those of a chat, and a user's inline queries.</summary>
public readonly record struct QueueKey(bool IsInline, long Id)
{
    public static QueueKey Of(Update update) => update switch
    {
        { Message: { } message } => new(false, message.Chat.Id),
        { EditedMessage: { } message } => new(false, message.Chat.Id),
        { CallbackQuery: { } pressed } => new(false, pressed.Message?.Chat.Id ?? pressed.From.Id),
        { MyChatMember: { } change } => new(false, change.Chat.Id),
        { InlineQuery: { } query } => new(true, query.From.Id),
        _ => default,
    };
}
