using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>The transport over the gateway: interactions in over a connection that is kept, first responses out.</summary>
public sealed class GatewayWorker(
    IDiscordGateway gateway, DiscordPlatform platform, IInteractionMemory memory, LaterWork later, DiscordSwitch power, DiscordReadiness readiness, PlatformFailure failure, TimeProvider time, ILogger<GatewayWorker> log) : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var retry = FirstRetry; !stoppingToken.IsCancellationRequested; retry = retry * 2 < LongestRetry ? retry * 2 : LongestRetry)
        {
            if (await TryRunAsync(stoppingToken))
                return;
            await Task.Delay(retry, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Whether there is nothing left to try.</returns>
    private async Task<bool> TryRunAsync(CancellationToken stop)
    {
        try
        {
            await gateway.RunAsync(AnswerAsync, stop);
            return stop.IsCancellationRequested;
        }
        catch (GatewayRefusedException refusal)
        {
            readiness.Refused($"Discord doesn't take the bot: {refusal.Message}");
            if (power.TurnOff())
                failure.Report($"Discord doesn't run: {refusal.Message}");
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception fault)
        {
            // Its own words may hold an address.
            log.LogWarning("Discord's gateway can't be reached ({Fault}); trying again later", fault.GetType().Name);
            return false;
        }
    }

    private async Task AnswerAsync(Interaction interaction, Func<InteractionResponse, Task> respond)
    {
        if (!power.IsOn)
            return;
        try
        {
            // Of several processes on the gateway each gets every interaction.
            if (!await memory.TakeAsync(interaction.Id, CancellationToken.None))
                return;
            var reply = await platform.AnswerAsync(interaction);
            await respond(reply.Response);
            if (reply.Then is { } then)
                later.Start(then);
        }
        catch (Exception fault)
        {
            // Its own words may hold what somebody wrote.
            log.LogWarning("A reply to Discord failed: {Fault}", fault.GetType().Name);
        }
    }
}
