using System.Globalization;

namespace TalksBot.Core.Answers;

/// <summary>How much each measure of a candidate adds to the log-odds that it answers, fitted to questions with known answers.</summary>
/// <typeparam name="TMeasure">What is measured.</typeparam>
/// <param name="Values">A weight for each measure, in their order.</param>
public sealed record FittedWeights<TMeasure>(ImmutableArray<double> Values)
    where TMeasure : struct, Enum
{
    public double this[TMeasure measure] => Values[Array.IndexOf(Enum.GetValues<TMeasure>(), measure)];

    /// <summary>What the measures are worth together.</summary>
    public double Of(ReadOnlySpan<double> measures)
    {
        var sum = 0.0;
        for (var i = 0; i < Values.Length; i++)
            sum += Values[i] * measures[i];
        return sum;
    }
}

/// <summary>Reads and makes weights.</summary>
public static class FittedWeights
{
    public static int Count<TMeasure>()
        where TMeasure : struct, Enum => Enum.GetValues<TMeasure>().Length;

    /// <summary>A weight for each measure.</summary>
    public static FittedWeights<TMeasure> Of<TMeasure>(Func<TMeasure, double> weight)
        where TMeasure : struct, Enum => new([.. Enum.GetValues<TMeasure>().Select(weight)]);

    /// <summary>Reads a table of measures and weights; what it lacks counts nothing.</summary>
    /// <param name="table">Its path among the rules.</param>
    public static FittedWeights<TMeasure> Read<TMeasure>(string table)
        where TMeasure : struct, Enum
    {
        var rows = RuleData.Rows(table).ToDictionary(row => Enum.Parse<TMeasure>(row[0]), row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return Of<TMeasure>(measure => rows.GetValueOrDefault(measure));
    }
}
