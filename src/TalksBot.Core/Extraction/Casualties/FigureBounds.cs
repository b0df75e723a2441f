namespace TalksBot.Core.Extraction.Casualties;

/// <summary>How far a worded figure reaches, so that figures can be compared without inventing numbers.</summary>
internal static class FigureBounds
{
    /// <summary>"About 50" allows for this much either way before another figure contradicts it.</summary>
    private const double Leeway = 0.25;

    /// <summary>Whether both can be right. Vague words contradict nothing.</summary>
    public static bool Agree(Figure one, string oneQualifier, Figure other, string otherQualifier)
    {
        var (low, high) = Bounds(one, oneQualifier);
        var (otherLow, otherHigh) = Bounds(other, otherQualifier);
        return low <= otherHigh && otherLow <= high;
    }

    private static (double Low, double High) Bounds(Figure figure, string qualifier) =>
        QuantityReader.IsApproximate(qualifier) && figure.Low is { } about
            ? (about * (1 - Leeway), about * (1 + Leeway))
            : (figure.Low ?? 0, figure.High ?? double.PositiveInfinity);
}
