using TalksBot.Chat;
using TalksBot.Core.Questions;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord.Rest;
using TalksBot.Storage;

namespace TalksBot.Platforms.Discord.Servers;

/// <summary>Says the first word in a server that the bot was let into, once, and forgets what a server's channels kept that it was put out of.</summary>
public sealed class ServerHandler(
    ChatAnswers answers, DiscordRestClient discord, DiscordOptions options, Memberships memberships, ChatsLeft left,
    ILogger<ServerHandler> log, HostOpening? opening = null)
{
    /// <summary>Where the bot may not write in these, it is left to the members to begin.</summary>
    private const int ChannelsTried = 3;

    /// <summary>What stands for the server where somebody has the bot for themselves.</summary>
    public static string Direct(string user) => $"@{user}";

    public async Task JoinedAsync(JoinedServer server, CancellationToken cancellation)
    {
        if (options.Token.Length == 0 || answers.Welcome is not { } welcome)
            return;
        if (opening is not null)
            await opening.Opened.WaitAsync(cancellation);
        if (!await memberships.GreetAsync(DiscordMessageMapper.Platform, server.Id, cancellation))
            return;
        try
        {
            foreach (var channel in await ChannelsAsync(server, cancellation))
            {
                var hello = new IncomingMessage(DiscordMessageMapper.Platform, channel, "", welcome) { UserLanguage = server.Locale };
                var word = (await answers.AnswerAsync(hello, before: null, cancellation: cancellation)).Answer;
                if (await SaidAsync(channel, DiscordReplyRenderer.RenderNotice(word), cancellation))
                    return;
            }
        }
        catch (HttpRequestException fault)
        {
            log.LogInformation("A server could not be greeted: {Fault}", fault.StatusCode);
        }
    }

    public Task LeftAsync(string server, CancellationToken cancellation) =>
        left.ForgetServerAsync(DiscordMessageMapper.Platform, server, cancellation);

    private async Task<IEnumerable<string>> ChannelsAsync(JoinedServer server, CancellationToken cancellation)
    {
        var others = server.Channels.IsEmpty ? await discord.ListChannelsAsync(server.Id, cancellation) : server.Channels;
        return (server.SystemChannel is { } first ? others.Prepend(first) : others).Distinct().Take(ChannelsTried);
    }

    private ValueTask<bool> SaidAsync(string channel, ImmutableArray<Messages.DiscordMessage> messages, CancellationToken cancellation) =>
        messages.ToAsyncEnumerable()
            .AllAsync(async (message, stop) => (await discord.CreateMessageAsync(channel, message, stop)).IsTaken, cancellation);
}
