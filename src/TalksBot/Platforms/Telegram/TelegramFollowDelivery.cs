using TalksBot.News.Following;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Brings what is followed into Telegram's chats, no faster than Telegram lets a bot speak unasked.
/// https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
/// </summary>
public sealed class TelegramFollowDelivery(ITelegramBotClient client, TimeProvider time, ILogger<TelegramFollowDelivery> log) : IFollowDelivery, IDisposable
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BetweenMessagesOfChat = TimeSpan.FromSeconds(1);

    /// <summary>What Telegram says of a chat that is no more, or that the bot is out of.</summary>
    private static readonly string[] Gone =
    [
        "chat not found", "user not found", "PEER_ID_INVALID", "group chat was deactivated", "thread not found", "TOPIC_DELETED",
        "bot was kicked", "bot was blocked", "bot is not a member", "user is deactivated",
    ];

    /// <summary>What it says where the bot may not write just now.</summary>
    private static readonly string[] Forbidden = ["TOPIC_CLOSED", "not enough rights", "have no rights", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED"];

    private readonly SemaphoreSlim one = new(1);
    private (long Chat, long At)? last;

    public string Platform => TelegramAsker.Platform;

    public async Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation)
    {
        if (TelegramPlace.Read(chat) is not { } place)
            return new Delivery(DeliveryOutcome.ChatGone, "It is no chat of Telegram's.");
        await one.WaitAsync(cancellation);
        try
        {
            return await SendAsync(place, TelegramReplyRenderer.Render(notice), AnswerKeyboard.OfOffers(notice), cancellation);
        }
        catch (RequestException refusal) when (!refusal.IsPassing && !refusal.IsTokenRejected && !refusal.IsNotFound)
        {
            return new Delivery(OutcomeOf(refusal), refusal.Reason);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<Delivery> SendAsync(
        TelegramPlace place, IReadOnlyList<RenderedMessage> messages, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        var now = place;
        for (var i = 0; i < messages.Count; i++)
        {
            try
            {
                now = await SendAsync(now, messages[i], i == messages.Count - 1 ? keyboard : null, cancellation);
            }
            catch (RequestException failure) when (i > 0)
            {
                // What is new stands in the first message: to send that again would be worse than to lack the rest.
                log.LogInformation("Telegram took only the first part of a notice: {Reason}", failure.Reason);
                break;
            }
        }

        return now == place ? Delivery.Done : Delivery.Done with { MovedTo = now.ToString() };
    }

    /// <summary>Where the message stands: elsewhere than asked for where a group has become a supergroup.</summary>
    private async Task<TelegramPlace> SendAsync(
        TelegramPlace place, RenderedMessage message, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        var request = message.To(place, keyboard);
        var chat = place.Chat;
        while (true)
        {
            try
            {
                await PaceAsync(chat, cancellation);
                await client.SendRequest(request, cancellation);
                return chat == place.Chat ? place : new TelegramPlace(chat, null);
            }
            catch (RequestException refusal) when (refusal.MovedTo is { } supergroup && supergroup != chat)
            {
                (chat, request.ChatId, request.MessageThreadId) = (supergroup, supergroup, null);
            }
            catch (RequestException refusal) when (request.ParseMode != ParseMode.None && refusal.Says("parse entities"))
            {
                log.LogWarning("Telegram refused the mark-up of a notice: {Reason}", refusal.Reason);
                (request.ParseMode, request.Text) = (ParseMode.None, message.Plain);
            }
        }
    }

    private async Task PaceAsync(long chat, CancellationToken cancellation)
    {
        if (last is { } sent && (sent.Chat == chat ? BetweenMessagesOfChat : BetweenMessages) - time.GetElapsedTime(sent.At) is var pause
            && pause > TimeSpan.Zero)
            await Task.Delay(pause, time, cancellation);
        last = (chat, time.GetTimestamp());
    }

    private static DeliveryOutcome OutcomeOf(RequestException refusal) => refusal.Code switch
    {
        400 or 403 when Gone.Any(refusal.Says) => DeliveryOutcome.ChatGone,
        403 => DeliveryOutcome.MayNotWrite,
        400 when Forbidden.Any(refusal.Says) => DeliveryOutcome.MayNotWrite,
        _ => DeliveryOutcome.Refused,
    };
}
