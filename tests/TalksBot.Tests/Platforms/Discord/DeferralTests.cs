using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Core.Labels;
using TalksBot.Core.Search;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class DeferralTests : IDisposable
{
    private static readonly Interaction Command = new() { Id = 1, Kind = InteractionKind.Command, Token = new InteractionToken("t") };

    private readonly ManualTime time = new();
    private readonly RecordingWebhook webhook = new();
    private readonly AnswerThreads threads = new();

    public void Dispose() => threads.Dispose();

    [Fact]
    public async Task An_answer_that_is_ready_is_sent_at_once()
    {
        var reply = await Deferral().ReplyAsync(Command, AnswerLanguage.English, ReplyPlace.AskerAlone, (_, _) => Ready("ready"));
        Assert.Equal(new DiscordMessage("ready") { Ephemeral = true }, Assert.IsType<InteractionResponse.Say>(reply.Response).Message);
        Assert.Null(reply.Then);
    }

    [Fact]
    public async Task A_slow_answer_is_deferred_and_edited_in()
    {
        var work = new TaskCompletionSource<ImmutableArray<DiscordMessage>>();
        var reply = await DeferAsync((_, _) => work.Task, ReplyPlace.AskerAlone);
        Assert.Equal(new InteractionResponse.Defer(Ephemeral: true), reply.Response);
        var later = reply.Then!(CancellationToken.None);
        work.SetResult([new DiscordMessage("late")]);
        await later;
        Assert.Equal(["late"], webhook.Texts);
    }

    [Fact]
    public async Task Work_that_blocks_its_thread_is_deferred_as_well()
    {
        using var gate = new ManualResetEventSlim();
        var reply = await DeferAsync((_, cancellation) =>
        {
            gate.Wait(cancellation);
            return Ready("late");
        });
        Assert.IsType<InteractionResponse.Defer>(reply.Response);
        gate.Set();
        await reply.Then!(CancellationToken.None);
        Assert.Equal(["late"], webhook.Texts);
    }

    [Fact]
    public async Task However_many_answers_are_in_the_works_the_next_asker_is_told_at_once()
    {
        using var gate = new ManualResetEventSlim();
        for (var index = 0; index < 3 * threads.MaximumConcurrencyLevel; index++)
        {
            var reply = await DeferAsync((_, cancellation) =>
            {
                gate.Wait(cancellation);
                return Ready("late");
            });
            Assert.IsType<InteractionResponse.Defer>(reply.Response);
        }

        gate.Set();
    }

    [Fact]
    public async Task Long_work_shows_how_far_it_is_every_three_seconds_at_most()
    {
        var work = new TaskCompletionSource<ImmutableArray<DiscordMessage>>();
        var given = new TaskCompletionSource<IProgress<IndexProgress>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reply = await DeferAsync((progress, _) =>
        {
            given.SetResult(progress);
            return work.Task;
        });
        var progress = await given.Task;
        var later = reply.Then!(CancellationToken.None);
        for (var done = 1; done <= 20; done++)
        {
            progress.Report(new IndexProgress(done, 20, TimeSpan.FromSeconds(done)));
            await time.WhenWaitedForAsync();
            time.Advance(TimeSpan.FromSeconds(1));
            if (done % 3 == 0)
                await webhook.WhenEditedAsync(done / 3);
        }

        Assert.Equal("Reindexing: 3 of 20 articles, 1 a second, 17 s left", webhook.Texts.First());
        Assert.Equal(6, webhook.Edits.Count);
        work.SetResult([new DiscordMessage("done")]);
        await time.WhenWaitedForAsync();
        Assert.Equal(6, webhook.Edits.Count);
        time.Advance(TimeSpan.FromSeconds(1));
        await later;
        Assert.Equal("done", webhook.Texts.Last());
    }

    [Fact]
    public async Task A_failure_tells_the_asker_what_to_do_and_the_log_nothing_of_the_question()
    {
        var log = new ListLogger();
        var deferral = new Deferral(threads, webhook, time, new Logger<Deferral>(LoggerFactory.Create(logging => logging.AddProvider(log))));
        var reply = await deferral.ReplyAsync(
            Command, AnswerLanguage.English, ReplyPlace.Channel, (_, _) => throw new InvalidOperationException("a secret question"));
        Assert.Equal("The answer didn't come through: ask again in a minute.", Assert.IsType<InteractionResponse.Say>(reply.Response).Message.Content);
        Assert.Contains("InvalidOperationException", Assert.Single(log.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_bot_stops_the_asker_is_told()
    {
        var reply = await DeferAsync(
            (_, cancellation) =>
                Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => ImmutableArray.Create(new DiscordMessage("never")), TaskScheduler.Default));
        using var stopping = new CancellationTokenSource();
        var later = reply.Then!(stopping.Token);
        await stopping.CancelAsync();
        await later;
        Assert.Equal(["The bot is restarting: ask again in a minute."], webhook.FollowUps.Select(message => message.Content));
    }

    [Fact]
    public async Task What_turns_out_to_be_for_the_asker_alone_takes_the_place_of_what_all_saw()
    {
        var work = new TaskCompletionSource<ImmutableArray<DiscordMessage>>();
        var reply = await DeferAsync((_, _) => work.Task);
        var later = reply.Then!(CancellationToken.None);
        work.SetResult([DiscordMessage.Notice("Only admins can.", AnswerLanguage.English)]);
        await later;
        Assert.Empty(webhook.Edits);
        Assert.Equal((1, true), (webhook.Deleted, Assert.Single(webhook.FollowUps).Ephemeral));
    }

    [Fact]
    public async Task What_cannot_be_taken_away_is_edited()
    {
        webhook.Deletes = false;
        var work = new TaskCompletionSource<ImmutableArray<DiscordMessage>>();
        var reply = await DeferAsync((_, _) => work.Task);
        var later = reply.Then!(CancellationToken.None);
        work.SetResult([DiscordMessage.Notice("Only admins can.", AnswerLanguage.English)]);
        await later;
        Assert.Equal(["Only admins can."], webhook.Texts);
        Assert.Empty(webhook.FollowUps);
    }

    [Fact]
    public async Task A_page_is_turned_in_its_place_and_a_notice_about_it_is_not_put_there()
    {
        var turned = await Deferral().ReplyAsync(Command, AnswerLanguage.English, ReplyPlace.InPlace, (_, _) => Ready("page 2"));
        Assert.Equal("page 2", Assert.IsType<InteractionResponse.Update>(turned.Response).Message.Content);
        var work = new TaskCompletionSource<ImmutableArray<DiscordMessage>>();
        var reply = await DeferAsync((_, _) => work.Task, ReplyPlace.InPlace);
        Assert.IsType<InteractionResponse.Seen>(reply.Response);
        var later = reply.Then!(CancellationToken.None);
        work.SetResult([DiscordMessage.Notice("The articles have changed.", AnswerLanguage.English)]);
        await later;
        Assert.Equal((0, 0, 1), (webhook.Deleted, webhook.Edits.Count, webhook.FollowUps.Count));
    }

    [Fact]
    public async Task After_the_tokens_life_nothing_is_edited()
    {
        var work = new TaskCompletionSource<ImmutableArray<DiscordMessage>>();
        var reply = await DeferAsync((_, _) => work.Task);
        var later = reply.Then!(CancellationToken.None);
        await time.WhenWaitedForAsync();
        time.Advance(TimeSpan.FromMinutes(15));
        work.SetResult([new DiscordMessage("too late")]);
        await later;
        Assert.Empty(webhook.Edits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_does_not_fit_into_one_message_follows_in_the_next(bool ephemeral)
    {
        ImmutableArray<DiscordMessage> messages = [new("one"), new("two"), new("three")];
        var place = ephemeral ? ReplyPlace.AskerAlone : ReplyPlace.Channel;
        var reply = await Deferral().ReplyAsync(Command, AnswerLanguage.English, place, (_, _) => Task.FromResult(messages));
        Assert.Equal("one", Assert.IsType<InteractionResponse.Say>(reply.Response).Message.Content);
        await reply.Then!(CancellationToken.None);
        Assert.Empty(webhook.Edits);
        Assert.Equal([("two", ephemeral), ("three", ephemeral)], webhook.FollowUps.Select(message => (message.Content, message.Ephemeral)));
    }

    private static Task<ImmutableArray<DiscordMessage>> Ready(string text) => Task.FromResult(ImmutableArray.Create(new DiscordMessage(text)));

    private Deferral Deferral() => new(threads, webhook, time, NullLogger<Deferral>.Instance);

    private async Task<InteractionReply> DeferAsync(
        Func<IProgress<IndexProgress>, CancellationToken, Task<ImmutableArray<DiscordMessage>>> work, ReplyPlace place = ReplyPlace.Channel)
    {
        var reply = Deferral().ReplyAsync(Command, AnswerLanguage.English, place, work);
        await time.WhenWaitedForAsync();
        time.Advance(TalksBot.Platforms.Discord.Interactions.Deferral.Patience);
        return await reply;
    }

    private sealed class RecordingWebhook : IInteractionWebhook
    {
        public ConcurrentQueue<DiscordMessage> Edits { get; } = new();

        public ConcurrentQueue<DiscordMessage> FollowUps { get; } = new();

        public IEnumerable<string> Texts => Edits.Select(message => message.Content);

        public Task EditAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellation)
        {
            Edits.Enqueue(message);
            return Task.CompletedTask;
        }

        public Task FollowUpAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellation)
        {
            FollowUps.Enqueue(message);
            return Task.CompletedTask;
        }

        public bool Deletes { get; set; } = true;

        public int Deleted { get; private set; }

        public Task<bool> DeleteAsync(Interaction interaction, CancellationToken cancellation)
        {
            Deleted += Deletes ? 1 : 0;
            return Task.FromResult(Deletes);
        }

        public async Task WhenEditedAsync(int times)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (Edits.Count < times)
                await Task.Delay(2, limit.Token);
        }
    }
}
