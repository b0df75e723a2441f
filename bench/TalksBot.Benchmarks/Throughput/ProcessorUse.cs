using System.Globalization;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>Processor time so far, in seconds: what the machine had to give, what of it nobody used, and what a server and its processes used.</summary>
internal readonly record struct ProcessorUse(double Whole, double Idle, double Server)
{
    // The kernel counts in hundredths of a second whatever its own clock is.
    private const double Tick = 0.01;

    public static ProcessorUse Now(int server)
    {
        // user nice system idle iowait irq softirq steal; what guests use is in user already.
        var machine = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(Seconds).ToArray();
        return new ProcessorUse(machine.Sum(), machine[3] + machine[4], OfServer(server));
    }

    public static ProcessorUse operator -(ProcessorUse end, ProcessorUse start) =>
        new(end.Whole - start.Whole, end.Idle - start.Idle, end.Server - start.Server);

    // Its own, that of processes that have ended, and that of those that are there: one for each connection.
    private static double OfServer(int server)
    {
        var used = Read(server) is { } own ? Seconds(own[11]) + Seconds(own[12]) + Seconds(own[13]) + Seconds(own[14]) : 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && Read(process) is { } child && int.Parse(child[1], CultureInfo.InvariantCulture) == server)
                used += Seconds(child[11]) + Seconds(child[12]);
        return used;
    }

    // What follows the name, which may have spaces: state, parent, …, then user, system, and both of the children that ended. Null where the process is gone.
    private static string[]? Read(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Seconds(string ticks) => long.Parse(ticks, CultureInfo.InvariantCulture) * Tick;
}
