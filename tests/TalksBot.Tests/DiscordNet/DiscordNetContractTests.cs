using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Tests.Platforms;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.DiscordNet;

/// <summary>Discord as its users meet it, over the gateway from end to end.</summary>
public sealed class DiscordNetContractTests : PlatformContract
{
    private const int Identify = 2;
    private const int Message = 4;
    private const int Update = 7;

    protected override async Task<IPlatformDriver> StartAsync(IConversation conversation)
    {
        var bot = await GatewayBot.StartAsync(conversation, null, null, ("Discord:Admins:0", DiscordDriver.Admin));
        await bot.Gateway.WaitAsync(Identify, 1);
        return new DiscordDriver(bot.Bot, bot.Gateway, DeliverAsync, LetInAsync);

        async Task<List<JsonElement>> LetInAsync()
        {
            var before = bot.Gateway.Posted.Count;
            await bot.Gateway.DispatchAsync("GUILD_CREATE", FakeGateway.Server("21"));
            await bot.WhenAnsweredAsync();
            await bot.Gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = "21" });
            await bot.WhenAnsweredAsync();
            return [.. bot.Gateway.Posted.Skip(before).Select(post => JsonElement.Parse(WithoutNulls(post.Body)!.ToJsonString()))];
        }


        async Task<List<JsonElement>> DeliverAsync(Interaction interaction)
        {
            var before = bot.Gateway.Posted.Count;
            await bot.Gateway.DispatchAsync("INTERACTION_CREATE", Json(interaction));
            await bot.WhenAnsweredAsync();
            return [.. bot.Gateway.Posted.Skip(before).Select(post => post.Body).Where(IsMessage)
                .Select(body => JsonElement.Parse(WithoutNulls(body["data"] ?? body)!.ToJsonString()))];
        }
    }

    /// <summary>Leaves out "thinking…".</summary>
    private static bool IsMessage(JsonNode body) => body["type"] is null || (int)body["type"]! is Message or Update;

    /// <summary>Discord takes null as absent.</summary>
    private static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject fields =>
            new JsonObject(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, WithoutNulls(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutNulls)]),
        _ => node?.DeepClone(),
    };

    private static JsonObject Json(Interaction interaction) => new()
    {
        ["id"] = interaction.Id.ToString(CultureInfo.InvariantCulture),
        ["type"] = (int)interaction.Kind,
        ["application_id"] = interaction.Application,
        ["token"] = interaction.Token.Reveal(),
        ["version"] = 1,
        ["channel_id"] = interaction.Channel,
        ["channel"] = new JsonObject { ["id"] = interaction.Channel, ["type"] = 1, ["recipients"] = new JsonArray(User("42")), ["flags"] = 0 },
        ["app_permissions"] = "0",
        ["entitlements"] = new JsonArray(),
        ["authorizing_integration_owners"] = new JsonObject(),
        ["user"] = User(interaction.User),
        ["data"] = interaction.Kind == InteractionKind.Component
            ? new JsonObject { ["custom_id"] = interaction.CustomId, ["component_type"] = 2 }
            : new JsonObject
            {
                ["id"] = "3",
                ["type"] = 1,
                ["name"] = interaction.Command,
                ["options"] = new JsonArray(
                    [.. interaction.Options.Select(option => new JsonObject { ["name"] = option.Key, ["type"] = 3, ["value"] = option.Value })]),
            },
        ["message"] = interaction.Kind == InteractionKind.Component ? Above(interaction) : null,
    };

    /// <summary>The message that a button stands under.</summary>
    private static JsonObject Above(Interaction interaction) => new()
    {
        ["id"] = "8",
        ["channel_id"] = interaction.Channel,
        ["type"] = 0,
        ["author"] = User("42"),
        ["content"] = "",
        ["timestamp"] = "2031-01-01T00:00:00+00:00",
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 1,
            ["components"] = new JsonArray(
                [.. interaction.Beside.Select(id => new JsonObject { ["type"] = 2, ["style"] = 2, ["label"] = "x", ["custom_id"] = id })]),
        }),
    };

    private static JsonObject User(string id) => new() { ["id"] = id, ["username"] = "a", ["discriminator"] = "0" };
}
