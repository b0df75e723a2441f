using System.Collections.Immutable;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// The way to the Bot API and nothing more: each method is one call of it. Every failure is a <see cref="TelegramException"/>,
/// a cancelled call an <see cref="OperationCanceledException"/>.
/// </summary>
public interface ITelegramTransport
{
    Task<User> GetMeAsync(CancellationToken cancellation);

    /// <summary>Waits on the far side until there is something or the request's timeout is over. Updates that can't be read come with their id alone.</summary>
    Task<ImmutableArray<Update>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellation);

    Task SetWebhookAsync(SetWebhook request, CancellationToken cancellation);

    Task DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancellation);

    Task<ImmutableArray<BotCommand>> GetMyCommandsAsync(GetMyCommands request, CancellationToken cancellation);

    Task SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellation);

    /// <summary>The new message's id; null where the message went out but the answer that names it was cut off.</summary>
    Task<long?> SendMessageAsync(SendMessage request, CancellationToken cancellation);

    Task EditMessageTextAsync(EditMessageText request, CancellationToken cancellation);

    Task EditMessageReplyMarkupAsync(EditMessageReplyMarkup request, CancellationToken cancellation);

    Task DeleteMessageAsync(DeleteMessage request, CancellationToken cancellation);

    Task SendChatActionAsync(SendChatAction request, CancellationToken cancellation);

    Task AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellation);

    Task AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancellation);
}
