using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NSec.Cryptography;
using TalksBot.Chat;
using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.Platforms.Discord.Http;

/// <summary>
/// The transport over HTTPS: signed requests in, first responses out. Nothing is parsed before the signature is good, and nothing but
/// answers waits for the index: Discord tests the endpoint when its address is saved.
/// https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
/// </summary>
public sealed class InteractionEndpoint(
    DiscordPlatform platform, PublicKey key, ReplayGuard replays, TakeInteraction take, LaterWork later, DiscordSwitch power,
    TimeProvider time) : IHttpEndpoints
{
    public const string Path = "/discord/interactions";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, AnswerAsync).WithMetadata(new BeforeIndexMetadata());

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, refusal) = await SignedRequest.ReadAsync(context.Request, time);
        using (request)
        {
            var interaction = request is null ? null : Admit(request, out refusal);
            if (interaction is null || !await take(interaction.Id, context.RequestAborted))
            {
                SignedRequest.Refuse(context, refusal);
                return;
            }

            var reply = await platform.AnswerAsync(interaction);
            await SendAsync(context.Response, InteractionResponseJson.Write(reply.Response));
            if (reply.Then is { } then)
                later.Start(then);
        }
    }

    private Interaction? Admit(SignedRequest request, out int refusal)
    {
        refusal = StatusCodes.Status401Unauthorized;
        if (!request.IsSignedBy(key) || !replays.IsTimely(request.Timestamp))
            return null;
        if (InteractionReader.Read(request.Body) is not { } interaction)
        {
            refusal = StatusCodes.Status400BadRequest;
            return null;
        }

        if (!replays.Admits(interaction.Id))
            return null;
        if (power.IsOn)
            return interaction;
        refusal = StatusCodes.Status503ServiceUnavailable;
        return null;
    }

    private static async Task SendAsync(HttpResponse response, byte[] json)
    {
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json);
        await response.CompleteAsync();
    }
}
