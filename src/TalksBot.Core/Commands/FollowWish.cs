namespace TalksBot.Core.Commands;

/// <summary>What stands behind /follow: a subject, and how it is to be told of.</summary>
internal sealed record FollowWish(string Subject, bool AtNight, bool IsDaily, bool OnlyFigures)
{
    /// <summary>Reads "casualties daily", "Tarar figures only at night".</summary>
    public static FollowWish Read(string argument)
    {
        var wish = new FollowWish(string.Join(' ', argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), false, false, false);
        while (true)
        {
            if (wish.Without(" at night") is { } night)
                wish = wish with { Subject = night, AtNight = true };
            else if (wish.Without(" daily") is { } daily)
                wish = wish with { Subject = daily, IsDaily = true };
            else if ((wish.Without(" figures only") ?? wish.Without(" only figures") ?? wish.Without(" figures")) is { } figures)
                wish = wish with { Subject = figures, OnlyFigures = true };
            else
                return wish;
        }
    }

    private string? Without(string ending) =>
        Subject.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Subject.Length > ending.Length ? Subject[..^ending.Length].TrimEnd() : null;
}
