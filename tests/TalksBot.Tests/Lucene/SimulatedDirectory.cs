using System.Globalization;
using Lucene.Net.Store;

namespace TalksBot.Tests.Lucene;

/// <summary>The current went off: nothing after this happens.</summary>
internal sealed class PowerCutException() : Exception("the power is cut");

/// <summary>
/// A folder in memory that behaves as disks do when the power is cut: of what was not flushed any part may be there, in sectors
/// torn and out of order, and of names not flushed any may be the old one.
/// </summary>
internal sealed class SimulatedDirectory : BaseDirectory
{
    private readonly Dictionary<string, SimulatedFile> names = new(StringComparer.Ordinal);
    private readonly List<Action<Dictionary<string, SimulatedFile>>> unflushedNames = [];
    private Dictionary<string, SimulatedFile> flushedNames = new(StringComparer.Ordinal);

    public SimulatedDirectory() => SetLockFactory(new SingleInstanceLockFactory());

    /// <summary>How many steps were taken: every write, flush and removal is one.</summary>
    public int Steps { get; private set; }

    /// <summary>The step at which the power is cut.</summary>
    public int CutAt { get; set; } = int.MaxValue;

    /// <summary>How many bytes the disk holds.</summary>
    public long Capacity { get; set; } = long.MaxValue;

    public override string ToString() => "simulated";

    public override string[] ListAll() => [.. names.Keys];

    [Obsolete("Lucene's own is too.")]
    public override bool FileExists(string name) => names.ContainsKey(name);

    public override long FileLength(string name) => File(name).Contents().Length;

    public override void DeleteFile(string name)
    {
        Step();
        File(name);
        Change(names => names.Remove(name));
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        Step();
        var file = new SimulatedFile();
        Change(names => names[name] = file);
        return new Output(this, file);
    }

    public override IndexInput OpenInput(string name, IOContext context) => new Input(name, File(name).Contents());

    public override void Sync(ICollection<string> names)
    {
        foreach (var name in names)
        {
            Step();
            File(name).Flush();
        }

        Step();
        unflushedNames.Clear();
        flushedNames = new Dictionary<string, SimulatedFile>(this.names, StringComparer.Ordinal);
    }

    public byte[] Read(string name) => File(name).Contents();

    /// <summary>The same folder with one file's bytes changed.</summary>
    public SimulatedDirectory With(string name, byte[] contents)
    {
        var copy = new SimulatedDirectory();
        foreach (var (other, file) in names)
            copy.names[other] = other == name ? new SimulatedFile(contents) : file;
        return copy;
    }

    /// <summary>What the next process finds.</summary>
    public SimulatedDirectory AfterPowerCut(Random random)
    {
        var found = new SimulatedDirectory();
        var survived = new Dictionary<string, SimulatedFile>(flushedNames, StringComparer.Ordinal);
        foreach (var change in unflushedNames)
            if (random.Next(2) == 0)
                change(survived);
        foreach (var (name, file) in survived)
            found.names[name] = new SimulatedFile(file.AfterPowerCut(random));
        found.flushedNames = new Dictionary<string, SimulatedFile>(found.names, StringComparer.Ordinal);
        return found;
    }

    protected override void Dispose(bool disposing)
    {
    }

    private SimulatedFile File(string name) => names.TryGetValue(name, out var file) ? file : throw new FileNotFoundException(name);

    private void Step()
    {
        if (++Steps >= CutAt)
            throw new PowerCutException();
    }

    private void Change(Action<Dictionary<string, SimulatedFile>> change)
    {
        change(names);
        unflushedNames.Add(change);
    }

    private sealed class Output(SimulatedDirectory directory, SimulatedFile file) : BufferedIndexOutput(4096)
    {
        public override long Length => throw new NotSupportedException();

        protected override void FlushBuffer(byte[] b, int offset, int len)
        {
            directory.Step();
            if ((directory.Capacity -= len) < 0)
                throw new IOException(string.Create(CultureInfo.InvariantCulture, $"No space left for {len} bytes"));
            file.Append(b.AsSpan(offset, len));
        }
    }

    private sealed class Input(string name, byte[] bytes) : BufferedIndexInput(name)
    {
        private int position;

        public override long Length => bytes.Length;

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            if (length > bytes.Length - position)
                throw new EndOfStreamException($"read past the end of {this}");
            bytes.AsSpan(position, length).CopyTo(b.AsSpan(offset));
            position += length;
        }

        protected override void SeekInternal(long pos) => position = checked((int)pos);

        protected override void Dispose(bool disposing)
        {
        }
    }
}
