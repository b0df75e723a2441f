using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TalksBot.Tests.Text;

namespace TalksBot.Tests.Hardening;

/// <summary>What a reader did with mutated inputs. Faults are gathered, so that one find doesn't end a run of ten minutes.</summary>
internal sealed class MutationTally
{
    private const int MaxShown = 2000;
    private const int MaxFaults = 20;
    private const long MaxBytes = 512L << 20;

    /// <summary>Ten times what any of them may take on a machine with nothing else to do: only work without bounds is over it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, string> faults = [];
    private TimeSpan slowest;
    private long largest;
    private string slowestInput = "";
    private int inputs;
    private int slow;

    /// <summary>Whether any input took more of the processor than a pattern may: on a busy machine a pattern reaches its limit by waiting.</summary>
    public bool IsSlow => slow > 0;

    // Other tests run beside these where nobody asks for a long run: then only what this thread does is known to be the reader's.
    private static TimeSpan Worked => Mutations.Duration is null ? ThreadClock.Now : Environment.CpuUsage.TotalTime;

    private static long Allocated => Mutations.Duration is null ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes();

    public void Read(string text, Action read)
    {
        var (start, worked, allocated) = (Stopwatch.GetTimestamp(), Worked, Allocated);
        try
        {
            read();
        }
        catch (Exception fault)
        {
            Fault($"{fault.GetType().Name} “{fault.Message}” {Place(fault)}", text);
        }

        var (elapsed, took, bytes) = (Stopwatch.GetElapsedTime(start), Worked - worked, Allocated - allocated);
        inputs++;
        largest = Math.Max(largest, bytes);
        if (took > Slow)
            slow++;
        if (took > slowest)
            (slowest, slowestInput) = (took, text);
        if (elapsed > Limit)
            Fault($"over {Limit}", text);
        if (bytes > MaxBytes)
            Fault($"over {MaxBytes >> 20} MB", text);
    }

    /// <summary>Fails where anything was thrown or over a limit; a long run adds a line to the file that TALKSBOT_FUZZ_REPORT names.</summary>
    public void Report(string reader)
    {
        if (Mutations.Duration is not null && Environment.GetEnvironmentVariable("TALKSBOT_FUZZ_REPORT") is { Length: > 0 } file)
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture,
                $"{reader}: {inputs} inputs, {slow} over {Slow.TotalSeconds} s of the processor, slowest "
                + $"{slowest.TotalSeconds:0.00} s, most allocated {largest >> 20} MB, ") + string.Create(CultureInfo.InvariantCulture,
                $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB in memory; {faults.Count} faults; slowest: {Shown(slowestInput)}\n"));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{fault.Key}: {fault.Value}")));
    }

    private void Fault(string what, string text)
    {
        if (faults.Count < MaxFaults)
            faults.TryAdd(what, Shown(text));
    }

    private static string? Place(Exception fault) =>
        fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("at TalksBot.", StringComparison.Ordinal))?.Trim();

    private static string Shown(string text) => JsonSerializer.Serialize(text[..Math.Min(text.Length, MaxShown)]);
}
