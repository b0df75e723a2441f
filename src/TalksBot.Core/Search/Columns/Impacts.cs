namespace TalksBot.Core.Search.Columns;

/// <summary>
/// Terms' saturations in 255 steps, rounded up: what the search adds up before it scores exactly. Most texts have lengths and
/// frequencies that come again and again, so those are worked out once.
/// </summary>
/// <param name="averageLength">The average length that they are made with.</param>
internal sealed class Impacts(double averageLength)
{
    public const int Max = byte.MaxValue;

    private const int UsualFrequencies = 4;
    private const int UsualLengths = 512;

    private readonly byte[] usual = new byte[UsualFrequencies * UsualLengths];

    /// <summary>At least 1, so that 0 stands for none.</summary>
    public byte Of(int frequency, int length)
    {
        if (frequency > UsualFrequencies || length >= UsualLengths)
            return Make(frequency, length);
        ref var known = ref usual[(frequency - 1) * UsualLengths + length];
        return known != 0 ? known : known = Make(frequency, length);
    }

    private byte Make(int frequency, int length) =>
        (byte)Math.Clamp(Math.Ceiling(Bm25.Saturation(frequency, length, averageLength) / (Bm25.K1 + 1) * Max), 1, Max);
}
