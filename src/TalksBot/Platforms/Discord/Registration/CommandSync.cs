using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>Sees to it at start that Discord has the bot's commands. They are sent only when they changed.</summary>
public sealed class CommandSync(
    IConversation conversation, DiscordRestClient discord, DiscordOptions options, CommandMentions mentions, DiscordSwitch power, DiscordReadiness readiness,
    PlatformFailure failure, TimeProvider time, ILogger<CommandSync> log) : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(10);

    private static readonly HttpStatusCode?[] Refusals =
        [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.BadRequest];

    /// <returns>Whether Discord took a new list; false when it had the list already.</returns>
    /// <exception cref="HttpRequestException">Discord refused, or can't be reached.</exception>
    public async Task<bool> SyncAsync(CancellationToken cancellation)
    {
        var menu = CommandJson.Write(CommandMenu.Of(conversation.Commands));
        using var ours = JsonDocument.Parse(menu);
        using var theirs = await discord.GetCommandsAsync(cancellation);
        if (CommandComparer.AreSame(ours.RootElement, theirs.RootElement, inGuild: options.GuildId.Length > 0))
        {
            mentions.Learn(theirs.RootElement);
            return false;
        }

        mentions.Learn(await discord.OverwriteCommandsAsync(menu, cancellation));
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.CanRegister)
        {
            log.LogInformation("Discord's commands are left as they are: registering them takes Discord:ApplicationId and Discord:Token");
            return;
        }

        var syncing = Repetition.Of(FirstRetry, LongestRetry, time, fault => IsPassing(fault, stoppingToken), Tell);
        try
        {
            var isNew = await syncing.ExecuteAsync(async stop => await SyncAsync(stop), stoppingToken);
            log.LogInformation("{Outcome}", isNew ? "Discord has taken the new list of commands" : "Discord's list of commands is up to date");
            readiness.Reached();
        }
        catch (HttpRequestException fault) when (fault.StatusCode == HttpStatusCode.Unauthorized)
        {
            readiness.Lost("Discord refuses Discord:Token.");
            if (power.TurnOff())
                failure.Report("Discord doesn't run: it refuses Discord:Token; copy a new one from the Developer Portal's page Bot.");
        }
        catch (HttpRequestException fault)
        {
            readiness.Lost("Discord refuses the commands.");
            log.LogError("Discord refuses the commands with status {Status}: check Discord:ApplicationId and Discord:GuildId", (int?)fault.StatusCode);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start compares them.
        }
    }

    private static bool IsPassing(Exception fault, CancellationToken stop) => fault switch
    {
        HttpRequestException refused => !Refusals.Contains(refused.StatusCode),
        JsonException => true,
        _ => fault is OperationCanceledException && !stop.IsCancellationRequested,
    };

    private void Tell(Exception fault) => log.LogWarning(
        "Discord's commands couldn't be compared ({Reason}); trying again later",
        fault is HttpRequestException { StatusCode: { } status } ? (int)status : "no answer");
}
