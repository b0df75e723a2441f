using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Core.Labels;
using TalksBot.Platforms;
using TalksBot.Storage;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>What the bot does in its chats, seen from the other end of the Bot API.</summary>
public sealed class TelegramTests : BotApiTests
{
    private readonly ScriptedConversation conversation = new();

    [Fact]
    public async Task An_answer_is_a_reply_without_a_link_preview_in_bold_and_quotes_with_linked_sources()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/who veld");
        var answer = Assert.Single(await bot.SendAsync(question));
        Assert.Equal((long)question["message"]!["message_id"]!, (long)answer.Body["reply_parameters"]!["message_id"]!);
        Assert.StartsWith("<b>Ilmar Veld</b>, who leads the delegation of Norvia\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<blockquote expandable>[1] “<b>Ilmar Veld</b>, who leads", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://daily.example/a?b=1&amp;c=%222%22\">The Norvia Daily, 2 Apr 2031</a>", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/context", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Sources", "Context", "👍", "👎", "✖", "Casualties"], Labels(answer));
    }

    [Fact]
    public async Task Mark_up_of_articles_and_unsafe_addresses_stay_text()
    {
        await using var bot = await StartAsync(conversation);
        var answer = Assert.Single(await bot.SendAsync(Updates.Private("/envoy")));
        Assert.Contains("the talks &lt;go on&gt; &amp; nobody *knows* _where_", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Gazette &lt;b&gt;&amp; Sons&lt;/b&gt;, 5 Apr 2031", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_get_answers_to_commands_mentions_and_replies_in_their_topic()
    {
        await using var bot = await StartAsync(conversation);
        var mention = Updates.InGroup("@TalksTestBot who is veld");
        var reply = Updates.InGroup("and veld?");
        reply["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, 5);
        var topic = Updates.InGroup("/who@TalksTestBot veld");
        topic["message"]!["message_thread_id"] = 31;
        topic["message"]!["is_topic_message"] = true;
        Api.Post(Updates.InGroup("nobody asked you"), Updates.InGroup("/who@OtherBot veld"), mention, reply, topic);
        var answers = await Api.WaitAsync("sendMessage", 3);
        await Api.WaitUntilConfirmedAsync();
        Assert.Equal(["who is veld", "and veld?", "/who veld"], conversation.Asked.Select(message => message.Text));
        Assert.Equal([null, null, 31L], answers.Select(answer => (long?)answer.Body["message_thread_id"]));
    }

    [Fact]
    public async Task An_edited_question_has_its_answer_edited_in_place()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/casualties");
        await bot.SendAsync(question);
        var id = Api.LastMessage;
        Api.Post(Updates.Edited(question, "/who veld"));
        var edit = Assert.Single(await Api.WaitAsync("editMessageText", 1));
        Assert.Equal(id, (long)edit.Body["message_id"]!);
        Assert.Contains("Ilmar Veld", edit.Seen, StringComparison.Ordinal);
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task An_edit_that_leaves_the_question_alone_changes_nothing()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/casualties");
        await bot.SendAsync(question);
        Api.Post(Updates.Edited(question, "/casualties"));
        await Api.WaitUntilConfirmedAsync();
        Assert.DoesNotContain(Api.Calls, call => call.Method == "editMessageText");
        Assert.Single(conversation.Asked);
    }

    [Fact]
    public async Task An_edit_from_several_messages_to_one_deletes_the_rest()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/long");
        var parts = await bot.SendAsync(question, replies: 2);
        Api.Post(Updates.Edited(question, "/who veld"));
        await Api.WaitAsync("editMessageText", 1);
        await Api.WaitAsync("deleteMessage", parts.Count - 1);
    }

    [Fact]
    public async Task Sources_and_context_come_as_replies_and_a_choice_of_contexts_comes_as_buttons()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/casualties");
        var answer = Assert.Single(await bot.SendAsync(question));
        var message = Updates.FromBot(Updates.User, Api.LastMessage, (JsonObject)question["message"]!);

        var sources = Assert.Single(await bot.SendAsync(Updates.Pressed(message, Button(answer, "Sources"))));
        Assert.Contains("Title of daily <&>\nThe Norvia Daily, 2 Apr 2031 [1]", sources.Seen, StringComparison.Ordinal);
        Assert.Contains("our summary, outlet unknown, undated [2]", sources.Seen, StringComparison.Ordinal);

        Api.Post(Updates.Pressed(message, Button(answer, "Context")));
        var choice = Assert.Single(await Api.WaitAsync("editMessageReplyMarkup", 1));
        Assert.Contains("Around citation 2", Assert.Single(await bot.SendAsync(Updates.Pressed(message, Button(choice, "Context 2")))).Seen,
            StringComparison.Ordinal);
        Api.Post(Updates.Pressed(message, Button(choice, "Back")));
        Assert.Equal(Labels(answer), Labels((await Api.WaitAsync("editMessageReplyMarkup", 2))[1]));
        await Api.WaitAsync("answerCallbackQuery", 4);
    }

    [Fact]
    public async Task Pages_are_turned_in_their_place()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/serial");
        var answer = Assert.Single(await bot.SendAsync(question));
        var id = Api.LastMessage;
        var message = Updates.FromBot(Updates.User, id, (JsonObject)question["message"]!);
        Assert.Equal(["1/3", "▶"], Labels(answer).Take(2));
        Api.Post(Updates.Pressed(message, Button(answer, "▶")));
        var second = Assert.Single(await Api.WaitAsync("editMessageText", 1));
        Assert.Equal((id, true), ((long)second.Body["message_id"]!, second.Seen.Contains("[6]", StringComparison.Ordinal)));
        Assert.Equal(["◀", "2/3", "▶"], Labels(second).Take(3));
        Api.Post(Updates.Pressed(message, Button(second, "2/3")), Updates.Pressed(message, Button(second, "◀")));
        Assert.Contains("[1]", (await Api.WaitAsync("editMessageText", 2))[1].Seen, StringComparison.Ordinal);
        Assert.Contains("[6]", Assert.Single(await bot.SendAsync(Updates.Private("/more"))).Seen, StringComparison.Ordinal);
        Assert.Contains("[11]", Assert.Single(await bot.SendAsync(Updates.Private("/more"))).Seen, StringComparison.Ordinal);
        Assert.Equal("That was all.", Assert.Single(await bot.SendAsync(Updates.Private("/more"))).Seen);
    }

    [Fact]
    public async Task A_button_asks_what_is_written_on_it_also_after_a_restart()
    {
        var question = Updates.Private("/who veld");
        BotCall answer;
        await using (var before = await StartAsync(conversation))
            answer = Assert.Single(await before.SendAsync(question));
        await using var bot = await StartAsync(conversation);
        var message = Updates.FromBot(Updates.User, Api.LastMessage);
        Assert.Contains("Sources disagree", Assert.Single(await bot.SendAsync(Updates.Pressed(message, Button(answer, "Casualties")))).Seen,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_and_the_admins_of_the_chat_can_take_an_answer_away()
    {
        Api.Members[(Updates.Group, 12)] = "member";
        Api.Members[(Updates.Group, 13)] = "administrator";
        await using var bot = await StartAsync(conversation);
        foreach (var (presser, goes) in new[] { (12L, false), (13L, true), (Updates.User, true), (Updates.Admin, true) })
        {
            var question = Updates.InGroup("/who veld");
            var answer = Assert.Single(await bot.SendAsync(question));
            var before = Api.Calls.Count(call => call.Method == "deleteMessage");
            Api.Post(Updates.Pressed(Updates.FromBot(Updates.Group, Api.LastMessage, (JsonObject)question["message"]!), Button(answer, "✖"), presser));
            await Api.WaitUntilConfirmedAsync();
            Assert.Equal(goes ? 1 : 0, Api.Calls.Count(call => call.Method == "deleteMessage") - before);
        }

        Assert.Contains(Api.Calls, call => call.Method == "answerCallbackQuery" && (string?)call.Body["text"] == $"{Phrases.NotYoursToRemove}");
    }

    [Fact]
    public async Task What_is_for_the_asker_alone_is_short_in_a_group_and_goes_with_the_next_answer()
    {
        await using var bot = await StartAsync(conversation);
        var refusal = Assert.Single(await bot.SendAsync(Updates.InGroup($"@TalksTestBot {ScriptedConversation.Refused}")));
        var id = Api.LastMessage;
        Assert.DoesNotContain("index of", refusal.Seen, StringComparison.Ordinal);
        await bot.SendAsync(Updates.InGroup("/who veld", user: 12));
        Assert.DoesNotContain(Api.Calls, call => call.Method == "deleteMessage");
        await bot.SendAsync(Updates.InGroup("/who veld"));
        Assert.Equal(id, (long)Assert.Single(await Api.WaitAsync("deleteMessage", 1)).Body["message_id"]!);
        await bot.SendAsync(Updates.InGroup("/casualties"));
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "deleteMessage");
    }

    [Fact]
    public async Task Reactions_get_no_answer()
    {
        await using var bot = await StartAsync(conversation);
        var reply = Updates.InGroup("nice one");
        reply["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, 5);
        Api.Post(reply, Updates.Private("🔥💀"), Updates.Private("thanks!"), Updates.InGroup("@TalksTestBot lol"));
        await Api.WaitUntilConfirmedAsync();
        Assert.Empty(conversation.Asked);
        Assert.DoesNotContain(Api.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task Admins_who_write_as_the_group_and_members_who_write_as_a_channel_are_askers_and_never_run_the_bot()
    {
        await using var bot = await StartAsync(conversation);
        var asGroup = Updates.InGroup("/who@TalksTestBot veld", user: 1087968824);
        asGroup["message"]!["from"]!["is_bot"] = true;
        asGroup["message"]!["sender_chat"] = new JsonObject { ["id"] = Updates.Group, ["type"] = "supergroup", ["title"] = "Readers" };
        var asChannel = Updates.InGroup("/who veld", user: 136817688);
        asChannel["message"]!["from"]!["is_bot"] = true;
        asChannel["message"]!["sender_chat"] = new JsonObject { ["id"] = -100777, ["type"] = "channel", ["title"] = "Mine" };
        await bot.SendAsync(asGroup);
        await bot.SendAsync(asChannel);
        Assert.Equal([$"{Updates.Group}", "-100777"], conversation.Asked.Select(asked => asked.User));
        Assert.Equal([true, false], conversation.Asked.Select(asked => asked.IsChatAdmin));
        Assert.DoesNotContain(conversation.Asked, asked => asked.IsAdmin);
    }

    [Fact]
    public async Task A_group_that_lets_the_bot_in_hears_the_first_word_once()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Membership("left", "member"), Updates.Membership("member", "administrator"));
        var word = Assert.Single(await Api.WaitAsync("sendMessage", 1));
        await Api.WaitUntilConfirmedAsync();
        Assert.Equal((Updates.Group, null), (word.Chat, word.Body["reply_parameters"]));
        Assert.Equal($"/{conversation.Commands.Single(command => command.Welcomes).Name}", Assert.Single(conversation.Asked).Text);
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_lacks_its_subject_is_completed_in_the_text_field_where_the_bot_can_be_asked_inline(bool isOn)
    {
        Api.Amend = (method, result) =>
        {
            if (method == "getMe")
                result!["supports_inline_queries"] = isOn;
            return result;
        };
        await using var bot = await StartAsync(conversation);
        var answer = Assert.Single(await bot.SendAsync(Updates.Private("/lacking")));
        var buttons = answer.Body["reply_markup"]!["inline_keyboard"]!.AsArray().Select(row => Assert.Single(row!.AsArray())!).ToArray();
        Assert.Equal("q:/who veld", (string?)buttons[0]["callback_data"]);
        Assert.Equal(isOn ? ["/who "] : [], buttons.Skip(1).Select(button => (string?)button["switch_inline_query_current_chat"]));
    }

    [Fact]
    public async Task A_photo_without_words_is_not_checked()
    {
        await using var bot = await StartAsync(conversation);
        var reply = Updates.InGroup("/check");
        reply["message"]!["reply_to_message"] = Photo(null);
        var captioned = Updates.InGroup("@TalksTestBot is this true?", user: 12);
        captioned["message"]!["reply_to_message"] = Photo("Nine dock workers died");
        await bot.SendAsync(reply);
        await bot.SendAsync(captioned);
        Assert.Equal([("/check", true), ("/check Nine dock workers died", false)], conversation.Asked.Select(asked => (asked.Text, asked.PicksWordless)));

        static JsonObject Photo(string? caption)
        {
            var photo = (JsonObject)Updates.InGroup("", user: 14)["message"]!.DeepClone();
            photo.Remove("text");
            if (caption is not null)
                photo["caption"] = caption;
            return photo;
        }
    }

    [Fact]
    public async Task Buttons_work_after_a_restart_through_the_question_that_the_answer_replies_to()
    {
        var question = Updates.Private("/serial");
        BotCall answer;
        await using (var before = await StartAsync(conversation))
            answer = Assert.Single(await before.SendAsync(question));
        await using var bot = await StartAsync(conversation);
        var message = Updates.FromBot(Updates.User, Api.LastMessage, (JsonObject)question["message"]!);
        Api.Post(Updates.Pressed(message, Button(answer, "▶")));
        Assert.Contains("[6]", Assert.Single(await Api.WaitAsync("editMessageText", 1)).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_whose_answer_is_gone_or_changed_say_that_they_expired()
    {
        await using var bot = await StartAsync(conversation);
        var elsewhere = Updates.Private("/casualties");
        Api.Post(
            Updates.Pressed(Updates.FromBot(Updates.User, 1), "1:m:1:0123456789ab"),
            Updates.Pressed(Updates.FromBot(Updates.User, 1, (JsonObject)elsewhere["message"]!), "1:m:1:0123456789ab"),
            Updates.Pressed(Updates.FromBot(Updates.User, 1), "what is this"));
        var notices = await Api.WaitAsync("answerCallbackQuery", 3);
        Assert.All(notices, notice => Assert.Equal("This button has expired: ask the question again.", notice.Text));
    }

    [Fact]
    public async Task Votes_are_kept_with_question_and_citations_but_not_with_the_voter()
    {
        await using var bot = await StartAsync(conversation);
        var question = Updates.Private("/casualties");
        var answer = Assert.Single(await bot.SendAsync(question));
        var message = Updates.FromBot(Updates.User, Api.LastMessage, (JsonObject)question["message"]!);
        Api.Post(Updates.Pressed(message, Button(answer, "👍")), Updates.Pressed(message, Button(answer, "👎")), Updates.Pressed(
            message, Button(answer, "👍"), user: 12));
        await Api.WaitAsync("answerCallbackQuery", 3);
        var votes = await bot.Services.GetRequiredService<VoteStore>().ReadAsync(CancellationToken.None);
        Assert.Equal([false, true], votes.Select(vote => vote.Helpful));
        Assert.Equal(2, votes.Select(vote => vote.Voter).Distinct().Count());
        Assert.All(votes, vote => Assert.DoesNotContain($"{Updates.User}:", (vote with { At = default }).ToString(), StringComparison.Ordinal));
        Assert.Equal(("/casualties", "telegram"), (votes[0].Question, votes[0].Platform));
        Assert.StartsWith("daily@", votes[0].Citations[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inline_queries_get_the_whole_answer_and_then_each_citation()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Inline("casualties"), Updates.Inline("", user: 12));
        var replies = await Api.WaitAsync("answerInlineQuery", 2);
        var results = replies.Select(reply => (JsonArray)reply.Body["results"]!).Single(results => results.Count > 0);
        Assert.Equal(3, results.Count);
        Assert.Contains("Sources disagree", (string)results[0]!["title"]!, StringComparison.Ordinal);
        Assert.Equal("The Norvia Daily, 2 Apr 2031", (string)results[1]!["title"]!);
        Assert.Contains("At least 14 dock workers", (string)results[1]!["input_message_content"]!["message_text"]!, StringComparison.Ordinal);
        Assert.All(replies, reply => Assert.Equal("hello", (string)reply.Body["button"]!["start_parameter"]!));
    }

    [Fact]
    public async Task One_figure_of_several_is_posted_as_one_of_several()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Inline("/casualties"));
        var results = (JsonArray)Assert.Single(await Api.WaitAsync("answerInlineQuery", 1)).Body["results"]!;
        var alone = (string)results[1]!["input_message_content"]!["message_text"]!;
        Assert.StartsWith("<i>One of several sources, which disagree:</i>", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_inline_only_reads_and_offers_no_refusal_to_post()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Inline(ScriptedConversation.Refused), Updates.Inline("/help", user: 12));
        var replies = await Api.WaitAsync("answerInlineQuery", 2);
        Assert.All(replies, reply => Assert.Empty((JsonArray)reply.Body["results"]!));
        Assert.All(conversation.Asked, asked => Assert.True(asked.OnlyReads));
    }

    [Fact]
    public async Task Who_types_too_much_inline_is_told_when_to_go_on_and_nobody_else()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:RateLimits:PerUser"] = "1" });
        Api.Post(Enumerable.Range(0, 7).Select(_ => Updates.Inline("/who veld")).Append(Updates.Inline("/who veld", user: 12)));
        var replies = await Api.WaitAsync("answerInlineQuery", 8);
        var told = Assert.Single(replies, reply => ((JsonArray)reply.Body["results"]!).Count == 0);
        Assert.Equal(("Ask again in a minute", true, 0),
            ((string)told.Body["button"]!["text"]!, (bool)told.Body["is_personal"]!, (int)told.Body["cache_time"]!));
    }

    [Fact]
    public async Task A_number_means_the_answer_replied_to_or_ones_own_last_one()
    {
        await using var bot = await StartAsync(conversation);
        var first = Updates.InGroup("/casualties");
        await bot.SendAsync(first);
        var casualties = Api.LastMessage;
        await bot.SendAsync(Updates.InGroup("/who veld", user: 12));
        Assert.Contains("9 dead dock workers", Assert.Single(await bot.SendAsync(Updates.InGroup("/context 2"))).Seen, StringComparison.Ordinal);
        Assert.Contains("We came to listen", Assert.Single(await bot.SendAsync(Updates.InGroup("/context 2", user: 12))).Seen, StringComparison.Ordinal);
        var reply = Updates.InGroup("/context 2", user: 12);
        reply["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, casualties);
        Assert.Contains("9 dead dock workers", Assert.Single(await bot.SendAsync(reply)).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_an_admin_inline()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Inline("reindex", Updates.Admin));
        await Api.WaitAsync("answerInlineQuery", 1);
        Assert.False(Assert.Single(conversation.Asked).IsAdmin);
    }

    [Fact]
    public async Task Reindexing_goes_on_beside_the_chat_and_edits_one_message()
    {
        var finish = new TaskCompletionSource();
        conversation.Before = (message, _) => message.Text == "/reindex" ? finish.Task : Task.CompletedTask;
        await using var bot = await StartAsync(conversation);
        Assert.StartsWith("Reading the articles", Assert.Single(await bot.SendAsync(Updates.Private("/reindex", Updates.Admin))).Seen,
            StringComparison.Ordinal);
        var announced = Api.LastMessage;
        Assert.Contains("Ilmar Veld", Assert.Single(await bot.SendAsync(Updates.Private("/who veld", Updates.Admin))).Seen, StringComparison.Ordinal);
        finish.SetResult();
        var edit = Assert.Single(await Api.WaitAsync("editMessageText", 1));
        Assert.Equal((announced, "Indexed 4 articles in 0.1 s"), ((long)edit.Body["message_id"]!, edit.Seen));
    }

    [Fact]
    public async Task A_stop_ends_a_reindex_run_and_says_so()
    {
        conversation.Before = (message, stop) => message.Text == "/reindex" ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask;
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.Private("/reindex", Updates.Admin));
        await bot.StopAsync();
        Assert.StartsWith("Stopped before the end", Assert.Single(await Api.WaitAsync("editMessageText", 1)).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_is_shown_while_an_answer_takes_long()
    {
        var finish = new TaskCompletionSource();
        conversation.Before = (_, _) => finish.Task;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Private("/who veld"));
        Assert.Equal("typing", (string)Assert.Single(await Api.WaitAsync("sendChatAction", 1)).Body["action"]!);
        finish.SetResult();
        await Api.WaitAsync("sendMessage", 1);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_once_and_admins_may()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?>
        {
            ["Telegram:RateLimits:PerUser"] = "2",
            ["Telegram:RateLimits:Window"] = "01:00:00",
        });
        Api.Post(Enumerable.Range(0, 5).Select(_ => Updates.Private("/who veld")));
        Api.Post(Enumerable.Range(0, 5).Select(_ => Updates.Private("/who veld", Updates.Admin)));
        await Api.WaitAsync("sendMessage", 8);
        await Api.WaitUntilConfirmedAsync();
        var seen = Api.Calls.Where(call => call.Method == "sendMessage").ToLookup(call => call.Chat, call => call.Seen);
        Assert.Equal(3, seen[Updates.User].Count());
        Assert.Contains("ask again in 60 minutes", seen[Updates.User].Last(), StringComparison.Ordinal);
        Assert.Equal(5, seen[Updates.Admin].Count());
    }

    [Fact]
    public async Task Who_asks_too_much_in_a_group_is_told_in_private_and_takes_nothing_from_the_others()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?>
        {
            ["Telegram:RateLimits:PerUser"] = "2",
            ["Telegram:RateLimits:Window"] = "01:00:00",
        });
        Api.Post(Enumerable.Range(0, 5).Select(_ => Updates.InGroup("/who veld")));
        Api.Post(Updates.InGroup("/who veld", user: 12));
        await Api.WaitAsync("sendMessage", 4);
        await Api.WaitUntilConfirmedAsync();
        var seen = Api.Calls.Where(call => call.Method == "sendMessage").ToLookup(call => call.Chat, call => call.Seen);
        Assert.Equal(3, seen[Updates.Group].Count());
        Assert.Equal("That was more than I may answer at once: ask again in a minute.".Replace("a minute", "60 minutes", StringComparison.Ordinal),
            Assert.Single(seen[Updates.User]));
    }

    [Fact]
    public async Task Buttons_and_votes_are_no_questions()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:RateLimits:PerUser"] = "2" });
        var question = Updates.Private("/casualties");
        var answer = Assert.Single(await bot.SendAsync(question));
        var message = Updates.FromBot(Updates.User, Api.LastMessage, (JsonObject)question["message"]!);
        Api.Post(Enumerable.Range(0, 5).Select(_ => Updates.Pressed(message, Button(answer, "👍"))));
        Assert.All(await Api.WaitAsync("answerCallbackQuery", 5), notice => Assert.Equal($"{Label.Of("chat.voted-up")}", notice.Text));
        Assert.Contains("Ilmar Veld", Assert.Single(await bot.SendAsync(Updates.Private("/who veld"))).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_settings_are_no_questions()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:RateLimits:PerUser"] = "1" });
        await bot.SendAsync(Updates.Private("/who veld"));
        Assert.Contains("ask again", Assert.Single(await bot.SendAsync(Updates.Private("/who veld"))).Seen, StringComparison.Ordinal);
        for (var time = 0; time < 3; time++)
            Assert.Contains("Ilmar Veld", Assert.Single(await bot.SendAsync(Updates.Private("/privacy"))).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_said_to_the_bot_before_others_is_answered_where_there_is_an_answer()
    {
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.InGroup("/casualties"));
        Api.Post(Reply("everybody lies here"));
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
        Assert.Single(await bot.SendAsync(Reply("veld")));
        Assert.Single(await bot.SendAsync(Reply("everybody lies here?")));
        Assert.Single(await bot.SendAsync(Updates.InGroup("@TalksTestBot everybody lies here")));

        JsonObject Reply(string words)
        {
            var reply = Updates.InGroup(words, user: 12);
            reply["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, Api.LastMessage);
            return reply;
        }
    }

    [Fact]
    public async Task The_source_of_somebody_elses_answer_is_that_answers()
    {
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.InGroup("/casualties"));
        var casualties = Api.LastMessage;
        await bot.SendAsync(Updates.InGroup("/who veld", user: 12));
        var reply = Updates.InGroup("source?", user: 12);
        reply["message"]!["reply_to_message"] = Updates.FromBot(Updates.Group, casualties);
        Assert.Contains("9 dead dock workers", Assert.Single(await bot.SendAsync(reply)).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_inline_asks_Telegram_nothing_of_chats()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Inline("/follow veld"), Updates.Inline("/settings answers short"));
        await Api.WaitAsync("answerInlineQuery", 2);
        Assert.DoesNotContain(Api.Calls, call => call.Method == "getChatMember");
    }

    [Fact]
    public async Task Messages_older_than_the_set_age_are_passed_over()
    {
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Private("/who veld", date: DateTimeOffset.UtcNow.AddDays(-2).ToUnixTimeSeconds()), Updates.Private("/casualties"));
        await Api.WaitAsync("sendMessage", 1);
        await Api.WaitUntilConfirmedAsync();
        Assert.Equal(["/casualties"], conversation.Asked.Select(message => message.Text));
    }

    [Fact]
    public async Task Menus_are_sent_once_and_only_admins_see_what_only_admins_can()
    {
        await using (await StartAsync(conversation))
            await Api.WaitAsync("setMyCommands", MenusAScope * 3);
        var sent = Api.Calls.Count(call => call.Method == "setMyCommands");
        await using (await StartAsync(conversation))
            await Api.WaitAsync("getMyCommands", MenusAScope * 6);
        var menus = Api.Calls.Where(call => call.Method == "setMyCommands").ToArray();
        Assert.Equal(sent, menus.Length);
        Assert.Equal(["default", "all_group_chats", "chat"], menus.Select(menu => (string)menu.Body["scope"]!["type"]!).Distinct());
        Assert.All(menus, menu => Assert.Equal(
            (string)menu.Body["scope"]!["type"]! == "chat", menu.Body["commands"]!.ToJsonString().Contains("reindex", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_language_has_its_menus_and_English_those_of_all_others()
    {
        await using (await StartAsync(conversation))
            await Api.WaitAsync("setMyCommands", MenusAScope * 3);
        var menus = Api.Calls.Where(call => call.Method == "setMyCommands" && (string)call.Body["scope"]!["type"]! == "default");
        Assert.Equal(
            Core.Labels.AnswerLanguage.All.Select(language => language.Fact("telegram")).Order(StringComparer.Ordinal),
            menus.Select(menu => (string?)menu.Body["language_code"] ?? "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_language_of_whoever_asks_goes_with_the_question_and_the_bots_own_words_are_in_it()
    {
        await using var bot = await StartAsync(conversation);
        var update = Updates.Private("/who veld");
        update["message"]!["from"]!["language_code"] = "tr";
        Api.Post(update);
        await Api.WaitAsync("sendMessage", 1);
        Assert.Equal("tr", Assert.Single(conversation.Asked).UserLanguage);
    }

    private static int MenusAScope => Core.Labels.AnswerLanguage.All.Length;

    [Fact]
    public async Task A_group_that_became_a_supergroup_gets_its_answer_there()
    {
        const long supergroup = -1001234;
        Api.Refusal = (method, body) => method == "sendMessage" && (long)body["chat_id"]! == Updates.Group
            ? Refused("group chat was upgraded to a supergroup chat", supergroup)
            : null;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.InGroup("/who veld"));
        Assert.Contains("Ilmar Veld", Assert.Single(await Api.WaitAsync("sendMessage", 1, call => call.Chat == supergroup)).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_mark_up_is_refused_is_sent_plain()
    {
        Api.Refusal = (method, body) => method == "sendMessage" && body["parse_mode"] is not null
            ? Refused("Bad Request: can't parse entities: nobody knows why")
            : null;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Private("/envoy"));
        var answer = (await Api.WaitAsync("sendMessage", 1))[0];
        Assert.Contains("<go on> & nobody", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_left_alone_and_others_are_answered()
    {
        Api.Refusal = (method, body) => method == "sendMessage" && (long)body["chat_id"]! == Updates.User
            ? new JsonObject { ["ok"] = false, ["error_code"] = 403, ["description"] = "Forbidden: bot was blocked by the user" } : null;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Private("/who veld"), Updates.Private("/who veld", user: 12));
        await Api.WaitAsync("sendMessage", 1, call => call.Chat == 12);
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "sendMessage" && call.Chat == Updates.User);
    }

    [Fact]
    public async Task Question_texts_are_not_logged()
    {
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.Private("/broken teacup"));
        await bot.SendAsync(Updates.Private("who stole the teacup"));
        Assert.DoesNotContain(bot.Log, line => line.Contains("teacup", StringComparison.Ordinal));
    }

    private static string Button(BotCall message, string label) => (string)Buttons(message).First(button => (string)button["text"]! == label)["callback_data"]!;

    private static string[] Labels(BotCall message) => [.. Buttons(message).Select(button => (string)button["text"]!)];

    private static IEnumerable<JsonNode> Buttons(BotCall message) =>
        message.Body["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).Select(button => button!);

    private static JsonObject Refused(string description, long? migrateTo = null)
    {
        var refusal = new JsonObject { ["ok"] = false, ["error_code"] = 400, ["description"] = description };
        if (migrateTo is not null)
            refusal["parameters"] = new JsonObject { ["migrate_to_chat_id"] = migrateTo };
        return refusal;
    }
}
