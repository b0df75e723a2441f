namespace TalksBot.Core.Search.Columns;

/// <summary>A text that may be among the best, and what its score can't be above.</summary>
internal readonly record struct Candidate(int Part, int Text, double Bound);

/// <summary>Texts that may be among the best. Knows how large a bound must be to be worth keeping.</summary>
internal sealed class Candidates(int count)
{
    private static readonly Comparison<Candidate> LargestFirst = static (first, second) => second.Bound.CompareTo(first.Bound);

    private readonly List<Candidate> texts = [];
    private readonly PriorityQueue<double, double> leastScores = new(); // the best scores that are certain, the least first

    /// <summary>This many texts are certain to score as much: no bound below it needs keeping.</summary>
    public double Threshold => count == 0 ? double.PositiveInfinity : leastScores.Count < count ? double.NegativeInfinity : leastScores.Peek();

    /// <param name="text">The text.</param>
    /// <param name="least">What its score is certain not to be below.</param>
    public void Add(Candidate text, double least)
    {
        if (text.Bound < Threshold)
            return;
        texts.Add(text);
        if (leastScores.Count < count)
            leastScores.Enqueue(least, least);
        else if (least > leastScores.Peek())
            leastScores.EnqueueDequeue(least, least);
    }

    public List<Candidate> BestFirst()
    {
        var threshold = Threshold;
        texts.RemoveAll(text => text.Bound < threshold);
        texts.Sort(LargestFirst);
        return texts;
    }
}
