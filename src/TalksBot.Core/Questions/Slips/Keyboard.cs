namespace TalksBot.Core.Questions.Slips;

/// <summary>Which keys lie beside each other on the keyboard that most people type English on.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Whether a finger that misses the one key may hit the other.</summary>
    public static bool AreBeside(char first, char second) =>
        Place(first) is { } a && Place(second) is { } b && first != second
        && ((a.Row == b.Row && Math.Abs(a.At - b.At) == 1) || (b.Row == a.Row + 1 && a.At - b.At is 0 or 1) || (a.Row == b.Row + 1 && b.At - a.At is 0 or 1));

    private static Key? Place(char letter)
    {
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        return row < 0 ? null : new Key(row, Rows[row].IndexOf(letter, StringComparison.Ordinal));
    }

    private sealed record Key(int Row, int At);
}
