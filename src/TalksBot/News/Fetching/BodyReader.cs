namespace TalksBot.News.Fetching;

/// <summary>Reads bodies up to a limit, which counts unpacked bytes: a small body that unpacks without end stops there.</summary>
public static class BodyReader
{
    /// <param name="body">The body.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cutsOff">Whether what is longer is cut at the limit.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The body; null where it is longer than the limit and isn't cut.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, bool cutsOff, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 14];
        while (await body.ReadAsync(block, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > limit && !cutsOff)
                return null;
            bytes.Write(block, 0, (int)Math.Min(read, limit - bytes.Length));
            if (bytes.Length == limit && cutsOff)
                break;
        }

        return bytes.ToArray();
    }
}
