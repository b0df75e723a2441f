using TalksBot.Core.Labels;

namespace TalksBot.Core.Views;

/// <summary>A mark on an axis with what stands at it.</summary>
/// <param name="At">From 0, the start, to 1, the end.</param>
/// <param name="Label">A number or a date.</param>
public sealed record AxisTick(double At, Label Label);
