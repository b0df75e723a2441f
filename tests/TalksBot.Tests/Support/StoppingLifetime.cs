using Microsoft.Extensions.Hosting;

namespace TalksBot.Tests.Support;

/// <summary>A host's life for a platform under test: it remembers that it was asked to stop.</summary>
public sealed class StoppingLifetime : IHostApplicationLifetime
{
    public bool Stopped { get; private set; }

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => Stopped = true;
}
