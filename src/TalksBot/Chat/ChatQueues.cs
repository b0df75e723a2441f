namespace TalksBot.Chat;

/// <summary>Work in order within a chat, and of all chats at once: one that waits holds up nobody else.</summary>
/// <typeparam name="TKey">What names a chat, or one asker in it.</typeparam>
public sealed class ChatQueues<TKey>
    where TKey : notnull
{
    private readonly Lock guard = new();
    private readonly Dictionary<TKey, Queue<(Func<Task> Work, TaskCompletionSource Done)>> queues = [];

    /// <summary>Does the work when the chat's earlier work is done. The task ends with it, also when it fails.</summary>
    public Task EnqueueAsync(TKey chat, Func<Task> work)
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

    private async Task DrainAsync(TKey chat)
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
    private (Func<Task> Work, TaskCompletionSource? Done) Next(TKey chat)
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
