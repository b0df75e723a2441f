using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>A direct message with the bot. Everything seen is read from the JSON that Discord is sent.</summary>
/// <param name="bot">The bot.</param>
/// <param name="discord">Its Discord.</param>
/// <param name="deliver">Brings an interaction to the bot, and gives back the messages that it sends.</param>
/// <param name="letIn">Brings what Discord tells of a server that lets the bot in, and gives back the messages that it sends.</param>
internal sealed partial class DiscordDriver(
    DiscordBot bot, IAsyncDisposable discord, Func<Interaction, Task<List<JsonElement>>> deliver, Func<Task<List<JsonElement>>> letIn) : IPlatformDriver
{
    /// <summary>Who calls as an admin.</summary>
    public const string Admin = "42";

    private JsonElement shown;
    private ulong lastId;

    /// <summary>As the requests come over HTTP, but for the requests themselves.</summary>
    public static async Task<DiscordDriver> StartAsync(IConversation conversation)
    {
        var discord = await FakeDiscord.StartAsync();
        var bot = await DiscordBot.StartAsync(
            conversation, null, ("Discord:BaseUrl", discord.BaseUrl), ("Discord:Admins:0", Admin), ("Discord:Token", "token"));
        return new DiscordDriver(bot, discord, DeliverAsync, LetInAsync);

        async Task<List<JsonElement>> LetInAsync()
        {
            var before = discord.Received.Count;
            await bot.Services.GetRequiredService<ServerHandler>().JoinedAsync(new JoinedServer("20") { SystemChannel = "31" }, CancellationToken.None);
            return [.. discord.Received.Skip(before).Where(request => request.Method == "POST").Select(request => JsonElement.Parse(request.Body))];
        }

        async Task<List<JsonElement>> DeliverAsync(Interaction interaction)
        {
            var reply = await bot.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(interaction);
            var before = discord.Received.Count;
            if (reply.Then is { } then)
                await then(CancellationToken.None);
            var messages = discord.Received.Skip(before).Where(request => request.Method != "DELETE")
                .Select(request => JsonElement.Parse(request.Body)).ToList();
            if (reply.Response is InteractionResponse.Say or InteractionResponse.Update)
                messages.Insert(0, JsonElement.Parse(InteractionResponseJson.Write(reply.Response)).GetProperty("data"));
            return messages;
        }
    }

    public Task<string> SendAsync(string text, bool asAdmin = false)
    {
        var (command, argument) = text.StartsWith('/')
            ? (text[1..].Split(' ')[0], text.Contains(' ', StringComparison.Ordinal) ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "")
            : ("ask", text);
        var name = bot.Services.GetRequiredService<IConversation>().Commands.FirstOrDefault(known => known.Name == command)?.ArgumentName ?? "question";
        return SeeAsync(Interaction(InteractionKind.Command, asAdmin) with
        {
            Command = command,
            Options = argument.Length > 0 ? ImmutableDictionary<string, string>.Empty.Add(name, argument) : ImmutableDictionary<string, string>.Empty,
        });
    }

    public Task<string> MoreAsync()
    {
        var buttons = shown.GetProperty("components").EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray()).ToArray();
        return SeeAsync(Interaction(InteractionKind.Component, asAdmin: false) with
        {
            CustomId = buttons.Single(button => button.TryGetProperty("label", out var label) && label.GetString() == "▶")
                .GetProperty("custom_id").GetString()!,
            Beside = [.. buttons.Select(button => button.GetProperty("custom_id").GetString()!)],
        });
    }

    public async Task<string?> LetInAsync()
    {
        var messages = await letIn();
        Assert.All(messages, MessageLimits.Check);
        return string.Join('\n', messages.Select(Seen));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    private Interaction Interaction(InteractionKind kind, bool asAdmin) => new()
    {
        Id = ++lastId,
        Kind = kind,
        Token = new InteractionToken("t"),
        Application = "5",
        Channel = "31",
        Asker = asAdmin ? Admin : "7",
        User = asAdmin ? Admin : "7",
    };

    private async Task<string> SeeAsync(Interaction interaction)
    {
        var messages = await deliver(interaction);
        Assert.All(messages, MessageLimits.Check);
        shown = messages[^1];
        return string.Join('\n', messages.Select(Seen));
    }

    /// <summary>What stands on the screen, from top to bottom.</summary>
    private static string Seen(JsonElement message)
    {
        var seen = new StringBuilder(message.GetProperty("content").GetString());
        foreach (var embed in message.GetProperty("embeds").EnumerateArray())
        {
            foreach (var part in new[] { "title", "description" })
                if (embed.TryGetProperty(part, out var text))
                    seen.AppendLine().Append(Displayed(text.GetString()!));
            if (embed.TryGetProperty("footer", out var footer))
                seen.AppendLine().Append(footer.GetProperty("text").GetString());
        }

        return seen.ToString().Trim();
    }

    /// <summary>Markdown as Discord shows it: marks gone, escaped characters themselves.</summary>
    private static string Displayed(string markdown) =>
        Escape().Replace(Marks().Replace(Link().Replace(markdown, "$1"), ""), "$1");

    [GeneratedRegex(@"(?<!\\)\[((?:\\.|[^\\\]])*)\]\(https?://[^)\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)(?:\*\*|`)|^-# |^> ", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\([^A-Za-z0-9\s])")]
    private static partial Regex Escape();
}
