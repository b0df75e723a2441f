using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Platforms.Discord;
using TalksBot.Tests.Platforms.Telegram;
using TalksBot.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Tests.Platforms;

/// <summary>Every kind of message that the bot sends, in each of its languages, against every limit of the platforms.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class EveryMessageTests(StarterCorpus starter)
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages { get; } = [.. AnswerLanguage.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Telegram_takes_each(string language)
    {
        using var house = new MessageHouse(starter);
        var broken = new List<string>();
        await foreach (var (said, given) in AnswersAsync(house, language))
            broken.AddRange(TelegramMessages(given).SelectMany(body => BotApiLimits.Broken("sendMessage", body)).Select(limit => $"{said}: {limit}"));
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Discord_takes_each(string language)
    {
        using var house = new MessageHouse(starter);
        var mentions = Mentions(house);
        await foreach (var (_, given) in AnswersAsync(house, language))
            Assert.All(DiscordMessages(given), message => MessageLimits.Check(mentions.In(message)));
    }

    /// <summary>Discord's buttons ask again at each press: what only reads turns for those who may read it.</summary>
    [Theory]
    [InlineData("/feeds", true, true)]
    [InlineData("/feeds", false, false)]
    [InlineData("/feed add https://a.example/feed", true, false)]
    public async Task Pages_for_operators_turn_for_them_alone(string asked, bool isOperator, bool turns)
    {
        using var house = new MessageHouse(starter);
        var first = await house.AskAsync(asked, before: null, AnswerLanguage.English);
        var again = await house.Buttons.AgainAsync(
            new IncomingMessage("test", "en", "7", asked, isOperator) { IsPrivate = true }, page: 1, AnswerFingerprint.Of(first.Answer),
            CancellationToken.None);
        Assert.Equal(turns, again is not null);
    }

    [ParserFact]
    public async Task Telegrams_own_parser_reads_each()
    {
        var parser = new TelegramParser();
        foreach (var language in AnswerLanguage.All)
        {
            using var house = new MessageHouse(starter);
            await foreach (var (_, given) in AnswersAsync(house, language.Code))
                foreach (var text in TelegramMessages(given).Select(body => (string)body["text"]!))
                    Assert.Equal(VisibleText.Of(text).Trim(), parser.Parse(text).Text.Trim());
        }
    }

    [NodeFact]
    public async Task Discords_schema_takes_each()
    {
        var lines = new HashSet<string>();
        foreach (var language in AnswerLanguage.All)
        {
            using var house = new MessageHouse(starter);
            var mentions = Mentions(house);
            await foreach (var (_, given) in AnswersAsync(house, language.Code))
                foreach (var message in DiscordMessages(given))
                    lines.Add($$"""{"schema":"MessageCreateRequest","value":{{Json(mentions.In(message) with { Ephemeral = false })}}}""");
        }

        Assert.True(lines.Count > 500);
        Assert.All(await NodeScript.RunAsync("validate.mjs", lines), verdict => Assert.Equal("ok", verdict));
    }

    [Fact]
    public void What_a_press_is_answered_with_is_short_enough_in_every_language()
    {
        var phrases = AnswerLanguage.English.Keys
            .Where(key => key.StartsWith("chat.", StringComparison.Ordinal) && !key.Contains("minutes", StringComparison.Ordinal))
            .Select(key => Label.Of(key, ("progress", "123,456 of 654,321 articles"))).Append(Phrases.NoPicture)
            .Append(Phrases.TooMany(TimeSpan.FromMinutes(10_000))).ToArray();
        Assert.True(phrases.Length > 15);
        foreach (var language in AnswerLanguage.All)
            Assert.All(phrases, phrase => Assert.InRange(BidiText.Of(phrase, language).Length, 1, 200));
    }

    [Fact]
    public void The_invitation_under_inline_results_is_short_enough_in_every_language() =>
        Assert.All(AnswerLanguage.All, language => Assert.InRange(Label.Of("telegram.invitation").In(language).Length, 1, 64));

    private static async IAsyncEnumerable<(string Said, GivenAnswer Given)> AnswersAsync(MessageHouse house, string code)
    {
        var language = AnswerLanguage.Of(code)!;
        GivenAnswer? before = null;
        foreach (var said in MessageHouse.Said)
        {
            var given = await house.AskAsync(said, before, language);
            before = given;
            for (var page = 0; page < AnswerPage.CountOf(given.Answer); page++)
                yield return (said, given with { Page = page });
            if (!given.Answer.Findings.IsEmpty)
                yield return ("a notice", new GivenAnswer("", MessageHouse.Notice(given.Answer, language)) { IsAboutAnother = true });
        }
    }

    private static IEnumerable<JsonObject> TelegramMessages(GivenAnswer given)
    {
        var keyboard = AnswerKeyboard.Of(given, inlineIsOn: true);
        var messages = TelegramReplyRenderer.Render(given.Answer, given.Page);
        foreach (var message in messages)
            yield return Body(message, message == messages[^1] ? keyboard : null);
        if (given.Page > 0)
            yield break;
        yield return Body(TelegramReplyRenderer.RenderQuietly(given.Answer), keyboard);
        yield return Body(TelegramReplyRenderer.RenderShort(given.Answer), AnswerKeyboard.OfOffers(given.Answer));
        foreach (var message in TelegramReplyRenderer.RenderSources(given.Answer))
            yield return Body(message, given.Shown.Citations.IsEmpty ? null : AnswerKeyboard.Choice(given.Answer, 0));
        foreach (var citation in given.Shown.Citations)
            yield return Body(TelegramReplyRenderer.RenderCitation(given.Answer, citation), null);
    }

    private static ImmutableArray<DiscordMessage> DiscordMessages(GivenAnswer given)
    {
        var messages = DiscordReplyRenderer.Render(given, Now);
        if (given.Page > 0)
            return messages;
        ImmutableArray<DiscordMessage> sources = given.Answer.Citations.IsEmpty ? [] : DiscordReplyRenderer.RenderSources(given.Answer);
        return [.. messages, .. sources, .. DiscordReplyRenderer.RenderNotice(given.Answer)];
    }

    private static JsonObject Body(RenderedMessage message, InlineKeyboardMarkup? keyboard)
    {
        var body = new JsonObject
        {
            ["chat_id"] = 1, ["text"] = message.Html, ["parse_mode"] = "HTML", ["link_preview_options"] = new JsonObject { ["is_disabled"] = true },
        };
        if (keyboard is not null)
            body["reply_markup"] = JsonSerializer.SerializeToNode(keyboard, JsonBotAPI.Options);
        return body;
    }

    /// <summary>As long as Discord's ids are.</summary>
    private static CommandMentions Mentions(MessageHouse house)
    {
        var mentions = new CommandMentions();
        mentions.Learn(JsonSerializer.SerializeToElement(house.Commands.Select(command => new { id = "1100000000000000001", name = command.Name, type = 1 })));
        return mentions;
    }

    private static string Json(DiscordMessage message) =>
        Encoding.UTF8.GetString(DiscordMessageJson.Write(message));
}
