using System.Collections.Concurrent;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>
/// Threads of their own to work answers out on. However many questions wait here, the threads that take requests and send
/// first responses stay free, and each asker hears within Discord's time that the bot is at it.
/// </summary>
public sealed class AnswerThreads : TaskScheduler, IDisposable
{
    private const int LongestQueue = 2000;

    [ThreadStatic]
    private static bool isOurs;

    private readonly BlockingCollection<Task> waiting = [];

    /// <summary>One more than the processors, since an indexing run may hold one for long.</summary>
    public AnswerThreads()
    {
        for (var index = 0; index <= Environment.ProcessorCount; index++)
            new Thread(Work) { IsBackground = true, Name = "answers" }.Start();
    }

    /// <summary>Whether so much waits that whoever asks now would be answered too late.</summary>
    public bool IsFull => waiting.Count >= LongestQueue;

    public override int MaximumConcurrencyLevel => Environment.ProcessorCount + 1;

    public Task<T> Run<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public void Dispose() => waiting.CompleteAdding();

    protected override void QueueTask(Task task) => waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        isOurs && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    private void Work()
    {
        isOurs = true;
        foreach (var task in waiting.GetConsumingEnumerable())
            TryExecuteTask(task);
    }
}
