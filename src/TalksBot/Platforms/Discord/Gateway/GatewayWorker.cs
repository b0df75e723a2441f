using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>The transport over the gateway: interactions in over a connection that is kept, first responses out over HTTP.</summary>
public sealed class GatewayWorker(
    DiscordGateway gateway,
    DiscordRestClient rest,
    DiscordPlatform platform,
    IInteractionMemory memory,
    LaterWork later,
    DiscordSwitch power,
    DiscordReadiness readiness,
    PlatformFailure failure,
    TimeProvider time,
    ILogger<GatewayWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Connecting(stoppingToken).ExecuteAsync(async stop => await gateway(TakeAsync, stop), stoppingToken);
        }
        catch (InvalidDataException refusal)
        {
            readiness.Refused($"Discord doesn't take the bot: {refusal.Message}");
            if (power.TurnOff())
                failure.Report($"Discord doesn't run: {refusal.Message}");
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // However the connection ends, to end it is what was asked for.
        }
    }

    private ResiliencePipeline Connecting(CancellationToken stop) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(fault => fault is not InvalidDataException && !stop.IsCancellationRequested),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromMinutes(2),
            OnRetry = retry =>
            {
                // Its own words may hold an address.
                log.LogWarning("Discord's gateway can't be reached ({Fault}); trying again later", retry.Outcome.Exception?.GetType().Name);
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    private async Task TakeAsync(byte[] json)
    {
        if (!power.IsOn || InteractionReader.Read(json) is not { } interaction)
            return;
        try
        {
            // Of several processes on the gateway each gets every interaction.
            if (!await memory.TakeAsync(interaction.Id, CancellationToken.None))
                return;
            var reply = await platform.AnswerAsync(interaction);
            if (await rest.RespondAsync(interaction, reply.Response, CancellationToken.None) && reply.Then is { } then)
                later.Start(then);
        }
        catch (Exception fault)
        {
            // Its own words may hold what somebody wrote.
            log.LogWarning("A reply to Discord failed: {Fault}", fault.GetType().Name);
        }
    }
}
