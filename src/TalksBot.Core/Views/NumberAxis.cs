namespace TalksBot.Core.Views;

/// <summary>An axis of numbers that begins at 0 and has room for bars without an end.</summary>
/// <param name="Last">The number at its end.</param>
/// <param name="Ticks">Round numbers on it, 0 first.</param>
public sealed record NumberAxis(int Last, ImmutableArray<AxisTick> Ticks)
{
    private const int Steps = 4;

    // A bar without an end goes on past its number.
    private const double Room = 1.1;

    /// <param name="largest">The largest number to be shown.</param>
    public static NumberAxis Of(int largest)
    {
        var needed = Math.Max(1, largest * Room);
        var step = Step(needed);
        var count = (int)Math.Ceiling(needed / step);
        var last = step * count;
        return new NumberAxis((int)Math.Min(int.MaxValue, last), [.. Enumerable.Range(0, count + 1).Select(i => (long)i * step)
            .Where(number => number <= int.MaxValue)
            .Select(number => new AxisTick((double)number / last, Label.Number((int)number)))]);
    }

    public double At(int number) => Math.Clamp((double)number / Last, 0, 1);

    /// <summary>The least of 1, 2, 5, 10, 20 … that reaches so far in a few steps.</summary>
    private static long Step(double needed)
    {
        for (long power = 1; ; power *= 10)
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
                if (power * factor * Steps >= needed)
                    return power * factor;
    }
}

/// <summary>A mark on an axis with what stands at it.</summary>
/// <param name="At">From 0, the start, to 1, the end.</param>
/// <param name="Label">A number or a date.</param>
public sealed record AxisTick(double At, Label Label);

/// <summary>A stretch of an axis, of which 0 is the start and 1 the end.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; the same for a point.</param>
public readonly record struct AxisSpan(double From, double To)
{
    public double Middle => (From + To) / 2;
}
