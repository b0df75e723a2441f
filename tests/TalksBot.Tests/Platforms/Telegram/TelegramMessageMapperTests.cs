using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class TelegramMessageMapperTests
{
    private static readonly TelegramMessageMapper Mapper =
        new(new BotIdentity(FakeBotApi.BotId, FakeBotApi.BotName), new ScriptedConversation().Commands);

    [Theory]
    [InlineData("/who veld", "/who veld")]
    [InlineData("/WHO@talkstestbot veld", "/who veld")]
    [InlineData("/who", "/who")]
    [InlineData("/nosuch thing", "/nosuch thing")]
    [InlineData("who mediated?", "who mediated?")]
    [InlineData("/path/to/file", "/path/to/file")]
    [InlineData("@TalksTestBot who mediated?", "who mediated?")]
    [InlineData("@TalksTestBot", "/help")]
    [InlineData("/start", "/help")]
    [InlineData("/start who_mediated", "who mediated")]
    [InlineData("/start hello", "/help")]
    [InlineData("/start ref123", "/help")]
    [InlineData("/start d2hvIG1lZGlhdGVkPw", "who mediated?")]
    public void In_private_every_message_asks(string text, string question) =>
        Assert.Equal(question, Map(Updates.Private(text))?.Text);

    [Theory]
    [InlineData("/who veld", "/who veld")]
    [InlineData("/who@TalksTestBot veld", "/who veld")]
    [InlineData("/nosuch@TalksTestBot", "/nosuch")]
    [InlineData("say, @talkstestbot, who mediated?", "say, , who mediated?")]
    [InlineData("/more", "/more")]
    public void In_groups_commands_and_mentions_ask(string text, string question) =>
        Assert.Equal(question, Map(Updates.InGroup(text))?.Text);

    [Theory]
    [InlineData("who mediated?")]
    [InlineData("/who@OtherBot veld")]
    [InlineData("/nosuch thing")]
    [InlineData("@TalksTestBots are many")]
    [InlineData("write to me@TalksTestBot")]
    public void In_groups_nothing_else_asks(string text) => Assert.Null(Map(Updates.InGroup(text)));

    [Fact]
    public void A_reply_to_the_bot_asks_and_names_what_it_replies_to()
    {
        var update = Updates.InGroup("and who else?");
        update["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, 55);
        Assert.Equal(("and who else?", 55L), (Map(update)!.Text, Map(update)!.RepliesTo!.Value));
    }

    [Fact]
    public void A_message_in_a_topic_that_the_bot_opened_is_no_reply_to_the_bot()
    {
        var update = Updates.InGroup("who mediated?");
        var opening = Updates.FromBot(Updates.Group, 55);
        opening["forum_topic_created"] = new JsonObject { ["name"] = "Talks", ["icon_color"] = 1 };
        update["message"]!["reply_to_message"] = opening;
        Assert.Null(Map(update));
    }

    [Fact]
    public void The_thread_is_kept_in_topics_and_dropped_on_plain_replies()
    {
        var update = Updates.InGroup("/who veld");
        update["message"]!["message_thread_id"] = 9;
        Assert.Null(Map(update)!.Thread);
        update["message"]!["is_topic_message"] = true;
        Assert.Equal(9, Map(update)!.Thread);
    }

    [Fact]
    public void Channels_other_bots_and_inline_results_never_ask()
    {
        var bot = Updates.Private("/who veld");
        bot["message"]!["from"]!["is_bot"] = true;
        var inline = Updates.Private("/who veld");
        inline["message"]!["via_bot"] = new JsonObject { ["id"] = FakeBotApi.BotId, ["is_bot"] = true, ["first_name"] = "Talks" };
        var forwarded = Updates.InGroup("/who veld");
        forwarded["message"]!["is_automatic_forward"] = true;
        var channel = Updates.InGroup("/who veld");
        channel["message"]!["chat"]!["type"] = "channel";
        Assert.All([bot, inline, forwarded, channel], update => Assert.Null(Map(update)));
    }

    [Fact]
    public void A_check_takes_its_statement_from_what_it_replies_to_and_a_picked_part_first()
    {
        var update = Updates.InGroup("/check");
        var statement = (JsonObject)Updates.InGroup("Fourteen were killed. Or so they say.")["message"]!;
        update["message"]!["reply_to_message"] = statement.DeepClone();
        Assert.Equal("/check Fourteen were killed. Or so they say.", Map(update)!.Text);
        update["message"]!["quote"] = new JsonObject { ["text"] = "Fourteen were killed.", ["position"] = 0 };
        Assert.Equal("/check Fourteen were killed.", Map(update)!.Text);
    }

    [Theory]
    [InlineData("@TalksTestBot is this true?", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot fact check", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot source?", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot ?", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot really??", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot cap or no cap?", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot says who", "/check Fourteen were killed.")]
    [InlineData("@TalksTestBot hi", "hi")]
    [InlineData("@TalksTestBot who mediated?", "who mediated?")]
    public void Whoever_asks_whether_a_message_is_true_has_it_checked(string words, string question)
    {
        var update = Updates.InGroup(words);
        update["message"]!["reply_to_message"] = Updates.InGroup("Fourteen were killed.")["message"]!.DeepClone();
        Assert.Equal(question, Map(update)!.Text);
    }

    [Theory]
    [InlineData("Fourteen were killed.", "/check Fourteen were killed.")]
    [InlineData("Who mediated?", "Who mediated?")]
    public void A_claim_that_is_forwarded_in_private_is_checked(string text, string question)
    {
        var update = Updates.Private(text);
        update["message"]!["forward_origin"] = new JsonObject { ["type"] = "channel", ["date"] = 1 };
        Assert.Equal(question, Map(update)!.Text);
    }

    [Fact]
    public void What_only_reacts_to_another_message_asks_nothing()
    {
        var update = Updates.InGroup("@TalksTestBot lol");
        update["message"]!["reply_to_message"] = Updates.InGroup("Fourteen were killed.")["message"]!.DeepClone();
        Assert.Null(Map(update));
    }

    [Fact]
    public void A_poll_is_checked_by_its_question_and_handed_on_it_asks_it()
    {
        var poll = new JsonObject { ["id"] = "1", ["question"] = "Were fourteen killed?", ["options"] = new JsonArray() };
        var update = Updates.InGroup("@TalksTestBot is this true?");
        update["message"]!["reply_to_message"] = Wordless(Updates.InGroup(""), "poll", poll)["message"]!.DeepClone();
        Assert.Equal("/check Were fourteen killed?", Map(update)!.Text);
        Assert.Equal("Were fourteen killed?", Map(Wordless(Updates.Private(""), "poll", poll.DeepClone()))!.Text);
    }

    [Fact]
    public void A_picture_that_asks_whether_it_is_so_by_its_own_caption_has_nothing_to_check()
    {
        var update = Wordless(Updates.InGroup(""), "photo", new JsonArray(new JsonObject { ["file_id"] = "a" }));
        update["message"]!["caption"] = "@TalksTestBot is this real?";
        Assert.Equal(("/check", true), (Map(update)!.Text, Map(update)!.PicksWordless));
    }

    [Theory]
    [InlineData("voice", true)]
    [InlineData("video_note", true)]
    [InlineData("document", true)]
    [InlineData("sticker", false)]
    [InlineData("dice", false)]
    public void What_has_no_words_is_known_as_such_in_private_and_a_sticker_is_a_reaction(string kind, bool isTold)
    {
        var said = Map(Wordless(Updates.Private(""), kind, new JsonObject { ["file_id"] = "a" }));
        Assert.Equal(isTold, said is { Text: "/check", PicksWordless: true });
        Assert.Equal(isTold, said is not null);
        Assert.Null(Map(Wordless(Updates.InGroup(""), kind, new JsonObject { ["file_id"] = "a" })));
    }

    [Theory]
    [InlineData("everybody lies here", true)]
    [InlineData("tarar", true)]
    [InlineData("and who else?", false)]
    [InlineData("who mediated", false)]
    [InlineData("@TalksTestBot everybody lies here", false)]
    [InlineData("/who tarar", false)]
    public void A_reply_that_asks_nothing_in_form_is_a_remark(string words, bool isRemark)
    {
        var update = Updates.InGroup(words);
        update["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, 55);
        Assert.Equal(isRemark, Map(update)!.IsRemark);
    }

    private static JsonObject Wordless(JsonObject update, string kind, JsonNode content)
    {
        update["message"]!.AsObject().Remove("text");
        update["message"]![kind] = content;
        return update;
    }

    [Fact]
    public void A_caption_asks_like_a_text()
    {
        var update = Updates.Private("");
        update["message"]!.AsObject().Remove("text");
        Assert.Null(Map(update));
        update["message"]!["caption"] = "who is this?";
        Assert.Equal("who is this?", Map(update)!.Text);
    }

    [Fact]
    public void Dates_beyond_the_calendar_are_borne() =>
        Assert.Equal(DateTimeOffset.MaxValue.Year, Map(Updates.Private("/who", date: long.MaxValue))!.Sent!.Value.Year);

    private static TelegramQuestion? Map(JsonObject update) =>
        Mapper.Map(UpdateReader.Read(update.Deserialize<JsonElement>())!.Message!);
}
