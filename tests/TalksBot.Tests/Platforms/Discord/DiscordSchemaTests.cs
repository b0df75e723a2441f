using System.Text.Json;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Labels;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>What the bot sends, held against Discord's published schema.</summary>
public sealed class DiscordSchemaTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [NodeFact]
    public async Task Every_kind_of_first_response_fits_the_schema() => await AcceptsAsync(
    [
        ("PongInteractionCallbackRequest", Json(new InteractionResponse.Pong())),
        ("CreateMessageInteractionCallbackRequest", Json(new InteractionResponse.Defer(Ephemeral: false))),
        ("CreateMessageInteractionCallbackRequest", Json(new InteractionResponse.Defer(Ephemeral: true))),
        ("ApplicationCommandAutocompleteCallbackRequest", Json(new InteractionResponse.Choices([]))),
        ("ApplicationCommandAutocompleteCallbackRequest", Json(new InteractionResponse.Choices(["Mirel Osta", new string('n', 100)]))),
        ("UpdateMessageInteractionCallbackRequest", Json(new InteractionResponse.Seen())),
        .. Messages().Select(message => ("UpdateMessageInteractionCallbackRequest", Json(new InteractionResponse.Update(message)))),
        .. Messages().Select(message => ("CreateMessageInteractionCallbackRequest", Json(new InteractionResponse.Say(message)))),
    ]);

    [NodeFact]
    public async Task Every_edit_fits_the_schema() => await AcceptsAsync(
        [.. Messages().Select(message => ("IncomingWebhookUpdateRequestPartial", Edit(message)))]);

    [NodeFact]
    public async Task Every_message_into_a_channel_fits_the_schema() => await AcceptsAsync(
        [.. Messages().Select(message => ("MessageCreateRequest", Edit(message with { Ephemeral = false, RepliesTo = "1001" })))]);

    [NodeFact]
    public async Task The_list_of_commands_fits_the_schema() => await AcceptsAsync(
        [("ApplicationCommandUpdateRequest[]", System.Text.Encoding.UTF8.GetString(CommandJson.Write(CommandMenu.Of([.. CommandMenuTests.Commands]))))]);

    [NodeFact]
    public async Task The_schema_is_really_asked()
    {
        const string pong = "PongInteractionCallbackRequest";
        var verdicts = await NodeScript.RunAsync("validate.mjs", [Line(pong, """{"type":2}"""), Line(pong, """{"type":1,"more":1}""")]);
        Assert.DoesNotContain("ok", verdicts);
    }

    private static IEnumerable<DiscordMessage> Messages()
    {
        yield return DiscordMessage.Notice("a notice", AnswerLanguage.English);
        yield return new DiscordMessage("a select") { Select = new DiscordSelect("1c", "choose", [("1", "one"), ("2", "two")]) };
        yield return DiscordReplyRenderer.Render(new AnswerPicture([1, 2, 3], "casualties.png", new string('w', AnswerPicture.MostWords)));
        foreach (var answer in new[] { SomeAnswer.With(0), SomeAnswer.With(1), SomeAnswer.With(7, new string('*', 400)), SomeAnswer.Disagreement(),
            SomeAnswer.With(3, url: null) })
        {
            foreach (var message in DiscordReplyRenderer.Render(answer, AnswerPage.Of(answer, 0), $"/ask {new string('x', 300)}", Now))
                yield return message;
            foreach (var message in DiscordReplyRenderer.RenderSources(answer))
                yield return message;
        }
    }

    private static async Task AcceptsAsync((string Schema, string Json)[] payloads)
    {
        var verdicts = await NodeScript.RunAsync("validate.mjs", payloads.Select(payload => Line(payload.Schema, payload.Json)));
        Assert.Equal(payloads.Length, verdicts.Length);
        Assert.All(verdicts, verdict => Assert.Equal("ok", verdict));
    }

    private static string Line(string schema, string json) => $$"""{"schema":"{{schema}}","value":{{json}}}""";

    private static string Json(InteractionResponse response) => System.Text.Encoding.UTF8.GetString(InteractionResponseJson.Write(response));

    private static string Edit(DiscordMessage message) =>
        System.Text.Encoding.UTF8.GetString(DiscordMessageJson.Write(message));
}
