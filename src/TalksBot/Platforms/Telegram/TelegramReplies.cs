using TalksBot.Chat;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>Puts rendered messages into chats: as replies, into topics, in place of older ones. Knows what Telegram refuses and what to do then.</summary>
public sealed class TelegramReplies(ITelegramBotClient client, SentAnswers memory, UpdateUnderWay underWay, ILogger<TelegramReplies> log)
{
    /// <summary>Sends messages one after the other, the buttons under the last.</summary>
    /// <returns>The ids of those messages whose id came back.</returns>
    public async Task<ImmutableArray<int>> SendAsync(
        TelegramQuestion question, IReadOnlyList<RenderedMessage> messages, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        var ids = ImmutableArray.CreateBuilder<int>();
        await underWay.AnnounceAsync(cancellation);
        for (var i = 0; i < messages.Count; i++)
        {
            var request = messages[i].To(question.Place, i == messages.Count - 1 ? keyboard : null);
            request.ReplyParameters = ReplyTo(question);
            if (await SendAsync(request, messages[i], cancellation) is { } id)
                ids.Add(id);
        }

        return ids.DrainToImmutable();
    }

    /// <summary>Sends a picture below the answer, with what it shows in words under it; false where the chat takes none.</summary>
    public async Task<bool> SendPictureAsync(TelegramQuestion question, AnswerPicture picture, CancellationToken cancellation)
    {
        await underWay.AnnounceAsync(cancellation);
        var request = new PhotoRequest(question.Chat, picture.Png, picture.Name)
        {
            Caption = picture.Alternative,
            MessageThreadId = question.Thread,
            ReplyParameters = ReplyTo(question),
        };
        try
        {
            await client.SendRequest(request, cancellation);
            return true;
        }
        catch (RequestException refusal) when (!refusal.IsPassing && !refusal.IsTokenRejected)
        {
            // A group may let a bot write and send no pictures: the answer in words stands there.
            log.LogInformation("Telegram took no picture for a chat: {Reason}", refusal.Reason);
            return false;
        }
    }

    /// <summary>Puts messages in the place of older ones; what is too many is deleted, what is missing is sent.</summary>
    /// <returns>The ids of the messages that stand there now.</returns>
    public async Task<ImmutableArray<int>> ReplaceAsync(
        TelegramQuestion question,
        ImmutableArray<int> old,
        IReadOnlyList<RenderedMessage> messages,
        InlineKeyboardMarkup? keyboard,
        CancellationToken cancellation)
    {
        var kept = Math.Min(old.Length, messages.Count);
        for (var i = 0; i < kept; i++)
            if (!await EditAsync(question.Chat, old[i], messages[i], i == messages.Count - 1 ? keyboard : null, cancellation))
                return await SendAsync(question, messages, keyboard, cancellation);
        await DeleteAsync(question.Chat, old.Skip(kept), cancellation);
        return [.. old.Take(kept), .. await SendAsync(question, [.. messages.Skip(kept)], keyboard, cancellation)];
    }

    /// <summary>Says a line to somebody in private; false where they haven't opened a chat with the bot, or no longer want one.</summary>
    public async Task<bool> SayInPrivateAsync(long user, RenderedMessage line, CancellationToken cancellation)
    {
        if (user < 0)
            return false;
        try
        {
            await underWay.AnnounceAsync(cancellation);
            await client.SendMessage(user, line.Plain, linkPreviewOptions: TelegramHtml.NoPreview, cancellationToken: cancellation);
            return true;
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            log.LogDebug("Telegram took no private message: {Reason}", refusal.Reason);
            return false;
        }
    }

    /// <summary>Takes messages away. What is too old for it loses its words.</summary>
    public async Task DeleteAsync(long chat, IEnumerable<int> messages, CancellationToken cancellation, AnswerLanguage? language = null)
    {
        foreach (var message in messages)
            if (!await TryAsync(() => client.DeleteMessage(chat, message, cancellation)))
                await EditAsync(chat, message, RenderedMessage.Plainly(Label.Of("chat.removed"), language ?? AnswerLanguage.English), null, cancellation);
    }

    /// <summary>Changes one message; false where it can't be changed any more.</summary>
    public async Task<bool> EditAsync(long chat, int message, RenderedMessage text, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        try
        {
            await client.EditMessageText(chat, message, text.Html, ParseMode.Html, keyboard, TelegramHtml.NoPreview, cancellationToken: cancellation);
            return true;
        }
        catch (RequestException refusal) when (refusal.Says("not modified"))
        {
            return true;
        }
        catch (RequestException refusal) when (!refusal.IsPassing)
        {
            log.LogDebug("Telegram refused an edit: {Reason}", refusal.Reason);
            return false;
        }
    }

    /// <summary>Changes the buttons under a message, if it still takes any.</summary>
    public Task SetKeyboardAsync(long chat, int message, InlineKeyboardMarkup? keyboard, CancellationToken cancellation) =>
        TryAsync(() => client.EditMessageReplyMarkup(chat, message, keyboard, cancellationToken: cancellation));

    // The question may be gone by the time its answer is ready.
    private static ReplyParameters? ReplyTo(TelegramQuestion question) =>
        question.MessageId == 0 ? null : new ReplyParameters { MessageId = question.MessageId, AllowSendingWithoutReply = true };

    private async Task<int?> SendAsync(SendMessageRequest request, RenderedMessage message, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                // Without an id where the message went out and the answer that names it was cut off.
                return await client.SendRequest(request, cancellation) is { Id: not 0 } sent ? sent.Id : null;
            }
            catch (RequestException refusal) when (TryAmend(request, message, refusal))
            {
                // It goes out in its new form.
            }
            catch (RequestException refusal) when (!refusal.IsPassing && !refusal.IsTokenRejected)
            {
                // Blocked by the user, thrown out of the group, and the like: nobody is there to read it.
                log.LogInformation("Telegram took no answer for a chat: {Reason}", refusal.Reason);
                return null;
            }
        }
    }

    /// <summary>Gives the message a form that Telegram may take; false where it would be refused again.</summary>
    private bool TryAmend(SendMessageRequest request, RenderedMessage message, RequestException refusal)
    {
        if (refusal.MovedTo is { } supergroup && supergroup != request.ChatId)
        {
            memory.Migrate(request.ChatId.Identifier ?? 0, supergroup);
            (request.ChatId, request.ReplyParameters, request.MessageThreadId) = (supergroup, null, null);
        }
        else if (request.ParseMode != ParseMode.None && refusal.Says("parse entities"))
        {
            log.LogWarning("Telegram refused the mark-up of an answer: {Reason}", refusal.Reason);
            (request.ParseMode, request.Text) = (ParseMode.None, message.Plain);
        }
        else if (request.MessageThreadId is not null && refusal.Says("thread not found"))
        {
            request.MessageThreadId = null;
        }
        else if (request.ReplyParameters is not null && refusal.Says("message to be replied not found"))
        {
            request.ReplyParameters = null;
        }
        else
        {
            return false;
        }

        return true;
    }

    private async Task<bool> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            log.LogDebug("Telegram refused: {Reason}", refusal.Reason);
            return false;
        }
    }
}
