namespace TalksBot.Web;

/// <summary>Which part of a list is shown.</summary>
/// <param name="Number">The part, from 0.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Size">How much of the list a part has.</param>
public sealed record Turning(int Number, int Count, int Size)
{
    /// <summary>The argument that tells it, counted from 1.</summary>
    public const string Key = "page";

    public int First => Number * Size;

    /// <summary>The part asked for; the last one where it lies behind it.</summary>
    public static Turning Of(Visit visit, int total, int size)
    {
        var count = Math.Max(1, (total + size - 1) / size);
        return new Turning(Math.Min(Asked(visit), count - 1), count, size);
    }

    /// <summary>The part asked for, from 0.</summary>
    public static int Asked(Visit visit) =>
        int.TryParse(visit[Key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : 0;

    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip(First).Take(Size);
}
