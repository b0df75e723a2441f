using System.Net;
using TalksBot.Core.Commands;
using TalksBot.News.Following;
using TalksBot.Platforms.Discord.Rest;
using TalksBot.Storage;

namespace TalksBot.Platforms.Discord;

/// <summary>Brings what is followed into Discord's channels, with the bot's token: an interaction's own lasts minutes.</summary>
public sealed class DiscordFollowDelivery(DiscordRestClient discord, Memberships memberships, ILogger<DiscordFollowDelivery> log) : IFollowDelivery
{
    public string Platform => DiscordMessageMapper.Platform;

    public async Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation)
    {
        var messages = DiscordReplyRenderer.RenderNotice(notice);
        for (var i = 0; i < messages.Length; i++)
        {
            var posted = await discord.CreateMessageAsync(ChatName.Part(chat), messages[i], cancellation);
            if (posted.IsTaken)
                continue;
            if (i > 0)
            {
                // What is new stands in the first message: to send that again would be worse than to lack the rest.
                log.LogInformation("Discord took only the first part of a notice: {Status}", (int)posted.Status);
                break;
            }

            var server = posted.IsForbidden && !posted.IsGone ? await LeftServerAsync(chat, cancellation) : null;
            return new Delivery(server is null ? OutcomeOf(posted) : DeliveryOutcome.ChatGone, $"Discord answered with {(int)posted.Status}.")
            {
                Server = server,
            };
        }

        return Delivery.Done;
    }

    /// <summary>The chat's server, where the bot is out of it: that it may not write to a channel can have other reasons.</summary>
    private async Task<string?> LeftServerAsync(string chat, CancellationToken cancellation) =>
        await memberships.FindServerAsync(Platform, ChatName.Whole(chat), cancellation) is { } server && char.IsAsciiDigit(server[0])
        && await discord.IsOutOfAsync(server, cancellation) ? server : null;

    /// <exception cref="HttpRequestException">The same message may be taken later.</exception>
    private static DeliveryOutcome OutcomeOf(Posted posted) => posted switch
    {
        { IsGone: true } => DeliveryOutcome.ChatGone,
        { IsForbidden: true } => DeliveryOutcome.MayNotWrite,
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } =>
            throw new HttpRequestException("Discord takes no messages just now.", null, posted.Status),
        _ => DeliveryOutcome.Refused,
    };
}
