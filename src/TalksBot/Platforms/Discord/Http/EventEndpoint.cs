using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NSec.Cryptography;
using TalksBot.Chat;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord.Http;

/// <summary>
/// What Discord tells over HTTP besides interactions, signed like them: that the bot was let into a server, or that somebody who had it for
/// themselves has taken it off. That a server put it out Discord tells over the gateway alone; over HTTP it shows when a message doesn't arrive.
/// https://docs.discord.com/developers/events/webhook-events
/// </summary>
public sealed class EventEndpoint(
    ServerHandler servers, PublicKey key, ReplayGuard replays, LaterWork later, DiscordSwitch power, TimeProvider time) : IHttpEndpoints
{
    public const string Path = "/discord/events";

    private const int Server = 0;
    private const string Bot = "bot";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, TakeAsync).WithMetadata(new BeforeIndexMetadata());

    private async Task TakeAsync(HttpContext context)
    {
        var (request, refusal) = await SignedRequest.ReadAsync(context.Request, time);
        using (request)
        {
            if (request is null)
                SignedRequest.Refuse(context, refusal);
            else if (!request.IsSignedBy(key) || !replays.IsTimely(request.Timestamp))
                SignedRequest.Refuse(context, StatusCodes.Status401Unauthorized);
            else if (Event(request.Body) is { } told)
                Acknowledge(context, told);
            else
                SignedRequest.Refuse(context, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Discord sends what isn't acknowledged within three seconds once more: a server is greeted once all the same.</summary>
    private void Acknowledge(HttpContext context, JsonElement told)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.ContentType = "application/json";
        var data = told.Member("data");
        if (!power.IsOn)
            return;
        switch (told.Text("type"))
        {
            case "APPLICATION_AUTHORIZED" when IsLetIn(data) && ServerReader.Read(data.Member("guild")) is { } server:
                later.Start(stop => servers.JoinedAsync(server, stop));
                break;
            case "APPLICATION_DEAUTHORIZED" when data.Member("user").Text("id") is { } user:
                later.Start(stop => servers.LeftAsync(ServerHandler.Direct(user), stop));
                break;
        }
    }

    /// <summary>Whether the bot itself came into a server, and not its commands alone: only then may it write there.</summary>
    private static bool IsLetIn(JsonElement data) =>
        data.Number("integration_type") == Server && data.Member("scopes") is { ValueKind: JsonValueKind.Array } scopes
        && scopes.EnumerateArray().Any(scope => scope.ValueKind == JsonValueKind.String && scope.GetString() == Bot);

    /// <returns>What happened; an empty value for a ping; null for what is neither.</returns>
    private static JsonElement? Event(ReadOnlyMemory<byte> json) => JsonFields.Read<JsonElement?>(json, root => root.Number("type") switch
    {
        0 => default(JsonElement),
        1 => root.Member("event") is { ValueKind: JsonValueKind.Object } told ? told.Clone() : default,
        _ => null,
    });
}
