using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TalksBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Writes down which updates were handled, and the bodies of those that Telegram was told to forget before they were, so
/// that a crash neither loses nor repeats an answer. Where nothing can be written the bot goes on without.
/// </summary>
public sealed class UpdateLedger(TalksDatabase storage, TelegramOptions options, ILogger<UpdateLedger> log) : IDisposable
{
    /// <summary>Ids mostly count upwards: those so far below the newest don't come again.</summary>
    private const int Memory = 20_000;

    private readonly long bot = options.BotId;

    private readonly ConcurrentQueue<long> handled = [];
    private readonly SemaphoreSlim writing = new(1);
    private volatile bool isBroken;

    public async Task<ImmutableArray<long>> ReadHandledAsync(CancellationToken cancellation) => await UseAsync(
        database => database.ReadAsync(
            "SELECT id FROM telegram_updates WHERE bot = $bot AND body IS NULL", row => row.GetInt64(0), cancellation, ("$bot", bot)),
        []);

    /// <summary>What an earlier run left unhandled, in order.</summary>
    public async Task<ImmutableArray<Update>> ReadShelfAsync(CancellationToken cancellation)
    {
        var updates = await UseAsync(
            database => database.ReadAsync(
                "SELECT body FROM telegram_updates WHERE bot = $bot AND body IS NOT NULL ORDER BY id",
                row => UpdateReader.Read(JsonElement.Parse(row.GetString(0))), cancellation, ("$bot", bot)),
            []);
        foreach (var update in updates.Where(update => update is { Type: UpdateType.Unknown }))
            log.LogWarning("Update {Id}, which an earlier run left unanswered, can't be read and is passed over", update!.Id);
        return [.. updates.OfType<Update>()];
    }

    /// <summary>Notes that an update was handled; <see cref="FlushAsync"/> writes the notes down.</summary>
    public void NoteHandled(long update)
    {
        if (!isBroken)
            handled.Enqueue(update);
    }

    /// <summary>Writes down what was handled since the last time.</summary>
    public Task FlushAsync(CancellationToken cancellation) => handled.IsEmpty ? Task.CompletedTask : WriteAsync([], cancellation);

    /// <summary>Writes down updates before Telegram is told to forget them.</summary>
    public Task ShelveAsync(ImmutableArray<Update> updates, CancellationToken cancellation) => WriteAsync(updates, cancellation);

    public void Dispose() => writing.Dispose();

    private async Task WriteAsync(ImmutableArray<Update> shelved, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            // Whoever wrote before may have written these notes as well.
            if (shelved.IsEmpty && handled.IsEmpty)
                return;
            await UseAsync(async database =>
            {
                await using var transaction = database.BeginTransaction();
                foreach (var update in shelved)
                    await PutAsync(database, update.Id, JsonSerializer.Serialize(update, JsonBotAPI.Options), cancellation);
                var newest = 0L;
                while (handled.TryDequeue(out var update))
                    await PutAsync(database, newest = update, null, cancellation);
                await database.RunAsync(
                    "DELETE FROM telegram_updates WHERE bot = $bot AND id < $oldest AND body IS NULL", cancellation,
                    ("$bot", bot), ("$oldest", newest - Memory));
                await transaction.CommitAsync(cancellation);
                return true;
            }, false);
        }
        finally
        {
            writing.Release();
        }
    }

    // Handled is handled: a body that comes late must not bring the update back.
    private Task<int> PutAsync(SqliteConnection database, long update, string? body, CancellationToken cancellation) => database.RunAsync(
        """
        INSERT INTO telegram_updates (bot, id, body) VALUES ($bot, $id, $body)
        ON CONFLICT (bot, id) DO UPDATE SET body = NULL WHERE excluded.body IS NULL
        """,
        cancellation,
        ("$bot", bot), ("$id", update), ("$body", body));

    private async Task<T> UseAsync<T>(Func<SqliteConnection, Task<T>> work, T otherwise)
    {
        if (isBroken)
            return otherwise;
        try
        {
            await using var database = await storage.OpenAsync(CancellationToken.None);
            return await work(database);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            isBroken = true;
            log.LogWarning("Telegram's updates can't be written down, so a crash may repeat or lose one: {Reason}", failure.Message);
            return otherwise;
        }
    }
}
