namespace TalksBot.Tests.Indexing.BuiltIn;

/// <summary>Writes to a <see cref="SimulatedFile"/>; each write is a step at which the power may be cut.</summary>
internal sealed class SimulatedStream(SimulatedFolder folder, SimulatedFile file) : Stream
{
    public SimulatedFile File => file;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        folder.Step();
        folder.Take(buffer.Length);
        file.Append(buffer);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
