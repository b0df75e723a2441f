namespace TalksBot.Core.Answers.Events;

/// <summary>How well a term meets each concept of a question; most terms of a text meet none, and many come again and again.</summary>
internal sealed class TermStrengths(QuestionReading reading)
{
    private readonly double[] none = new double[reading.Concepts.Length];
    private readonly Dictionary<string, double[]> known = new(StringComparer.Ordinal);

    /// <summary>How many concepts the question has.</summary>
    public int Concepts => none.Length;

    /// <summary>For each concept from 0 to 1.</summary>
    public double[] Of(string term)
    {
        if (!known.TryGetValue(term, out var strengths))
            known[term] = strengths = Read(term);
        return strengths;
    }

    public static bool AreNone(double[] strengths) => Array.TrueForAll(strengths, met => met == 0);

    private double[] Read(string term)
    {
        double[]? strengths = null;
        for (var i = 0; i < none.Length; i++)
            if (reading.Concepts[i].Match(term) is > 0 and var met && !Synonyms.IsOtherKind(reading.Concepts[i].Term, term))
                (strengths ??= new double[none.Length])[i] = met;
        return strengths ?? none;
    }
}
