namespace TalksBot.Hosting;

/// <summary>Tells how many articles files hold without reading them: one a file, and one a line of JSON Lines.</summary>
public static class ArticleCount
{
    public static async Task<int> EstimateAsync(IEnumerable<FileFingerprint> files, CancellationToken cancellation)
    {
        var count = 0;

        // What could not be read to be hashed may be a pipe without an end.
        foreach (var file in files.Where(file => file.Size >= 0))
            count += Path.GetExtension(file.Path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase) ? await LinesAsync(file.Path, cancellation) : 1;
        return count;
    }

    private static async Task<int> LinesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
            var (block, lines, last) = (new byte[1 << 16], 0, (byte)'\n');
            while (await file.ReadAsync(block, cancellation) is > 0 and var read)
            {
                lines += block.AsSpan(0, read).Count((byte)'\n');
                last = block[read - 1];
            }

            return last == '\n' ? lines : lines + 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
