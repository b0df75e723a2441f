namespace TalksBot.Core.Answers;

/// <summary>Measures how much of a question a text meets, by the weight of the question's words.</summary>
public sealed class QuestionMeter
{
    // Rare words tell more, but in a corpus of a few passages every word is rare: the floor keeps common ones in.
    private const double WeightFloor = 0.7;
    private const double LightWeight = 0.25;

    private static readonly FrozenSet<string> LightWords = RuleData.Lines("Questions/light-words.txt").ToFrozenSet();

    private readonly QuestionReading reading;
    private readonly double total;

    /// <param name="reading">The question.</param>
    /// <param name="weights">The weight of each of its concepts, in their order.</param>
    public QuestionMeter(QuestionReading reading, ImmutableArray<double> weights)
    {
        this.reading = reading;
        Weights = [.. weights.Select(
            (weight, i) => (weight + WeightFloor) * (LightWords.Contains(reading.Concepts[i].Word.ToLowerInvariant()) ? LightWeight : 1))];
        total = Math.Max(1e-9, Weights.Sum());
    }

    public ImmutableArray<double> Weights { get; }

    /// <summary>For each concept how well the best term of the text meets it, from 0 to 1.</summary>
    public double[] Matches(string text)
    {
        var matches = new double[Weights.Length];
        foreach (var term in Analyzer.Terms(text))
            for (var i = 0; i < matches.Length; i++)
                matches[i] = Math.Max(matches[i], reading.Concepts[i].Match(term));
        return matches;
    }

    /// <summary>From 0 to 1: the share of the question that the text meets.</summary>
    public double Share(string text) => Share(Matches(text));

    public double Share(IReadOnlyList<double> matches)
    {
        var met = 0.0;
        for (var i = 0; i < Weights.Length; i++)
            met += Weights[i] * matches[i];
        return met / total;
    }
}
