using System.Net;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.DiscordNet;

/// <summary>
/// Discord's gateway through Discord.Net, which keeps the connection, resumes it and starts it anew. It asks for the servers
/// alone, for the roles in them: no privileged intent, no message, no member is seen.
/// </summary>
public sealed class DiscordNetGateway(GatewaySettings settings, ILogger log) : IDiscordGateway
{
    private const int TokenRefused = 4004;
    private const int SessionOver = 4006;

    /// <summary>Discord closes with these for settings that no new connection makes right.</summary>
    private static readonly Dictionary<int, string> Refusals = new()
    {
        [TokenRefused] = "it refuses Discord:Token; copy a new one from the Developer Portal's page Bot.",
        [4010] = "it refuses the number of connections.",
        [4011] = "the bot is in too many servers for one connection; set Discord:ShardAbove lower.",
        [4013] = "it refuses the intents.",
        [4014] = "it refuses the intents.",
    };

    public async Task RunAsync(InteractionHandler answer, CancellationToken stop)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var client = await ClientAsync(exception => End(ended, exception));
        client.Log += WriteAsync;
        client.InteractionCreated += interaction =>
        {
            // The connection waits for what is done here, so nothing is.
            _ = Task.Run(() => answer(InteractionMapper.Of(interaction), response => Responses.SendAsync(interaction, response)), CancellationToken.None);
            return Task.CompletedTask;
        };
        try
        {
            await client.LoginAsync(TokenType.Bot, settings.Token);
            await client.StartAsync();
            await ended.Task.WaitAsync(stop);
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            throw new GatewayRefusedException(Refusals[TokenRefused], refused);
        }
        finally
        {
            await client.StopAsync();
            await client.LogoutAsync();
        }
    }

    private async Task<BaseSocketClient> ClientAsync(Action<Exception> lost)
    {
        var config = new DiscordSocketConfig
        {
            GatewayIntents = GatewayIntents.Guilds,
            RestClientProvider = _ => DefaultRestClientProvider.Instance(settings.BaseUrl.TrimEnd('/') + "/"),
            LogLevel = LogSeverity.Verbose,

            // Whether a response comes in time is Discord's to say: the clocks may differ.
            ResponseInternalTimeCheck = false,
            UseInteractionSnowflakeDate = false,
        };
        if (await CountServersAsync(config) > settings.ShardAbove)
        {
            var several = new DiscordShardedClient(config);
            several.ShardDisconnected += (exception, _) => Told(lost, exception);
            return several;
        }

        var client = new DiscordSocketClient(config);
        client.Disconnected += exception => Told(lost, exception);
        return client;
    }

    /// <summary>About how many servers the bot is in.</summary>
    private async Task<int> CountServersAsync(DiscordSocketConfig config)
    {
        await using var rest = new DiscordRestClient(new DiscordRestConfig { RestClientProvider = config.RestClientProvider });
        try
        {
            await rest.LoginAsync(TokenType.Bot, settings.Token);
            return (await rest.GetCurrentBotInfoAsync()).ApproximateGuildCount ?? 0;
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            throw new GatewayRefusedException(Refusals[TokenRefused], refused);
        }
    }

    private static Task Told(Action<Exception> lost, Exception exception)
    {
        lost(exception);
        return Task.CompletedTask;
    }

    /// <summary>Ends what Discord.Net doesn't mend, or would try again for ever.</summary>
    private static void End(TaskCompletionSource ended, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is not WebSocketClosedException closed)
                continue;
            if (Refusals.TryGetValue(closed.CloseCode, out var refusal))
                ended.TrySetException(new GatewayRefusedException(refusal, closed));
            else if (closed.CloseCode == SessionOver)
                ended.TrySetException(closed);
        }
    }

    /// <summary>Without the words of exceptions, which may hold addresses.</summary>
    private Task WriteAsync(LogMessage message)
    {
        if (message.Exception is { } exception)
            log.LogDebug("Discord.Net {Source}: {Fault}", message.Source, exception.GetType().Name);
        else if (message.Severity <= LogSeverity.Info)
            log.LogDebug("Discord.Net {Source}: {Message}", message.Source, message.Message);
        return Task.CompletedTask;
    }
}
