using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>Puts rendered messages into chats: as replies, into topics, in place of older ones. Knows what Telegram refuses and what to do then.</summary>
public sealed class TelegramReplies(ITelegramTransport transport, AnswerMemory memory, UpdateUnderWay underWay, ILogger<TelegramReplies> log)
{
    /// <summary>Sends messages one after the other, the buttons under the last.</summary>
    /// <returns>The ids of those messages whose id came back.</returns>
    public async Task<ImmutableArray<long>> SendAsync(
        TelegramQuestion question, IReadOnlyList<RenderedMessage> messages, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        var ids = ImmutableArray.CreateBuilder<long>();
        await underWay.AnnounceAsync(cancellation);
        for (var i = 0; i < messages.Count; i++)
        {
            var request = new SendMessage(question.Chat, messages[i].Html)
            {
                ParseMode = TelegramHtml.ParseMode,
                MessageThreadId = question.Thread,
                ReplyParameters = new ReplyParameters(question.MessageId),
                ReplyMarkup = i == messages.Count - 1 ? keyboard : null,
            };
            if (await SendAsync(request, messages[i], cancellation) is { } id)
                ids.Add(id);
        }

        return ids.DrainToImmutable();
    }

    /// <summary>Puts messages in the place of older ones; what is too many is deleted, what is missing is sent.</summary>
    /// <returns>The ids of the messages that stand there now.</returns>
    public async Task<ImmutableArray<long>> ReplaceAsync(
        TelegramQuestion question, ImmutableArray<long> old, IReadOnlyList<RenderedMessage> messages, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        var kept = Math.Min(old.Length, messages.Count);
        for (var i = 0; i < kept; i++)
            if (!await EditAsync(question.Chat, old[i], messages[i], i == messages.Count - 1 ? keyboard : null, cancellation))
                return await SendAsync(question, messages, keyboard, cancellation);
        foreach (var message in old.Skip(kept))
            await TryAsync(() => transport.DeleteMessageAsync(new DeleteMessage(question.Chat, message), cancellation));
        return [.. old.Take(kept), .. await SendAsync(question, [.. messages.Skip(kept)], keyboard, cancellation)];
    }

    /// <summary>Changes one message; false where it can't be changed any more.</summary>
    public async Task<bool> EditAsync(long chat, long message, RenderedMessage text, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        try
        {
            await transport.EditMessageTextAsync(
                new EditMessageText(chat, message, text.Html) { ParseMode = TelegramHtml.ParseMode, ReplyMarkup = keyboard }, cancellation);
            return true;
        }
        catch (TelegramException refusal) when (refusal.Says("not modified"))
        {
            return true;
        }
        catch (TelegramException refusal) when (!refusal.IsPassing)
        {
            log.LogDebug("Telegram refused an edit: {Reason}", refusal.Message);
            return false;
        }
    }

    /// <summary>Changes the buttons under a message, if it still takes any.</summary>
    public Task SetKeyboardAsync(long chat, long message, InlineKeyboardMarkup? keyboard, CancellationToken cancellation) =>
        TryAsync(() => transport.EditMessageReplyMarkupAsync(new EditMessageReplyMarkup(chat, message, keyboard), cancellation));

    private async Task<long?> SendAsync(SendMessage request, RenderedMessage message, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await transport.SendMessageAsync(request, cancellation);
            }
            catch (TelegramException refusal) when (Amend(request, message, refusal) is { } amended)
            {
                request = amended;
            }
            catch (TelegramException refusal) when (!refusal.IsPassing && !refusal.IsTokenRejected)
            {
                // Blocked by the user, thrown out of the group, and the like: nobody is there to read it.
                log.LogInformation("Telegram took no answer for a chat: {Reason}", refusal.Message);
                return null;
            }
        }
    }

    /// <summary>The same message in a form that Telegram may take; null where it would be refused again.</summary>
    private SendMessage? Amend(SendMessage request, RenderedMessage message, TelegramException refusal)
    {
        if (refusal.MigrateToChatId is { } supergroup && supergroup != request.ChatId)
        {
            memory.Migrate(request.ChatId, supergroup);
            return request with { ChatId = supergroup, ReplyParameters = null, MessageThreadId = null };
        }

        if (request.ParseMode is not null && refusal.Says("parse entities"))
        {
            log.LogWarning("Telegram refused the mark-up of an answer: {Reason}", refusal.Message);
            return request with { ParseMode = null, Text = message.Plain };
        }

        if (request.MessageThreadId is not null && refusal.Says("thread not found"))
            return request with { MessageThreadId = null };
        return request.ReplyParameters is not null && refusal.Says("message to be replied not found") ? request with { ReplyParameters = null } : null;
    }

    private async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (TelegramException refusal) when (!refusal.IsTokenRejected)
        {
            log.LogDebug("Telegram refused: {Reason}", refusal.Message);
        }
    }
}
