using System.Globalization;
using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Tests.Indexing.BuiltIn;

/// <summary>The current went off: nothing after this happens.</summary>
internal sealed class PowerCutException() : Exception("the power is cut");

/// <summary>
/// A folder in memory that behaves as disks do when the power is cut: of what was not flushed any part may be there, in sectors
/// torn and out of order, and of names not flushed any may be the old one.
/// </summary>
internal sealed class SimulatedFolder : IIndexFolder
{
    private readonly Dictionary<string, SimulatedFile> names = new(StringComparer.Ordinal);
    private readonly List<Action<Dictionary<string, SimulatedFile>>> unflushedNames = [];
    private Dictionary<string, SimulatedFile> flushedNames = new(StringComparer.Ordinal);
    private bool isLocked;

    public string Path => "simulated";

    /// <summary>How many steps were taken: every write, flush, rename and removal is one.</summary>
    public int Steps { get; private set; }

    /// <summary>The step at which the power is cut.</summary>
    public int CutAt { get; set; } = int.MaxValue;

    /// <summary>How many bytes the disk holds.</summary>
    public long Capacity { get; set; } = long.MaxValue;

    public IReadOnlyList<string> List() => [.. names.Keys];

    public IFileContents? Open(string name) => names.TryGetValue(name, out var file) ? new PinnedContents(file.Contents()) : null;

    public Stream Create(string name)
    {
        Step();
        var file = new SimulatedFile();
        Rename(names => names[name] = file);
        return new SimulatedStream(this, file);
    }

    public void Flush(Stream stream)
    {
        Step();
        ((SimulatedStream)stream).File.Flush();
    }

    public void Rename(string name, string newName)
    {
        FlushNames();
        Step();
        var file = names[name];
        Rename(names =>
        {
            names.Remove(name);
            names[newName] = file;
        });
        FlushNames();
    }

    public void Delete(string name)
    {
        Step();
        Rename(names => names.Remove(name));
    }

    public IDisposable? TryLock()
    {
        if (isLocked)
            return null;
        isLocked = true;
        return new Unlocking(this);
    }

    public byte[] Read(string name) => names[name].Contents();

    /// <summary>The same folder with one file's bytes changed.</summary>
    public SimulatedFolder With(string name, byte[] contents)
    {
        var copy = new SimulatedFolder();
        foreach (var (other, file) in names)
            copy.names[other] = other == name ? new SimulatedFile(contents) : file;
        return copy;
    }

    /// <summary>What the next process finds.</summary>
    public SimulatedFolder AfterPowerCut(Random random)
    {
        var found = new SimulatedFolder();
        var survived = new Dictionary<string, SimulatedFile>(flushedNames, StringComparer.Ordinal);
        foreach (var change in unflushedNames)
            if (random.Next(2) == 0)
                change(survived);
        foreach (var (name, file) in survived)
            found.names[name] = new SimulatedFile(file.AfterPowerCut(random));
        found.flushedNames = new Dictionary<string, SimulatedFile>(found.names, StringComparer.Ordinal);
        return found;
    }

    public void Step()
    {
        if (++Steps >= CutAt)
            throw new PowerCutException();
    }

    public void Take(int bytes)
    {
        if ((Capacity -= bytes) < 0)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"No space left for {bytes} bytes"));
    }

    private void FlushNames()
    {
        Step();
        unflushedNames.Clear();
        flushedNames = new Dictionary<string, SimulatedFile>(names, StringComparer.Ordinal);
    }

    private void Rename(Action<Dictionary<string, SimulatedFile>> change)
    {
        change(names);
        unflushedNames.Add(change);
    }

    private sealed class Unlocking(SimulatedFolder folder) : IDisposable
    {
        public void Dispose() => folder.isLocked = false;
    }

    private sealed class PinnedContents(byte[] bytes) : IFileContents
    {
        public long Length => bytes.Length;

        public ReadOnlySpan<byte> Slice(long start, int count) => bytes.AsSpan(checked((int)start), count);
    }
}
