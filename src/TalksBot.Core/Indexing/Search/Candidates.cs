namespace TalksBot.Core.Indexing.Search;

/// <summary>A text that may be among the best, and what its score can't be above.</summary>
internal readonly record struct Candidate(int Part, int Text, double Bound);

/// <summary>Texts that may be among the best. Knows how large a bound must be to be worth keeping.</summary>
internal sealed class Candidates(int count)
{
    private static readonly Comparison<Candidate> LargestFirst = static (first, second) => second.Bound.CompareTo(first.Bound);

    private readonly List<Candidate> texts = [];
    private readonly List<double> leastScores = []; // a heap of the best scores that are certain, the least at its root

    /// <summary>This many texts are certain to score as much: no bound below it needs keeping.</summary>
    public double Threshold => count == 0 ? double.PositiveInfinity : leastScores.Count < count ? double.NegativeInfinity : leastScores[0];

    /// <param name="text">The text.</param>
    /// <param name="least">What its score is certain not to be below.</param>
    public void Add(Candidate text, double least)
    {
        if (text.Bound < Threshold)
            return;
        texts.Add(text);
        if (leastScores.Count < count)
        {
            leastScores.Add(least);
            Rise(leastScores.Count - 1);
        }
        else if (least > leastScores[0])
        {
            leastScores[0] = least;
            Sink();
        }
    }

    public List<Candidate> BestFirst()
    {
        var threshold = Threshold;
        texts.RemoveAll(text => text.Bound < threshold);
        texts.Sort(LargestFirst);
        return texts;
    }

    private void Rise(int at)
    {
        while (at > 0 && leastScores[(at - 1) / 2] > leastScores[at])
        {
            (leastScores[at], leastScores[(at - 1) / 2]) = (leastScores[(at - 1) / 2], leastScores[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var child = at * 2 + 1;
            if (child >= leastScores.Count)
                return;
            if (child + 1 < leastScores.Count && leastScores[child + 1] < leastScores[child])
                child++;
            if (leastScores[at] <= leastScores[child])
                return;
            (leastScores[at], leastScores[child]) = (leastScores[child], leastScores[at]);
            at = child;
        }
    }
}
