using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.Core.Commands;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Platforms.Telegram;

/// <summary>Runs the bot on Telegram: says hello, sends the menus, takes updates until it is stopped, and finishes what is under way.</summary>
public sealed class TelegramPlatform(
    ITelegramBotClient client,
    IConversation conversation,
    UpdatePump pump,
    UpdateInbox inbox,
    ReindexRuns reindexRuns,
    CommandMenuSync menus,
    WebhookSecret secret,
    InlineMode inlineMode,
    IUpdateClaims claims,
    TelegramOptions options,
    StopPatience patience,
    TelegramReadiness readiness,
    PlatformFailure failure,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<TelegramPlatform> log) : BackgroundService
{
    private static readonly TimeSpan ConfirmPatience = TimeSpan.FromSeconds(5);

    private bool UsesWebhook => options.WebhookUrl is { Length: > 0 };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WhenStartedAsync(stoppingToken);
            var me = await HelloAsync(stoppingToken);
            await inbox.OpenAsync(new TelegramMessageMapper(me, conversation.Commands), stoppingToken);
            log.LogInformation("Telegram: running as @{Name}, {Way}", me.Username, UsesWebhook ? "by webhook" : "by polling");
            await Task.WhenAll(menus.RunAsync(stoppingToken), TakeUpdatesAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is what was asked for; what is under way is finished below.
        }
        catch (RequestException refusal)
        {
            var reason = refusal.IsTokenRejected || refusal.IsNotFound
                ? "Telegram doesn't know Telegram:Token: copy it anew from @BotFather."
                : $"Telegram refused to start the bot: {refusal.Reason}";
            readiness.Lost(reason);
            failure.Report(reason);
        }
        finally
        {
            await FinishAsync();
        }
    }

    /// <summary>Other hosted services, the web server among them, are up once the application has started.</summary>
    private async Task WhenStartedAsync(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    private async Task<BotIdentity> HelloAsync(CancellationToken stop)
    {
        var patient = RepeatedCall.Of(int.MaxValue, time, failure => failure.IsPassing, (failure, failures) =>
        {
            readiness.Lost($"Telegram can't be reached: {failure.Reason}");
            if (failures == 1)
                log.LogWarning("Telegram can't be reached, trying again: {Reason}", failure.Reason);
            return ValueTask.CompletedTask;
        });
        var me = await patient.ExecuteAsync(async token => await client.GetMe(token), stop);
        inlineMode.IsOn = me.SupportsInlineQueries;
        return new BotIdentity(me.Id, me.Username ?? "");
    }

    private async Task TakeUpdatesAsync(CancellationToken stop)
    {
        if (!UsesWebhook)
        {
            await using var turn = await claims.WaitToPollAsync(stop);
            await RemoveWebhookAsync(stop);
            readiness.Reached();
            await pump.RunAsync(stop);
            return;
        }

        await client.SetWebhook(WebhookAddress(options.WebhookUrl!), allowedUpdates: UpdateReader.Kinds, secretToken: secret.Value, cancellationToken: stop);
        readiness.Reached();
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
    }

    /// <summary>What an earlier run set; where it can't be removed, polling says why.</summary>
    private async Task RemoveWebhookAsync(CancellationToken cancellation)
    {
        try
        {
            await client.DeleteWebhook(cancellationToken: cancellation);
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            log.LogDebug("The webhook could not be removed: {Reason}", refusal.Reason);
        }
    }

    private static string WebhookAddress(string configured) =>
        new Uri(configured) is { AbsolutePath: "/" } root ? new Uri(root, TelegramWebhook.Path).AbsoluteUri : configured;

    private async Task FinishAsync()
    {
        if (!inbox.IsOpen)
            return;
        try
        {
            await reindexRuns.StopAsync();
            await inbox.CloseAsync(patience.Time);
            using var deadline = new CancellationTokenSource(ConfirmPatience);
            if (!UsesWebhook)
                await pump.ConfirmAsync(deadline.Token);
            else if (!claims.AreShared)
                await RemoveWebhookAsync(deadline.Token);
        }
        catch (Exception unfinished) when (unfinished is RequestException or OperationCanceledException)
        {
            log.LogDebug("Telegram was not told of the stop: {Reason}", (unfinished as RequestException)?.Reason ?? "it took too long");
        }
    }
}

/// <summary>How long a stop waits for what is under way.</summary>
public sealed record StopPatience(TimeSpan Time)
{
    /// <summary>Below the 30 s after which the host stops waiting.</summary>
    public static StopPatience Default { get; } = new(TimeSpan.FromSeconds(20));
}
