using TalksBot.Core.Answers;

namespace TalksBot.Tests.Answers;

public sealed class OddsTests
{
    [Fact]
    public void A_candidate_worth_nothing_is_as_likely_as_none()
    {
        var odds = Odds.Of([("Anna", 0.0)], one => one.Item2, one => one.Item1);

        Assert.Equal(0.5, odds[0].Likelihood, precision: 9);
    }

    [Fact]
    public void Candidates_share_what_none_leaves_and_the_same_one_counts_once()
    {
        var odds = Odds.Of([("Anna", 0.0), ("Omar", 1.0), ("Anna", -3.0)], one => one.Item2, one => one.Item1);

        Assert.Equal(["Omar", "Anna"], odds.Select(one => one.Candidate.Item1));
        Assert.Equal(Math.E / (2 + Math.E), odds[0].Likelihood, precision: 9);
        Assert.Equal(1 / (2 + Math.E), odds[1].Likelihood, precision: 9);
    }

    [Fact]
    public void Great_odds_stay_a_likelihood() =>
        Assert.Equal(1, Odds.Of([("Anna", 2000.0)], one => one.Item2, one => one.Item1)[0].Likelihood, precision: 9);

    [Fact]
    public void Nobody_is_likely_among_none() => Assert.Empty(Odds.Of(Array.Empty<string>(), _ => 1, one => one));
}
