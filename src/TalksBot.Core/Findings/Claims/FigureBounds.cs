namespace TalksBot.Core.Findings.Claims;

/// <summary>The smallest and the largest number that a figure stands for.</summary>
internal readonly record struct FigureBounds(double Low, double High)
{
    /// <summary>How far "about" reaches.</summary>
    private const double Leeway = 0.25;

    public static FigureBounds Of(Figure figure, string qualifier) =>
        QuantityReader.IsApproximate(qualifier) && figure.Low is { } about
            ? new FigureBounds(about * (1 - Leeway), about * (1 + Leeway))
            : new FigureBounds(figure.Low ?? 0, figure.High ?? double.PositiveInfinity);

    /// <summary>Whether both figures can be right. Vague words contradict nothing.</summary>
    public bool Overlap(FigureBounds other) => Low <= other.High && other.Low <= High;
}
