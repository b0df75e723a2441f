using System.Net;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Answers;
using TalksBot.Following;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Platforms.Discord;

/// <summary>Brings what is followed into Discord's channels, with the bot's token: an interaction's own lasts minutes.</summary>
public sealed class DiscordFollowDelivery(DiscordRestClient discord, ILogger<DiscordFollowDelivery> log) : IFollowDelivery
{
    public string Platform => DiscordMessageMapper.Platform;

    public async Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation)
    {
        var messages = DiscordReplyRenderer.RenderNotice(notice);
        for (var i = 0; i < messages.Length; i++)
        {
            var status = await discord.CreateMessageAsync(chat, messages[i], cancellation);
            if (IsTaken(status))
                continue;
            if (i > 0)
            {
                // What is new stands in the first message: to send that again would be worse than to lack the rest.
                log.LogInformation("Discord took only the first part of a notice: {Status}", (int)status);
                break;
            }

            return new Delivery(OutcomeOf(status), $"Discord answered with {(int)status}.");
        }

        return Delivery.Done;
    }

    private static bool IsTaken(HttpStatusCode status) => (int)status is >= 200 and < 300;

    /// <exception cref="HttpRequestException">The same message may be taken later.</exception>
    private static DeliveryOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => DeliveryOutcome.ChatGone,
        HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
            throw new HttpRequestException("Discord takes no messages just now.", null, status),
        _ => DeliveryOutcome.Refused,
    };
}
