namespace TalksBot.Core.Answers.Evidence;

/// <summary>What is measured of a sentence to tell how likely it answers; docs/ranking.md says what each brings.</summary>
public enum RankingFeature
{
    /// <summary>The share of the question that the sentence meets.</summary>
    Met,

    /// <summary>The same by weight alone: of a long question more can be met.</summary>
    MetWeight,

    /// <summary>1 where no sentence of the passage meets more.</summary>
    Most,

    /// <summary>The share that only the article's title meets.</summary>
    Title,

    /// <summary>The share that only the sentence before meets, in the same paragraph.</summary>
    Before,

    /// <summary>The share that only the rest of the passage meets.</summary>
    Around,

    /// <summary>The passage's BM25 as a share of the best passage's.</summary>
    Passage,

    /// <summary>The passage's BM25 itself.</summary>
    PassageWeight,

    /// <summary>Neighbouring words of the question that stand near each other in their order.</summary>
    Near,

    /// <summary>1 where something of the wanted kind stands that the question doesn't name.</summary>
    Wanted,

    /// <summary>How much of the question stands beside it.</summary>
    Beside,

    /// <summary>1 where the kind of thing wanted is named ("which university").</summary>
    Named,

    /// <summary>1 for the article's first sentence.</summary>
    Opening,
}
