using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Hands each update to whoever deals with its kind. What fails here is logged and over: no update is worth stopping for.</summary>
public sealed class UpdateHandler(
    QuestionHandler questions, ButtonHandler buttons, InlineHandler inline, MembershipHandler membership, ILogger<UpdateHandler> log)
{
    public async Task HandleAsync(TelegramMessageMapper mapper, Update update, CancellationToken cancellation)
    {
        try
        {
            await (update switch
            {
                { Message: { MigrateToChatId: { } supergroup } message } => membership.MoveAsync(message.Chat.Id, supergroup, cancellation),
                { Message: { } message } => questions.HandleAsync(mapper, message, isEdited: false, cancellation),
                { EditedMessage: { } message } => questions.HandleAsync(mapper, message, isEdited: true, cancellation),
                { CallbackQuery: { } pressed } => buttons.HandleAsync(mapper, pressed, cancellation),
                { MyChatMember: { } change } => membership.HandleAsync(change, cancellation),
                { InlineQuery: { } query } => inline.HandleAsync(query, cancellation),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "Update {Id} could not be handled", update.Id);
        }
    }
}
