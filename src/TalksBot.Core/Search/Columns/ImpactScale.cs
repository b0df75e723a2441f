
namespace TalksBot.Core.Search.Columns;

/// <summary>
/// Terms' weights as whole numbers, such that the sum of weight times impact, times <see cref="Unit"/>, is never below the exact
/// score and above it by at most <see cref="Slack"/>.
/// </summary>
/// <param name="Weights">For each term.</param>
/// <param name="Unit">The score that a sum of one stands for.</param>
/// <param name="Slack">How much a sum may be too large.</param>
internal sealed record ImpactScale(int[] Weights, double Unit, int Slack)
{
    private const double LargestSum = 1 << 30;

    /// <param name="weights">The exact weights.</param>
    /// <param name="averageThen">The average length that the impacts were made with.</param>
    /// <param name="averageNow">The average length that scores are made with: other parts may have moved it.</param>
    public static ImpactScale Of(double[] weights, double averageThen, double averageNow)
    {
        // Saturation moves by less than the ratio of the averages.
        var up = Math.Max(1, averageNow / averageThen) * (1 + 1e-9);
        var down = Math.Min(1, averageNow / averageThen) * (1 - 1e-9);
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var unit = sum * up * (Bm25.K1 + 1) / LargestSum;
        var whole = new int[weights.Length];
        var slack = 0.0;
        for (var term = 0; term < whole.Length; term++)
        {
            whole[term] = (int)Math.Ceiling(weights[term] * up * (Bm25.K1 + 1) / Impacts.Max / unit);
            slack += whole[term] + Impacts.Max + whole[term] * Impacts.Max * (1 - down / up);
        }

        return new ImpactScale(whole, unit, (int)Math.Min(int.MaxValue / 2, slack + 1));
    }
}
