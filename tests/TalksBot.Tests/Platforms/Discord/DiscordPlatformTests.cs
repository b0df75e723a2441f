using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Core.Labels;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Storage;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class DiscordPlatformTests : IAsyncLifetime
{
    private readonly FakeConversation conversation = new();
    private readonly ManualTime time = new();
    private DiscordBot bot = null!;

    public async Task InitializeAsync() => bot = await DiscordBot.StartAsync(
        conversation, time, ("Discord:Admins:0", "42"), ("Discord:AdminRoles:0", "600"));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_command_is_asked_as_somebody_would_have_typed_it()
    {
        var message = await SayAsync(Command("who", ("name", " Mirel\nOsta ")));
        var asked = Assert.Single(conversation.Asked);
        Assert.Equal(("discord", "31", "7", "/who Mirel Osta", false), (asked.Platform, asked.Chat, asked.User, asked.Text, asked.IsAdmin));
        Assert.False(message.Ephemeral);
        MessageLimits.Check(message);
    }

    [Fact]
    public async Task A_command_without_its_argument_is_asked_bare()
    {
        await SayAsync(Command("casualties"));
        Assert.Equal("/casualties", conversation.Asked[0].Text);
    }

    [Fact]
    public async Task A_question_in_ones_own_words_is_asked_without_a_command()
    {
        await SayAsync(Command("ask", ("question", "who leads the delegation?")));
        Assert.Equal("who leads the delegation?", conversation.Asked[0].Text);
    }

    [Fact]
    public async Task Only_me_keeps_the_answer_to_the_asker() =>
        Assert.True((await SayAsync(Command("casualties", ("only_me", "true")))).Ephemeral);

    [Theory]
    [InlineData("42", "", true)]
    [InlineData("7", "600", true)]
    [InlineData("7", "601", false)]
    [InlineData("600", "42", false)]
    public async Task Admins_are_those_whose_id_or_role_is_configured(string user, string role, bool isAdmin)
    {
        await SayAsync(Command("reindex") with { User = user, Roles = role.Length > 0 ? [role] : [] });
        Assert.Equal(isAdmin, conversation.Asked[0].IsAdmin);
    }

    [Fact]
    public async Task A_message_is_checked_as_a_claim()
    {
        await SayAsync(Command("Check this claim") with { TargetText = "Osta\nled the talks" });
        Assert.Equal("/check Osta led the talks", conversation.Asked[0].Text);
    }

    [Fact]
    public async Task A_message_without_words_is_known_as_one()
    {
        await SayAsync(Command("Check this claim") with { TargetText = " " });
        Assert.Equal(("/check", true), (conversation.Asked[0].Text, conversation.Asked[0].PicksWordless));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('*')]
    [InlineData('\ud83d')]
    public async Task The_longest_message_still_gets_buttons(char filling)
    {
        await SayAsync(Command("Check this claim") with { TargetText = filling == '\ud83d' ? string.Concat(Enumerable.Repeat("🕊", 2000)) : new string(
            filling, 4000) });
        var message = await SayAsync(Command("Check this claim") with { TargetText = new string(filling == '\ud83d' ? 'y' : filling, 4000) });
        Assert.Equal(7, message.Buttons.Length);
        Assert.InRange(conversation.Asked[0].Text.Length, 280, 400);
    }

    [Fact]
    public async Task Somebody_typing_gets_at_most_25_names_that_Discord_takes()
    {
        conversation.Suggesting = prefix => [.. Enumerable.Range(0, 30).Select(index => $"{prefix} {index}"), new string('n', 101), ""];
        var reply = await AnswerAsync(Command("who", ("name", "Os")) with { Kind = InteractionKind.Autocomplete, Focused = "name" });
        var names = Assert.IsType<InteractionResponse.Choices>(reply).Texts;
        Assert.Equal(25, names.Length);
        Assert.Equal("Os 0", names[0]);
    }

    [Fact]
    public async Task Somebody_typing_is_not_disturbed_by_a_failure()
    {
        conversation.Suggesting = _ => throw new IOException("the words typed");
        var reply = await AnswerAsync(Command("who", ("name", "Os")) with { Kind = InteractionKind.Autocomplete, Focused = "name" });
        Assert.Empty(Assert.IsType<InteractionResponse.Choices>(reply).Texts);
        Assert.DoesNotContain("typed", Assert.Single(bot.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_turns_the_page_in_its_place_and_others_see_one_of_their_own()
    {
        var press = Press(await SayAsync(Command("who", ("name", "Osta"))), "▶");
        var turned = Assert.IsType<InteractionResponse.Update>(await AnswerAsync(press with { Asker = "7", Guild = "20" })).Message;
        Assert.Equal(2, Quotes(turned));
        Assert.DoesNotContain(turned.Buttons, button => button.Label == "▶");
        var own = await SayAsync(press with { Asker = "8", Guild = "20" });
        Assert.Equal((true, 2), (own.Ephemeral, Quotes(own)));
    }

    [Theory]
    [InlineData("7", 0, true)]
    [InlineData("8", 0, false)]
    [InlineData("8", 1 << 3, true)]
    [InlineData("8", 1 << 5, true)]
    [InlineData("42", 0, true)]
    public async Task Whoever_asked_and_admins_can_take_an_answer_away(string presser, int may, bool goes)
    {
        var message = await SayAsync(Command("who", ("name", "Osta")));
        var remove = message.Buttons.Single(button => button.Emoji == "✖️").CustomId;
        var reply = await AnswerAsync(Component(remove, [remove]) with
        {
            User = presser, Asker = "7", Guild = "20", Permissions = (DiscordPermissions)may,
        });
        if (goes)
            Assert.IsType<InteractionResponse.Seen>(reply);
        else
            Assert.Equal($"{Phrases.NotYoursToRemove}", Assert.IsType<InteractionResponse.Say>(reply).Message.Content);
    }

    [Fact]
    public async Task What_is_no_answer_is_for_the_asker_alone()
    {
        conversation.Answering = (message, _, _) => Task.FromResult(SomeAnswer.With(0, question: message.Text) with { Answered = false });
        Assert.True((await SayAsync(Command("casualties"))).Ephemeral);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        var message = await SayAsync(Command("who", ("name", "Osta")));
        await using var restarted = await DiscordBot.StartAsync(conversation, time);
        var reply = await restarted.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(Press(message, "Sources"));
        Assert.Equal("Sources of this answer", Assert.IsType<InteractionResponse.Say>(reply.Response).Message.Embed!.Title);
    }

    [Fact]
    public async Task Buttons_expire_with_the_token()
    {
        var message = await SayAsync(Command("who", ("name", "O*a")));
        time.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull((await PressAsync(message, "Sources")).Embed);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("These buttons have expired: ask again with /who O\\*a", (await PressAsync(message, "Sources")).Content);
    }

    [Fact]
    public async Task When_the_articles_answer_otherwise_by_now_the_buttons_say_so()
    {
        var message = await SayAsync(Command("who", ("name", "Osta")));
        conversation.Answering = (asked, _, _) => Task.FromResult(SomeAnswer.With(3, question: asked.Text));
        Assert.Equal("The articles have changed since this answer: ask again with /who Osta", (await PressAsync(message, "▶")).Content);
    }

    [Fact]
    public async Task Thumbs_are_kept_without_a_name()
    {
        var message = await SayAsync(Command("who", ("name", "Osta")));
        var thumb = message.Buttons.Single(button => button.Emoji == "👎").CustomId;
        Assert.Equal($"{Label.Of("chat.voted-down")}", (await SayAsync(Component(thumb, [thumb]))).Content);
        var kept = await bot.Services.GetRequiredService<VoteStore>().ReadAsync(CancellationToken.None);
        Assert.Equal(("discord", "/who Osta", false, 7, "a0@0"),
            (kept[0].Platform, kept[0].Question, kept[0].Helpful, kept[0].Citations.Length, kept[0].Citations[0]));
        Assert.Equal(32, kept[0].Voter.Length);
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_told_to_wait_and_admins_are_not()
    {
        await using var strict = await DiscordBot.StartAsync(conversation, time, ("Discord:RateLimits:PerUser", "2"), ("Discord:Admins:0", "42"));
        var platform = strict.Services.GetRequiredService<DiscordPlatform>();
        for (var index = 0; index < 3; index++)
        {
            await platform.AnswerAsync(Command("casualties"));
            await platform.AnswerAsync(Command("casualties") with { User = "42" });
        }

        Assert.Equal(2, conversation.Asked.Count(asked => asked.User == "7"));
        Assert.Equal(3, conversation.Asked.Count(asked => asked.User == "42"));
        var refused = Assert.IsType<InteractionResponse.Say>((await platform.AnswerAsync(Command("casualties"))).Response).Message;
        Assert.True(refused.Ephemeral);
        Assert.EndsWith("ask again in a minute.", refused.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_servers_limit_holds_for_all_in_it()
    {
        await using var strict = await DiscordBot.StartAsync(conversation, time, ("Discord:RateLimits:PerChat", "2"));
        var platform = strict.Services.GetRequiredService<DiscordPlatform>();
        for (var index = 0; index < 4; index++)
            await platform.AnswerAsync(Command("casualties") with { Guild = "20", Channel = $"{index}", User = $"{index}" });
        Assert.Equal(2, conversation.Asked.Count);
        await platform.AnswerAsync(Command("casualties") with { Guild = "21", User = "9" });
        Assert.Equal(3, conversation.Asked.Count);
    }

    [Fact]
    public async Task Context_is_asked_of_the_answer_that_the_button_stands_under()
    {
        var message = await PressAsync(await SayAsync(Command("who", ("name", "Osta"))), "Context");
        Assert.Equal("/context 1", conversation.Asked[^1].Text);
        Assert.Equal("/who Osta", conversation.Previous[^1]?.Question);
        Assert.Empty(message.Buttons);
        Assert.Equal(["1", "2", "3", "4", "5"], message.Select!.Options.Select(option => option.Value));
        await SayAsync(Component(message.Select.CustomId, [message.Select.CustomId]) with { Chosen = ["4"] });
        Assert.Equal("/context 4", conversation.Asked[^1].Text);
    }

    [Fact]
    public async Task Other_questions_of_a_message_are_buttons_that_ask_them()
    {
        conversation.Answering = (message, _, _) => Task.FromResult(SomeAnswer.With(7, question: message.Text) with
        {
            OtherQuestions = message.Text.Contains("xxx", StringComparison.Ordinal) ? ["when was the truce signed", "/reindex"] : [],
        });
        var answer = await SayAsync(Command("ask", ("question", $"who leads the envoys? {new string('x', 80)} when was the truce signed?")));
        Assert.DoesNotContain("when was the truce", answer.Embed!.Footer, StringComparison.Ordinal);
        Assert.Equal(["when was the truce signed", "/reindex"], answer.Buttons.Where(button => button.Row == 2).Select(button => button.Label));
        await PressAsync(answer, "when was the truce signed");
        Assert.Equal("when was the truce signed", conversation.Asked[^1].Text);
        await PressAsync(answer, "/reindex");
        Assert.Equal(("/reindex", false), (conversation.Asked[^1].Text, conversation.Asked[^1].IsAdmin));
    }

    [Fact]
    public async Task No_button_calls_a_command_that_acts()
    {
        var ids = CustomIdCodec.Encode([ButtonAction.Sources], new AnswerReference("/reindex", time.GetUtcNow(), "0000"), 0);
        await SayAsync(Component(ids[0], ids) with { User = "42" });
        Assert.True(conversation.Asked[^1].OnlyReads);
    }

    [Theory]
    [InlineData("old-button")]
    [InlineData("")]
    public async Task A_button_of_another_kind_is_answered(string id) =>
        Assert.StartsWith("These buttons belong to an older version", (await SayAsync(Component(id, [id]))).Content, StringComparison.Ordinal);

    [Fact]
    public async Task The_command_more_goes_on_from_the_askers_last_answer()
    {
        await SayAsync(Command("who", ("name", "Osta")));
        Assert.Equal(2, Quotes(await SayAsync(Command("more"))));
        Assert.Equal("That was all.", (await SayAsync(Command("more"))).Content);
        Assert.Single(conversation.Asked);
        Assert.Contains("a restart forgets", (await SayAsync(Command("more") with { User = "8" })).Embed!.Title, StringComparison.Ordinal);
        Assert.Single(conversation.Asked);
    }

    [Fact]
    public async Task The_command_context_is_given_the_askers_last_answer()
    {
        await SayAsync(Command("who", ("name", "Osta")));
        var context = await SayAsync(Command("context", ("number", "2")));
        Assert.Equal(("/context 2", "/who Osta"), (conversation.Asked[^1].Text, conversation.Previous[^1]?.Question));
        Assert.Empty(context.Buttons);
    }

    [Fact]
    public async Task What_the_bot_does_not_know_is_answered_with_what_to_do() =>
        Assert.Contains("/help", (await SayAsync(Command("who") with { Kind = InteractionKind.Unknown })).Content, StringComparison.Ordinal);

    private static int Quotes(DiscordMessage message) => message.Embed!.Description.Split('“').Length - 1;

    private static Interaction Command(string name, params IEnumerable<(string Name, string Value)> options) => new()
    {
        Id = 1,
        Kind = InteractionKind.Command,
        Token = new InteractionToken("t"),
        Channel = "31",
        User = "7",
        Command = name,
        Options = options.ToImmutableDictionary(option => option.Name, option => option.Value),
    };

    private static Interaction Component(string id, ImmutableArray<string> beside) =>
        Command("") with { Kind = InteractionKind.Component, CustomId = id, Beside = beside };

    private static Interaction Press(DiscordMessage message, string label) => Component(
        message.Buttons.Single(button => button.Label == label).CustomId, [.. message.Buttons.Select(button => button.CustomId)]);

    private Task<DiscordMessage> PressAsync(DiscordMessage message, string label) => SayAsync(Press(message, label));

    private async Task<DiscordMessage> SayAsync(Interaction interaction) => Assert.IsType<InteractionResponse.Say>(await AnswerAsync(interaction)).Message;

    private async Task<InteractionResponse> AnswerAsync(Interaction interaction) =>
        (await bot.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(interaction)).Response;
}
