namespace TalksBot.Postgres.Writing;

/// <summary>An article's text that remembers which stretch of it was read.</summary>
internal sealed class CutRecorder(string text) : IStoredText
{
    private int from = int.MaxValue;
    private int to;

    public string Whole => text;

    public int Start => from == int.MaxValue ? 0 : from;

    public int Length => to - Start;

    public string Slice(int start, int length)
    {
        from = Math.Min(from, start);
        to = Math.Max(to, start + length);
        return text.Substring(start, length);
    }
}
