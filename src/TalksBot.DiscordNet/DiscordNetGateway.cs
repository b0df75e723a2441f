using System.Net;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace TalksBot.DiscordNet;

/// <summary>
/// Discord's gateway through Discord.Net, which keeps the connection, resumes it and starts it anew. It asks for the servers, for the
/// roles in them, and for messages without the privileged intent: of what people say to each other Discord sends no words, only of what
/// mentions the bot, replies to it or is said to it alone.
/// </summary>
/// <param name="token">The bot's token.</param>
/// <param name="baseUrl">Discord's HTTP API, which tells where the gateway is.</param>
/// <param name="shardAbove">A bot in more servers than this takes several connections.</param>
/// <param name="log">Gets what Discord.Net says.</param>
public sealed class DiscordNetGateway(string token, string baseUrl, int shardAbove, ILogger log)
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

    /// <summary>Takes what happens until it is stopped.</summary>
    /// <param name="take">Takes an event by Discord's own name for it, in Discord's own JSON, beside others; never fails.</param>
    /// <param name="stop">Ends the connection.</param>
    /// <exception cref="InvalidDataException">Discord doesn't take the settings: the message says which, and to try again is no use.</exception>
    public async Task RunAsync(Func<string, byte[], Task> take, CancellationToken stop)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var client = await ClientAsync(exception => End(ended, exception));
        client.Log += WriteAsync;
        client.InteractionCreated += interaction => Hand("INTERACTION_CREATE", () => InteractionJson.Of(interaction));
        client.MessageReceived += message => message is SocketUserMessage { Source: MessageSource.User } said
            ? Hand("MESSAGE_CREATE", () => MessageJson.Of(said)) : Task.CompletedTask;
        client.MessageUpdated += (_, message, _) => message is SocketUserMessage { Source: MessageSource.User, EditedTimestamp: not null } said
            ? Hand("MESSAGE_UPDATE", () => MessageJson.Of(said)) : Task.CompletedTask;

        // What the bot was in before it connected is no news, and an outage is no leaving.
        client.JoinedGuild += server => HandWritten("GUILD_CREATE", ServerJson.Of(server));
        client.LeftGuild += server => HandWritten("GUILD_DELETE", ServerJson.Of(server));
        try
        {
            await client.LoginAsync(TokenType.Bot, token);
            await client.StartAsync();
            await ended.Task.WaitAsync(stop);
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidDataException(Refusals[TokenRefused], refused);
        }
        finally
        {
            await client.StopAsync();
            await client.LogoutAsync();
        }

        Task HandWritten(string name, byte[] json) => Hand(name, () => json);

        // The connection waits for what is done here, so nothing is.
        Task Hand(string name, Func<byte[]> json)
        {
            _ = Task.Run(() => take(name, json()), CancellationToken.None);
            return Task.CompletedTask;
        }
    }

    private async Task<BaseSocketClient> ClientAsync(Action<Exception> lost)
    {
        var config = new DiscordSocketConfig
        {
            GatewayIntents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages,
            RestClientProvider = _ => DefaultRestClientProvider.Instance(baseUrl.TrimEnd('/') + "/"),
            LogLevel = LogSeverity.Verbose,

            // Whether a response comes in time is Discord's to say: the clocks may differ.
            ResponseInternalTimeCheck = false,
            UseInteractionSnowflakeDate = false,
        };
        if (await CountServersAsync(config) > shardAbove)
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
            await rest.LoginAsync(TokenType.Bot, token);
            return (await rest.GetCurrentBotInfoAsync()).ApproximateGuildCount ?? 0;
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidDataException(Refusals[TokenRefused], refused);
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
                ended.TrySetException(new InvalidDataException(refusal, closed));
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
