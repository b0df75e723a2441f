namespace TalksBot.Fetching;

/// <summary>Reads bodies up to a limit, which counts unpacked bytes: a small body that unpacks without end stops there.</summary>
public static class BodyReader
{
    /// <returns>The body; null where it is longer than the limit.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 14];
        while (await body.ReadAsync(block, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > limit)
                return null;
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }
}
