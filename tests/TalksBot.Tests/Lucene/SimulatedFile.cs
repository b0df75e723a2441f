namespace TalksBot.Tests.Lucene;

/// <summary>A file's bytes as programs see them, and what of them is on the disk for certain.</summary>
internal sealed class SimulatedFile(byte[]? flushed = null)
{
    private const int Sector = 512;

    private readonly List<(int Start, byte[] Bytes)> unflushed = [];
    private byte[] flushed = flushed ?? [];

    private int Length => Math.Max(flushed.Length, unflushed.Select(write => write.Start + write.Bytes.Length).DefaultIfEmpty().Max());

    public void Append(ReadOnlySpan<byte> bytes)
    {
        for (var start = Length; bytes.Length > 0; start += Sector)
        {
            var count = Math.Min(Sector, bytes.Length);
            unflushed.Add((start, bytes[..count].ToArray()));
            bytes = bytes[count..];
        }
    }

    public void Flush()
    {
        flushed = Contents();
        unflushed.Clear();
    }

    public byte[] Contents() => Build(unflushed);

    /// <summary>Any of the unflushed sectors, some of them torn; where one is missing before another there is rubbish.</summary>
    public byte[] AfterPowerCut(Random random)
    {
        var kept = unflushed
            .Where(_ => random.Next(3) > 0)
            .Select(write => random.Next(8) == 0 ? (write.Start, write.Bytes[..random.Next(write.Bytes.Length)]) : write)
            .OrderBy(_ => random.Next())
            .ToList();
        return Build(kept, random);
    }

    private byte[] Build(List<(int Start, byte[] Bytes)> writes, Random? rubbish = null)
    {
        var length = Math.Max(flushed.Length, writes.Select(write => write.Start + write.Bytes.Length).DefaultIfEmpty().Max());
        var bytes = new byte[length];
        rubbish?.NextBytes(bytes);
        flushed.CopyTo(bytes, 0);
        foreach (var (start, written) in writes)
            written.CopyTo(bytes, start);
        return bytes;
    }
}
