namespace TalksBot.Core.Search;

/// <summary>
/// The score of every engine: Okapi BM25 as in S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework" (2009),
/// with the idf that can't fall below zero. The parameters are those found best for short passages of news, where length
/// says little.
/// </summary>
public static class Bm25
{
    public const double K1 = 1.0;
    public const double B = 0.3;

    /// <summary>How much a rare term counts for more than a common one.</summary>
    /// <param name="documents">How many texts there are.</param>
    /// <param name="containing">How many of them contain the term.</param>
    public static double Idf(int documents, int containing) => Math.Log(1 + (documents - containing + 0.5) / (containing + 0.5));

    public static double AverageLength(int documents, long totalLength) => documents == 0 ? 1 : Math.Max(1, totalLength) / (double)documents;

    /// <summary>How much a term's occurrences in one text count: at most <see cref="K1"/> + 1.</summary>
    /// <param name="frequency">How often the text contains the term.</param>
    /// <param name="length">The text's length in terms.</param>
    /// <param name="averageLength">The average length of the texts.</param>
    public static double Saturation(double frequency, int length, double averageLength) =>
        frequency * (K1 + 1) / (frequency + Norm(length, averageLength));

    /// <summary>What a text's length takes off its occurrences.</summary>
    public static double Norm(int length, double averageLength) => K1 * (1 - B + B * length / averageLength);
}
