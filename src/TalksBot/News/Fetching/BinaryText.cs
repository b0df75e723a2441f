namespace TalksBot.News.Fetching;

/// <summary>Tells what was decoded but is no text, such as a body that is still packed, by the control characters at its start.</summary>
public static class BinaryText
{
    private const int ProbeLength = 8000;

    /// <summary>Packed bytes have one in eight; pages with a stray one or two are still pages.</summary>
    private const double MaxShare = 0.01;

    public static bool Is(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, ProbeLength));
        var controls = 0;
        foreach (var c in start)
            if (c == '\0')
                return true;
            else if (c < ' ' && c is not '\t' and not '\r' and not '\n' and not '\f' and not '\v')
                controls++;
        return controls > 2 && controls > MaxShare * start.Length;
    }
}
