using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Tests.Pictures;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Answers as pictures, over the articles that come with the project.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class DiscordPictureTests(StarterCorpus corpus) : IAsyncLifetime
{
    private FakeDiscord discord = null!;
    private DiscordBot bot = null!;
    private ulong lastId;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        bot = await DiscordBot.StartAsync(corpus.Conversation, null, ("Discord:BaseUrl", discord.BaseUrl));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    [PictureFact]
    public async Task The_button_brings_a_picture_with_its_description_to_whoever_pressed()
    {
        var reply = await PressAsync("timeline");
        Assert.Equal(new InteractionResponse.Defer(Ephemeral: true), reply.Response);
        await reply.Then!(CancellationToken.None);
        AssertPicture(await discord.NextAsync(), "PATCH", "timeline.png", "19 Oct 2025 · “Ten days ago”, from 29 Oct 2025: “");
    }

    [PictureFact]
    public async Task A_picture_that_fails_on_its_way_is_sent_whole_again()
    {
        discord.Answering = (_, response) =>
        {
            response.StatusCode = Pictures().Count == 1 ? 500 : 200;
            return response.WriteAsync("{}");
        };
        var reply = await PressAsync("casualties");
        await reply.Then!(CancellationToken.None);
        var sent = Pictures();
        Assert.Equal(2, sent.Count);
        AssertPicture(sent[1], "PATCH", "casualties.png", "58 · claimed by Taliban");
        Assert.Equal(sent[0].File, sent[1].File);
    }

    [PictureFact]
    public async Task A_chat_that_wants_it_gets_pictures_with_the_answers()
    {
        var settings = bot.Services.GetRequiredService<IChatSettings>();
        await settings.SetAsync("discord", "31", new ChatSettings { ShowsPictures = true }, CancellationToken.None);
        var reply = await CallAsync("casualties");
        await reply.Then!(CancellationToken.None);
        AssertPicture(discord.Received.Last(), "POST", "casualties.png", "58 · claimed by Taliban");
    }

    [Fact]
    public async Task What_has_no_picture_has_no_button() =>
        Assert.DoesNotContain("Picture", (await ShownAsync("sources")).GetRawText(), StringComparison.Ordinal);

    private List<ReceivedRequest> Pictures() => [.. discord.Received.Where(request => request.File.Length > 0)];

    private static void AssertPicture(ReceivedRequest request, string method, string name, string words)
    {
        Assert.Equal(method, request.Method);
        var message = JsonElement.Parse(request.Body);
        MessageLimits.Check(message);
        var attachment = Assert.Single(message.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("0", name), (attachment.GetProperty("id").GetString(), attachment.GetProperty("filename").GetString()));
        Assert.Contains(words, attachment.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("index of 5 articles, newest 9 Nov 2025", attachment.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.True(request.File.AsSpan(1, 3).SequenceEqual("PNG"u8));
    }

    private async Task<InteractionReply> PressAsync(string command)
    {
        var buttons = (await ShownAsync(command)).GetProperty("components").EnumerateArray()
            .SelectMany(row => row.GetProperty("components").EnumerateArray()).ToArray();
        var button = buttons.Single(found => found.TryGetProperty("label", out var label) && label.GetString() == "Picture");
        return await TakeAsync(Interaction(InteractionKind.Component) with
        {
            CustomId = button.GetProperty("custom_id").GetString()!,
            Beside = [.. buttons.Select(other => other.GetProperty("custom_id").GetString()!)],
        });
    }

    /// <summary>The answer's last message, whether it came at once or later.</summary>
    private async Task<JsonElement> ShownAsync(string command)
    {
        var reply = await CallAsync(command);
        if (reply.Response is InteractionResponse.Say)
            return JsonElement.Parse(InteractionResponseJson.Write(reply.Response)).GetProperty("data");
        await reply.Then!(CancellationToken.None);
        return JsonElement.Parse((await discord.NextAsync()).Body);
    }

    private Task<InteractionReply> CallAsync(string command) => TakeAsync(Interaction(InteractionKind.Command) with { Command = command });

    private Task<InteractionReply> TakeAsync(Interaction interaction) => bot.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(interaction);

    private Interaction Interaction(InteractionKind kind) => new()
    {
        Id = ++lastId, Kind = kind, Token = new InteractionToken("t"), Application = "5", Channel = "31", Asker = "7", User = "7",
    };
}
