namespace TalksBot.Core.Views;

/// <summary>A stretch of an axis, of which 0 is the start and 1 the end.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; the same for a point.</param>
public readonly record struct AxisSpan(double From, double To)
{
    public double Middle => (From + To) / 2;
}
