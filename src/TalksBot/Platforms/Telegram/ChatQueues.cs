using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Work in order within a chat, and of all chats at once: one that waits holds up nobody else.</summary>
public sealed class ChatQueues
{
    private readonly Lock guard = new();
    private readonly Dictionary<QueueKey, Queue<(Func<Task> Work, TaskCompletionSource Done)>> queues = [];

    /// <summary>Does the work when the chat's earlier work is done. The task ends with it, also when it fails.</summary>
    public Task EnqueueAsync(QueueKey chat, Func<Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            if (queues.TryGetValue(chat, out var waiting))
            {
                waiting.Enqueue((work, done));
                return done.Task;
            }

            queues.Add(chat, new Queue<(Func<Task>, TaskCompletionSource)>([(work, done)]));
        }

        _ = Task.Run(() => DrainAsync(chat));
        return done.Task;
    }

    private async Task DrainAsync(QueueKey chat)
    {
        while (Next(chat) is var (work, done) && done is not null)
        {
            try
            {
                await work();
                done.SetResult();
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        }
    }

    /// <summary>Takes the next work; a chat without any is forgotten.</summary>
    private (Func<Task> Work, TaskCompletionSource? Done) Next(QueueKey chat)
    {
        lock (guard)
        {
            if (queues[chat].TryDequeue(out var next))
                return next;
            queues.Remove(chat);
            return (() => Task.CompletedTask, null);
        }
    }
}

/// <summary>Updates of one key are handled in order: those of a chat, and a user's inline queries.</summary>
public readonly record struct QueueKey(bool IsInline, long Id)
{
    public static QueueKey Of(Update update) => update switch
    {
        { Message: { } message } => new(false, message.Chat.Id),
        { EditedMessage: { } message } => new(false, message.Chat.Id),
        { CallbackQuery: { } pressed } => new(false, pressed.Message?.Chat.Id ?? pressed.From.Id),
        { MyChatMember: { } change } => new(false, change.Chat.Id),
        { InlineQuery: { } query } => new(true, query.From.Id),
        _ => default,
    };
}
