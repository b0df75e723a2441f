using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord.Rest;

/// <summary>The few calls of Discord's HTTP API that the bot makes. https://docs.discord.com/developers/reference</summary>
public sealed class DiscordRestClient(
    HttpClient http, DiscordOptions options, RequestPacer pacer, CommandMentions mentions, TimeProvider time, ILogger<DiscordRestClient> log)
    : IInteractionWebhook
{
    private readonly string baseUrl = options.BaseUrl.TrimEnd('/');
    private readonly PacedSender sender = new(http, pacer, time);

    /// <summary>The commands that Discord has, localizations included.</summary>
    /// <exception cref="HttpRequestException">Discord refused, or can't be reached.</exception>
    public async Task<JsonDocument> GetCommandsAsync(CancellationToken cancellation)
    {
        using var response = await SendAsync("commands", () => Authorized(HttpMethod.Get, CommandsUrl() + "?with_localizations=true", null), cancellation);
        response.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
    }

    /// <summary>Replaces them all.</summary>
    /// <returns>The commands as Discord has them now.</returns>
    /// <exception cref="HttpRequestException">Discord refused, or can't be reached.</exception>
    public async Task<JsonElement> OverwriteCommandsAsync(byte[] menu, CancellationToken cancellation)
    {
        using var response = await SendAsync("commands", () => Authorized(HttpMethod.Put, CommandsUrl(), menu), cancellation);
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response, cancellation);
    }

    /// <summary>Puts a message into a channel.</summary>
    /// <returns>What Discord answered; for floods and its own faults after some attempts.</returns>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task<Posted> CreateMessageAsync(string channel, DiscordMessage message, CancellationToken cancellation)
    {
        var (url, body) = ($"{baseUrl}/channels/{Uri.EscapeDataString(channel)}/messages", Body(message));
        using var response = await SendAsync($"channel {channel}", () => Authorized(HttpMethod.Post, url, body, message.Attachment), cancellation);
        var answer = await ReadAsync(response, cancellation);
        return response.IsSuccessStatusCode ? new Posted(response.StatusCode) { Message = answer.Text("id") }
            : new Posted(response.StatusCode, answer.Number("code") ?? 0);
    }

    /// <summary>Puts a message in the place of one that the bot put into a channel.</summary>
    /// <returns>Whether Discord took it.</returns>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task<bool> ChangeMessageAsync(string channel, string id, DiscordMessage message, CancellationToken cancellation)
    {
        var body = Body(message with { Ephemeral = false, RepliesTo = null });
        using var response = await SendAsync(
            $"channel {channel}", () => Authorized(HttpMethod.Patch, MessageUrl(channel, id), body, message.Attachment), cancellation);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Takes one of the bot's messages out of a channel, if it is still there.</summary>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task DeleteMessageAsync(string channel, string id, CancellationToken cancellation)
    {
        using var response = await SendAsync($"channel {channel}", () => Authorized(HttpMethod.Delete, MessageUrl(channel, id), null), cancellation);
    }

    /// <summary>A server's channels for text, from the top; none where the bot doesn't see them.</summary>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task<ImmutableArray<string>> ListChannelsAsync(string server, CancellationToken cancellation)
    {
        var url = $"{baseUrl}/guilds/{Uri.EscapeDataString(server)}/channels";
        using var response = await SendAsync($"server {server}", () => Authorized(HttpMethod.Get, url, null), cancellation);
        return response.IsSuccessStatusCode ? ServerReader.Channels(await ReadAsync(response, cancellation)) : [];
    }

    /// <summary>Whether the bot is out of a server for all that Discord says.</summary>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task<bool> IsOutOfAsync(string server, CancellationToken cancellation)
    {
        var url = $"{baseUrl}/guilds/{Uri.EscapeDataString(server)}";
        using var response = await SendAsync($"server {server}", () => Authorized(HttpMethod.Get, url, null), cancellation);
        return response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
    }

    /// <summary>The direct messages with somebody; null where they take none.</summary>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task<string?> OpenDirectAsync(string user, CancellationToken cancellation)
    {
        var body = PlainJson.Of(new { recipient_id = user });
        using var response = await SendAsync("direct", () => Authorized(HttpMethod.Post, $"{baseUrl}/users/@me/channels", body), cancellation);
        return response.IsSuccessStatusCode ? (await ReadAsync(response, cancellation)).Text("id") : null;
    }

    /// <summary>Sends the first response to an interaction that came over the gateway.</summary>
    /// <returns>Whether Discord took it. Never throws for what Discord answers.</returns>
    public Task<bool> RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellation) =>
        ReplyAsync(
            HttpMethod.Post, $"/interactions/{interaction.Id}/{Token(interaction)}/callback", InteractionResponseJson.Write(response),
            attachment: null, mayBeEarly: false, cancellation);

    public Task EditAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellation) =>

        // Who sees a message is settled when it is made; an edit that says so is refused.
        ReplyAsync(
            HttpMethod.Patch, $"{Webhook(interaction)}/messages/@original", Body(message with { Ephemeral = false }), message.Attachment,
            mayBeEarly: true, cancellation);

    public Task FollowUpAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellation) =>
        ReplyAsync(HttpMethod.Post, Webhook(interaction), Body(message), message.Attachment, mayBeEarly: true, cancellation);

    public Task<bool> DeleteAsync(Interaction interaction, CancellationToken cancellation) =>
        ReplyAsync(HttpMethod.Delete, $"{Webhook(interaction)}/messages/@original", body: null, attachment: null, mayBeEarly: true, cancellation);

    private static string Webhook(Interaction interaction) => $"/webhooks/{Uri.EscapeDataString(interaction.Application)}/{Token(interaction)}";

    private static string Token(Interaction interaction) => Uri.EscapeDataString(interaction.Token.Reveal());

    /// <summary>Sends what an interaction's token lets the bot send.</summary>
    private async Task<bool> ReplyAsync(
        HttpMethod method, string path, byte[]? body, DiscordAttachment? attachment, bool mayBeEarly, CancellationToken cancellation)
    {
        // Edits and further messages of a reply share a limit: up to the token their paths are one.
        var route = string.Join('/', path.Split('/').Take(4));
        try
        {
            using var response = await sender.SendAsync(route, () => PacedSender.Request(method, baseUrl + path, body, attachment), mayBeEarly, cancellation);
            if (!response.IsSuccessStatusCode)
                log.LogWarning("Discord refused a reply: {Status}", (int)response.StatusCode);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // The fault's own words may hold the address, and with it the token.
            log.LogWarning("A reply to Discord failed: {Fault}", fault.GetType().Name);
            return false;
        }
    }

    private Task<HttpResponseMessage> SendAsync(string route, Func<HttpRequestMessage> make, CancellationToken cancellation) =>
        sender.SendAsync(route, make, mayBeEarly: false, cancellation);

    private string MessageUrl(string channel, string id) => $"{baseUrl}/channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(id)}";

    private string CommandsUrl() => options.GuildId.Length > 0
        ? $"{baseUrl}/applications/{options.ApplicationId}/guilds/{options.GuildId}/commands"
        : $"{baseUrl}/applications/{options.ApplicationId}/commands";

    private HttpRequestMessage Authorized(HttpMethod method, string url, byte[]? json, DiscordAttachment? attachment = null)
    {
        var request = PacedSender.Request(method, url, json, attachment);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        return request;
    }

    /// <summary>What is no JSON says nothing.</summary>
    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private byte[] Body(DiscordMessage message) => DiscordMessageJson.Write(mentions.In(message));
}
