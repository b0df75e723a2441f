using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers;

/// <summary>
/// How likely each of several candidates is the one that a question asks for, or none of them, which has log-odds 0 (a conditional logit; D. McFadden,
/// 1974).
/// </summary>
internal static class Odds
{
    /// <summary>From here on a candidate answers: likelier than all others and none together.</summary>
    public const double Enough = 0.5;

    // Of fewer passages the best is hardly better than any, and of one word one sentence is as good as another.
    private const int MinPassages = 12;
    private const int MinWords = 2;

    /// <summary>Whether measures that compare what was found for a question tell anything.</summary>
    public static bool May(QuestionLight light) =>
        light.Passages.Length >= MinPassages && light.Reading.Concepts.Count(concept => !concept.IsLight) >= MinWords;

    /// <summary>Candidates likeliest first, of those that are the same the likeliest, each with a likelihood from 0 to 1.</summary>
    /// <param name="candidates">All candidates.</param>
    /// <param name="logOdds">What a candidate's measures are worth.</param>
    /// <param name="same">What candidates have in common that are the same answer.</param>
    public static ImmutableArray<(T Candidate, double Likelihood)> Of<T, TSame>(IEnumerable<T> candidates, Func<T, double> logOdds, Func<T, TSame> same)
    {
        var best = candidates.Select(candidate => (Candidate: candidate, LogOdds: logOdds(candidate)))
            .OrderByDescending(one => one.LogOdds).DistinctBy(one => same(one.Candidate)).ToList();
        if (best.Count == 0)
            return [];
        var most = Math.Max(0, best[0].LogOdds);
        var all = Math.Exp(-most) + best.Sum(one => Math.Exp(one.LogOdds - most));
        return [.. best.Select(one => (one.Candidate, Math.Exp(one.LogOdds - most) / all))];
    }
}
