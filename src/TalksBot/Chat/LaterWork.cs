using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace TalksBot.Chat;

/// <summary>Work that goes on after its first response was sent. When whoever runs it stops, it is told so and waited for.</summary>
public sealed class LaterWork : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <param name="work">Catches its own faults.</param>
    public void Start(Func<CancellationToken, Task> work)
    {
        var task = Task.Run(() => work(stopping.Token));
        running[task] = true;
        task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Ends when everything that was started so far has ended.</summary>
    public Task WhenIdle() => Task.WhenAll(running.Keys);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();
}
