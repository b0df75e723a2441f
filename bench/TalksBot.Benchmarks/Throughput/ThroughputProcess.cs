using System.Diagnostics;
using System.Globalization;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>A <see cref="ThroughputClient"/> in a process of its own, with as much of a core as it is given.</summary>
internal sealed class ThroughputProcess : IDisposable
{
    private readonly Process process;
    private readonly ProcessorGroup? group;

    private ThroughputProcess(Process process, ProcessorGroup? group) => (this.process, this.group) = (process, group);

    /// <param name="number">Which of them it is.</param>
    /// <param name="connection">The database.</param>
    /// <param name="options">What it asks.</param>
    /// <returns>When it has warmed up.</returns>
    public static async Task<ThroughputProcess> StartAsync(int number, string connection, ThroughputOptions options)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(ThroughputProcess).Assembly.Location, "shared-client", connection, options.Corpus, options.Askers.ToString(
                CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        ProcessorGroup? group = null;
        try
        {
            if (await process.StandardOutput.ReadLineAsync() != "ready")
                throw new InvalidOperationException("A process ended before it had warmed up.");
            group = options.Shares.Any(share => share is not null) ? ProcessorGroup.Create($"bot{number.ToString(CultureInfo.InvariantCulture)}") : null;
            group?.Add(process.Id);
            return new ThroughputProcess(process, group);
        }
        catch
        {
            new ThroughputProcess(process, group).Dispose();
            throw;
        }
    }

    public void Limit(double? share) => group?.Limit(share);

    public async Task<ThroughputSample> AskAsync(int seconds)
    {
        await process.StandardInput.WriteLineAsync(seconds.ToString(CultureInfo.InvariantCulture));
        await process.StandardInput.FlushAsync();
        return ThroughputSample.Parse(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A process ended in the middle."));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        group?.Dispose();
    }
}
