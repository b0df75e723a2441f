using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Commands;
using TalksBot.News.Following;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.GroupDay;

/// <summary>A day in a server on Discord, against the tests' Discord: docs/day-discord.md.</summary>
public sealed partial class DiscordDayTests
{
    private const string Me = "4200000000000000001";
    private const string Ada = "21";
    private const string Ben = "22";
    private const string Cleo = "23";

    private const DiscordPermissions MayWrite = DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages | DiscordPermissions.EmbedLinks;

    private static readonly Dictionary<string, string> Names = new() { [Ada] = "Ada, who runs the server", [Ben] = "Ben", [Cleo] = "Cleo" };

    private static readonly string Token = $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(Me)).TrimEnd('=')}.xxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyy";

    private readonly DayTranscript day = new("Discord");
    private FakeDiscord discord = null!;
    private DiscordBot bot = null!;
    private JsonElement shown;
    private string asker = "";
    private ulong lastId = 1000;
    private int lastPosted = 5000;

    [Fact]
    public async Task A_day_reads_as_the_page_says()
    {
        using var corpus = await DayCorpus.StartAsync("discord");
        await using var server = discord = await FakeDiscord.StartAsync();
        discord.Answering = (request, response) =>
            response.WriteAsync(request.Method == "GET" ? "[]" : request.Method == "POST" ? $$"""{"id":"{{++lastPosted}}"}""" : "{}");
        var connected = new TaskCompletionSource<Func<string, byte[], Task>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var running = bot = await DiscordBot.StartAsync(
            corpus.Conversation, new ManualTime(), [("Discord:BaseUrl", discord.BaseUrl), ("Discord:Token", Token)],
            (_, _) => async (taking, stop) =>
            {
                connected.SetResult(taking);
                await Task.Delay(Timeout.Infinite, stop);
            },
            corpus.Compose);
        var take = await connected.Task.WaitAsync(TimeSpan.FromSeconds(20));

        day.Scene("The first word");
        day.Does("Ada lets the bot into the server.");
        await LetInAsync(take);
        await PressAsync(Ben, "Casualties");

        day.Scene("Questions");
        await CallAsync(Ben, "ask", ("question", "who mediated the talks? 🙏"));
        await CallAsync(Cleo, "timeline");
        await PressAsync(Cleo, "▶");
        await CallAsync(Cleo, "who", ("name", "the president of france"));
        await CallAsync(Cleo, "when", ("event", "ceasefire"));
        await PressAsync(Ben, "▶", mayMiss: true);
        await PressAsync(Ben, "👍");

        day.Scene("In a thread, by its name");
        await MentionAsync(take, Cleo, "the Taliban killed 58 Pakistani soldiers, everybody knows that", null, mentions: false);
        await MentionAsync(take, Ben, "is this true?", "the Taliban killed 58 Pakistani soldiers, everybody knows that");
        await MentionAsync(take, Cleo, "source?", null, mentions: false, repliesToBot: true);
        await MentionAsync(take, Ben, "nice one", null);
        day.Does("No answer: that asked nothing.");
        await MentionAsync(take, Cleo, "when did the talks start", null);
        await MentionAsync(take, Cleo, "when was the truce agreed", null, isEdited: true);

        day.Scene("A message checked from its menu, and taken away");
        await CheckAsync(Ben, "Pakistan's army lost 23 soldiers");
        await PressAsync(Cleo, "✖️");
        await PressAsync(Ben, "✖️");

        day.Scene("Settings and a digest");
        await CallAsync(Ben, "settings", ("setting", "digest 18"));
        await CallAsync(Ada, "settings", ("setting", "digest 18"));
        await CallAsync(Ada, "follow", [("subject", "casualties daily")], may: DiscordPermissions.None);
        await CallAsync(Ada, "follow", ("subject", "casualties daily"));
        await corpus.AddArticleAsync();
        day.Does("A new article comes at four; at six the digest is due.");
        corpus.Clock.Advance(TimeSpan.FromHours(8));
        var before = discord.Received.Count;
        Assert.True(await corpus.NotifyAsync(bot.Services.GetServices<IFollowDelivery>()));
        ShowPosted(before, "in the channel");
        await CallAsync(Ben, "follows");

        day.Scene("The bot is put out");
        day.Does("Ada removes the bot from the server: what its channels followed and had settled is forgotten.");
        await take(GatewayEvents.Left, Encoding.UTF8.GetBytes("""{"id":"20"}"""));
        Assert.Empty(await bot.Services.GetRequiredService<FollowStore>().ListAllAsync(CancellationToken.None));
        Assert.Equal(ChatSettings.Default, await bot.Services.GetRequiredService<IChatSettings>().GetAsync("discord", "31", CancellationToken.None));
        day.Check("day-discord.md");
    }

    private async Task LetInAsync(Func<string, byte[], Task> take)
    {
        var before = discord.Received.Count;
        await take(GatewayEvents.Joined, Encoding.UTF8.GetBytes("""{"id":"20","system_channel_id":"31","preferred_locale":"en-US","channels":[]}"""));
        ShowPosted(before, "in the channel");
    }

    private Task CallAsync(string who, string command, params (string Name, string Value)[] options) => CallAsync(who, command, options, MayWrite);

    private Task CallAsync(string who, string command, (string Name, string Value)[] options, DiscordPermissions may)
    {
        day.Says(Names[who], $"/{command}{string.Concat(options.Select(option => $" {option.Name}: {option.Value}"))}");
        asker = who;
        return TakeAsync(Interaction(who, InteractionKind.Command) with
        {
            Command = command, AppPermissions = may, Options = options.ToImmutableDictionary(option => option.Name, option => option.Value),
        });
    }

    private Task CheckAsync(string who, string words)
    {
        day.Does($"{Names[who]} picks Apps, Check this claim on the message “{words}”.");
        asker = who;
        return TakeAsync(Interaction(who, InteractionKind.Command) with { Command = "Check this claim", TargetText = words });
    }

    private async Task PressAsync(string who, string label, bool mayMiss = false)
    {
        var buttons = shown.GetProperty("components").EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray()).ToArray();
        if (buttons.FirstOrDefault(found => Label(found) == label) is not { ValueKind: JsonValueKind.Object } button)
        {
            Assert.True(mayMiss, $"There is no button {label}.");
            return;
        }

        day.Does($"{Names[who].Split(',')[0]} presses {label}.");
        await TakeAsync(Interaction(who, InteractionKind.Component) with
        {
            CustomId = button.GetProperty("custom_id").GetString()!,
            Beside = [.. buttons.Select(other => other.GetProperty("custom_id").GetString()!)],
            Asker = asker,
        });
    }

    private async Task MentionAsync(
        Func<string, byte[], Task> take, string who, string words, string? repliesTo, bool mentions = true, bool repliesToBot = false, bool isEdited = false)
    {
        var to = repliesToBot ? " (to Talks)" : repliesTo is null ? "" : " (to Cleo)";
        day.Says(Names[who] + (isEdited ? ", who has changed her words" : to), mentions ? $"@Talks {words}" : words);
        lastId += isEdited ? 0UL : 1UL;
        var message = new JsonObject
        {
            ["id"] = $"{lastId}", ["channel_id"] = "901", ["guild_id"] = "20", ["author"] = new JsonObject { ["id"] = who },
            ["content"] = mentions ? $"<@{Me}> {words}" : words,
        };
        if (repliesTo is not null)
            message["referenced_message"] = new JsonObject { ["content"] = repliesTo, ["author"] = new JsonObject { ["id"] = Cleo } };
        if (repliesToBot)
            message["referenced_message"] = new JsonObject { ["id"] = $"{lastPosted}", ["author"] = new JsonObject { ["id"] = Me } };
        if (isEdited)
            message["edited_timestamp"] = "2025-11-10T10:00:00+00:00";
        var before = discord.Received.Count;
        await take(isEdited ? GatewayEvents.Edited : GatewayEvents.Message, Encoding.UTF8.GetBytes(message.ToJsonString()));
        ShowPosted(before, "in the thread");
    }

    private async Task TakeAsync(Interaction interaction)
    {
        var before = discord.Received.Count;
        var reply = await bot.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(interaction);
        if (reply.Then is { } then)
            await then(CancellationToken.None);
        if (reply.Response is InteractionResponse.Say or InteractionResponse.Update)
        {
            var message = JsonElement.Parse(InteractionResponseJson.Write(reply.Response)).GetProperty("data");
            Show(message, reply.Response is InteractionResponse.Update ? "in its place" : message.TryGetProperty("flags", out _) ? "to them alone" : "");
        }

        foreach (var request in discord.Received.Skip(before))
        {
            if (request.Method == "DELETE")
                day.Does(reply.Response is InteractionResponse.Defer ? "(What all saw meanwhile is taken away.)" : "The answer is gone.");
            else
                Show(JsonElement.Parse(request.Body), reply.Response switch
                {
                    InteractionResponse.Defer { Ephemeral: true } => "to them alone",
                    InteractionResponse.Seen => "in its place",
                    _ => JsonElement.Parse(request.Body).TryGetProperty("flags", out _) ? "to them alone" : "",
                });
        }
    }

    private void ShowPosted(int before, string how)
    {
        foreach (var request in discord.Received.Skip(before).Where(request => request.Path.Contains("/channels/", StringComparison.Ordinal)))
        {
            if (request.Method == "DELETE")
                day.Does("The bot's last word to this asker alone is gone.");
            else
                Show(JsonElement.Parse(request.Body), request.Method == "PATCH" ? "in its place" : how);
        }
    }

    private void Show(JsonElement message, string how)
    {
        MessageLimits.Check(message);
        var seen = new StringBuilder(message.GetProperty("content").GetString());
        foreach (var embed in message.GetProperty("embeds").EnumerateArray())
            foreach (var part in new[] { "title", "description" })
                if (embed.TryGetProperty(part, out var text))
                    seen.AppendLine().Append(Displayed(text.GetString()!));
        var rows = message.GetProperty("components").EnumerateArray()
            .Select(row => string.Join(' ', row.GetProperty("components").EnumerateArray().Select(button => $"[{Label(button)}]")));
        day.Shows(how, seen.ToString(), rows, message.GetRawText());

        // A notice has nothing to press: what stands above it has.
        shown = message.GetProperty("components").GetArrayLength() > 0 ? message : shown;
    }

    private static string Label(JsonElement button) => button.TryGetProperty("label", out var label) ? label.GetString()!
        : button.TryGetProperty("emoji", out var emoji) ? emoji.GetProperty("name").GetString()! : "…";

    private Interaction Interaction(string who, InteractionKind kind) => new()
    {
        Id = ++lastId, Kind = kind, Token = new InteractionToken("t"), Application = "5", Guild = "20", Channel = "31", User = who, AppPermissions = MayWrite,
        Permissions = who == Ada ? DiscordPermissions.ManageGuild : DiscordPermissions.None,
    };

    private static string Displayed(string markdown) => Escape().Replace(Marks().Replace(Link().Replace(markdown, "$1"), ""), "$1");

    [GeneratedRegex(@"(?<!\\)\[((?:\\.|[^\\\]])*)\]\(https?://[^)\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)(?:\*\*|`)|^-# |^> ", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\([^A-Za-z0-9\s])")]
    private static partial Regex Escape();
}
