namespace TalksBot.Core.Text.Loading;

/// <summary>Reads a stream line by line as bytes; a line that no article can be on is passed over, not kept.</summary>
internal sealed class LineStream(Stream stream)
{
    /// <summary>A text of 5 MB, every character escaped, and its header.</summary>
    private const int MaxLineLength = 40 << 20;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The line's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    public bool IsTooLong { get; private set; }

    public bool AtEnd { get; private set; }

    /// <summary>Goes to the next line or the end.</summary>
    /// <returns>Why the stream can't be read on; null where it can.</returns>
    public async ValueTask<string?> MoveNextAsync(CancellationToken cancellation)
    {
        Number++;
        IsTooLong = false;
        var searched = start;
        while (true)
        {
            var newline = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                Current = buffer.AsMemory(start, searched + newline - start);
                start = searched + newline + 1;
                return null;
            }

            searched = MakeRoom();
            try
            {
                var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
                end += read;
                if (read > 0)
                    continue;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return ReadProblem.Of(exception);
            }

            Current = buffer.AsMemory(start, end - start);
            AtEnd = end == start && !IsTooLong;
            start = end;
            return null;
        }
    }

    /// <returns>Where the unsearched bytes will start.</returns>
    private int MakeRoom()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length && buffer.Length >= MaxLineLength)
            (end, IsTooLong) = (0, true);
        else if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        return end;
    }
}
