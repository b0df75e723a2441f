namespace TalksBot.Core.Answers.People;

/// <summary>Somebody who may be the one that a role or deed belongs to, with the words that prove it.</summary>
/// <param name="Article">Where the words stand.</param>
/// <param name="Name">The name in that article.</param>
/// <param name="Actor">What kind of actor it is.</param>
/// <param name="Proof">The finding to show: the statement for a saying, else the person.</param>
/// <param name="Quote">The sentence that proves it.</param>
/// <param name="Score">From 0 to about 1: how much of the question is met, and how surely by this actor.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record DeedCandidate(ArticleInfo Article, string Name, ActorKind Actor, Finding? Proof, Quote Quote, double Score, string Rule)
{
    private const double MinScoreOfSure = 0.95;

    /// <summary>Others are shown beside the first only when they meet this share of what it does.</summary>
    public const double Beside = 0.9;

    /// <summary>Whether all of the question is met: below, the role may be another's, or something else was said.</summary>
    public bool IsSure => Score >= MinScoreOfSure;

    /// <summary>Who else says so, where the proof is somebody's word on another; null where the article tells it, or they themselves do.</summary>
    public StatementFinding? ToldBy { get; init; }

    /// <summary>Who it is as the article has them; null where only a statement names them.</summary>
    public PersonFinding? Person { get; init; }

    /// <summary>The sentence that names whom the quote only describes; null where the quote names them or a pronoun stands for them.</summary>
    public Quote? Naming { get; init; }

    /// <summary>Whether the sentence tells just the clause that is asked to have been said, on their word.</summary>
    public bool SaysJustThat { get; init; }

    /// <summary>Whether the sentence tells it of another year, another time or somebody else: nobody is named for it, and no passage answers by it.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>Whether whose office it is stands only in the article's opening.</summary>
    public bool IsOnlyNear { get; init; }
}
