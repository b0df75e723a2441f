using System.Globalization;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>
/// A control group of the kernel, whose processes together get a share of a core: what a small machine of its own would be.
/// It is removed when it is disposed of; its processes have to be gone by then.
/// </summary>
internal sealed class ProcessorGroup : IDisposable
{
    // Who has used up his share waits for the next period: a long one would be a stall in the middle of an answer.
    private const int Period = 10_000;

    private const string Version1 = "/sys/fs/cgroup/cpu";
    private const string Version2 = "/sys/fs/cgroup";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string folder;
    private readonly bool isVersion1;

    private ProcessorGroup(string folder, bool isVersion1) => (this.folder, this.isVersion1) = (folder, isVersion1);

    /// <exception cref="ArgumentException">Groups can't be made here; the message says why.</exception>
    public static ProcessorGroup Create(string name)
    {
        var isVersion1 = File.Exists(Path.Combine(Version1, "cpu.cfs_quota_us"));
        if (!isVersion1 && !File.Exists(Path.Combine(Version2, "cgroup.controllers")))
            throw new ArgumentException(
                $"A share of a core needs Linux' control groups: neither {Version1} (version 1) nor {Version2} (version "
                + $"2) has the controller 'cpu'. Leave out '--shares' and '--server'.");
        try
        {
            if (!isVersion1)
                File.WriteAllText(Path.Combine(Version2, "cgroup.subtree_control"), "+cpu");
            var folder = Path.Combine(
                isVersion1 ? Version1 : Version2, string.Create(CultureInfo.InvariantCulture, $"talksbot-{Environment.ProcessId}-{name}"));
            Directory.CreateDirectory(folder);
            return new ProcessorGroup(folder, isVersion1);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"A share of a core needs the right to make control groups, as root has it: {refusal.Message} Leave out '--shares' and '--server'.", refusal);
        }
    }

    public void Add(int process) => Write("cgroup.procs", process.ToString(CultureInfo.InvariantCulture));

    /// <summary>How much of a core its processes get together from now on; null for as much as there is.</summary>
    public void Limit(double? share)
    {
        var quota = share is { } part ? ((int)(part * Period)).ToString(CultureInfo.InvariantCulture) : null;
        if (isVersion1)
        {
            Write("cpu.cfs_period_us", Period.ToString(CultureInfo.InvariantCulture));
            Write("cpu.cfs_quota_us", quota ?? "-1");
        }
        else
        {
            Write("cpu.max", string.Create(CultureInfo.InvariantCulture, $"{quota ?? "max"} {Period}"));
        }
    }

    public void Dispose()
    {
        for (var deadline = DateTime.UtcNow + Patience; ; Thread.Sleep(20))
        {
            try
            {
                Directory.Delete(folder);
                return;
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                // The kernel takes a moment to let go of the last process.
            }
        }
    }

    private void Write(string file, string value) => File.WriteAllText(Path.Combine(folder, file), value);
}
