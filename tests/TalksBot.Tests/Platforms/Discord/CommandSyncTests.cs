using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TalksBot.Platforms.Discord.Registration;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class CommandSyncTests
{
    private readonly FakeConversation conversation = new();

    [Theory]
    [InlineData("", "/api/v10/applications/5/commands")]
    [InlineData("9", "/api/v10/applications/5/guilds/9/commands")]
    public async Task New_commands_are_sent_at_start_in_one_request(string guild, string path)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(conversation, null, [.. Settings(discord), ("Discord:GuildId", guild)]);
        Assert.Equal(("GET", $"{path}?with_localizations=true", "Bot secret-token"),
            await discord.NextAsync() is var get ? (get.Method, get.Path, get.Authorization) : default);
        var put = await discord.NextAsync();
        Assert.Equal(("PUT", path, "Bot secret-token"), (put.Method, put.Path, put.Authorization));
        Assert.Contains("Check this claim", put.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    public async Task Commands_that_Discord_has_already_are_not_sent_again(string guild)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Answering = (request, response) => response.WriteAsync(request.Method == "GET" ? AsDiscordListsThem(guild) : "{}");
        await using var bot = await DiscordBot.StartAsync(conversation, null, [.. Settings(discord), ("Discord:GuildId", guild)]);
        await discord.NextAsync();
        await WhenLoggedAsync(bot, "up to date");
        Assert.Single(discord.Received);
    }

    [Theory]
    [InlineData("description", "something else")]
    [InlineData("name", "whom")]
    [InlineData("default_member_permissions", "8")]
    public void A_changed_command_is_noticed(string field, string value)
    {
        var listed = JsonNode.Parse(AsDiscordListsThem(""))!.AsArray();
        listed[0]![field] = value;
        Assert.False(AreSame(listed));
    }

    [Fact]
    public void A_changed_option_is_noticed()
    {
        var listed = JsonNode.Parse(AsDiscordListsThem(""))!.AsArray();
        listed[0]!["options"]![0]!["required"] = false;
        Assert.False(AreSame(listed));
    }

    [Fact]
    public void A_command_that_Discord_lacks_is_noticed()
    {
        var listed = JsonNode.Parse(AsDiscordListsThem(""))!.AsArray();
        Assert.True(AreSame(listed));
        listed.RemoveAt(0);
        Assert.False(AreSame(listed));
    }

    [Fact]
    public async Task A_refused_token_is_one_clear_line_and_the_platform_stays_off()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Answering = (_, response) =>
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        await using var bot = await DiscordBot.StartAsync(conversation, new ManualTime(SignedVector.SignedAt), Settings(discord));
        await WhenLoggedAsync(bot, "refuses Discord:Token");
        Assert.DoesNotContain("secret-token", Assert.Single(bot.Log.Errors), StringComparison.Ordinal);
        using var client = new HttpClient();
        using var response = await client.SendAsync(SignedVector.Named("a ping").Request(bot.Endpoint));
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task A_limited_request_is_sent_again_when_Discord_says()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var limited = 0;
        discord.Answering = async (request, response) =>
        {
            if (Interlocked.Increment(ref limited) == 1)
            {
                response.StatusCode = StatusCodes.Status429TooManyRequests;
                response.Headers.RetryAfter = "1";
            }
            else
            {
                await response.WriteAsync(request.Method == "GET" ? "[]" : "{}");
            }
        };
        await using var bot = await DiscordBot.StartAsync(conversation, null, Settings(discord));
        Assert.Equal(["GET", "GET", "PUT"], [(await discord.NextAsync()).Method, (await discord.NextAsync()).Method, (await discord.NextAsync()).Method]);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(conversation, null, ("Discord:BaseUrl", discord.BaseUrl), ("Discord:ApplicationId", "5"));
        await WhenLoggedAsync(bot, "left as they are");
        Assert.Empty(discord.Received);
    }

    private static IEnumerable<(string, string)> Settings(FakeDiscord discord) =>
        [("Discord:BaseUrl", discord.BaseUrl), ("Discord:ApplicationId", "5"), ("Discord:Token", "secret-token")];

    private static async Task WhenLoggedAsync(DiscordBot bot, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!bot.Log.All.Any(line => line.Contains(words, StringComparison.Ordinal)))
            await Task.Delay(5, limit.Token);
    }

    private bool AreSame(JsonArray listed)
    {
        using var ours = JsonDocument.Parse(CommandJson.Write(CommandMenu.Of(conversation.Commands)));
        using var theirs = JsonDocument.Parse(listed.ToJsonString());
        return CommandComparer.AreSame(ours.RootElement, theirs.RootElement, inGuild: false);
    }

    /// <summary>With ids and versions added, false and empty things spelt out or left out, permissions as text, another order.</summary>
    private string AsDiscordListsThem(string guild)
    {
        var commands = JsonNode.Parse(CommandJson.Write(CommandMenu.Of(conversation.Commands)))!.AsArray();
        foreach (var command in commands.OfType<JsonObject>())
        {
            command["id"] = "77";
            command["version"] = "78";
            command["nsfw"] = false;
            command["description"] ??= "";
            command["default_member_permissions"] = command["default_member_permissions"]?.ToString();
            command["name_localizations"] ??= null;
            if (guild.Length == 0)
                continue;
            command["guild_id"] = guild;
            command.Remove("contexts");
            command["integration_types"] = new JsonArray(0);
        }

        var last = commands[^1]!;
        commands.RemoveAt(commands.Count - 1);
        commands.Insert(1, last);
        return commands.ToJsonString();
    }
}
