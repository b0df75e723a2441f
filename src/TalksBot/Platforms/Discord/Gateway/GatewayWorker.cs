using System.Text.Json;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Rest;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>The transport over the gateway: interactions and mentions in over a connection that is kept, answers out over HTTP.</summary>
public sealed class GatewayWorker(
    DiscordGateway gateway,
    DiscordRestClient rest,
    DiscordPlatform platform,
    TakeInteraction take,
    MentionHandler mentions,
    ServerHandler servers,
    DiscordOptions options,
    LaterWork later,
    DiscordSwitch power,
    DiscordReadiness readiness,
    PlatformFailure failure,
    TimeProvider time,
    ILogger<GatewayWorker> log) : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(2);

    private readonly ChatQueues<string> queues = new();
    private readonly MentionReader mentionReader = new(MentionHandler.BotId(options.Token));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The failure's own words may hold an address.
        var connecting = Repetition.Of(
            FirstRetry,
            LongestRetry,
            time,
            fault => fault is not InvalidDataException && !stoppingToken.IsCancellationRequested,
            fault => log.LogWarning("Discord's gateway can't be reached ({Fault}); trying again later", fault.GetType().Name));
        try
        {
            await connecting.ExecuteAsync(async stop => await gateway(TakeAsync, stop), stoppingToken);
        }
        catch (InvalidDataException refusal)
        {
            readiness.Lost($"Discord doesn't take the bot: {refusal.Message}");
            if (power.TurnOff())
                failure.Report($"Discord doesn't run: {refusal.Message}");
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // However the connection ends, to end it is what was asked for.
        }
    }

    private async Task TakeAsync(string name, byte[] json)
    {
        if (!power.IsOn)
            return;
        try
        {
            await (name switch
            {
                GatewayEvents.Interaction when InteractionReader.Read(json) is { } interaction => AnswerAsync(interaction),
                GatewayEvents.Message when mentionReader.Read(json) is { } mention => AnswerAsync(mention),
                GatewayEvents.Edited when mentionReader.Read(json) is { IsEdited: true } mention => AnswerAsync(mention),
                GatewayEvents.Joined when ServerReader.Read(JsonElement.Parse(json)) is { } server => servers.JoinedAsync(server, CancellationToken.None),
                GatewayEvents.Left when ServerReader.Read(JsonElement.Parse(json)) is { } server => servers.LeftAsync(server.Id, CancellationToken.None),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception fault)
        {
            // Its own words may hold what somebody wrote.
            log.LogWarning("A reply to Discord failed: {Fault}", fault.GetType().Name);
        }
    }

    // Of several processes on the gateway each gets everything; whose answer it is changes it.
    private Task AnswerAsync(Mention mention) => queues.EnqueueAsync($"{mention.Channel} {mention.User}", async () =>
    {
        if (mention.IsEdited && mentions.HasAnswered(mention) || await take(mention.Id, CancellationToken.None))
            await mentions.HandleAsync(mention, CancellationToken.None);
    });

    private async Task AnswerAsync(Interaction interaction)
    {
        if (!await take(interaction.Id, CancellationToken.None))
            return;
        var reply = await platform.AnswerAsync(interaction);
        if (await rest.RespondAsync(interaction, reply.Response, CancellationToken.None) && reply.Then is { } then)
            later.Start(then);
    }
}
