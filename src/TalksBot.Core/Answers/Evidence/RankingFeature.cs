namespace TalksBot.Core.Answers.Evidence;

/// <summary>What is measured of a sentence to tell how likely it answers; docs/ranking.md says what each brings.</summary>
public enum RankingFeature
{
    /// <summary>The share of the question that the sentence meets, by what tells the article's sentences apart (<see cref="LocalWeights"/>).</summary>
    Met,

    /// <summary>The same as a share of what the best sentence found meets.</summary>
    MetBeside,

    /// <summary>The share that the sentence has in the very words of the question.</summary>
    AsAsked,

    /// <summary>The share of the question's pairs of neighbouring words, light ones too, that stand so in the sentence.</summary>
    Pairs,

    /// <summary>1 where no paragraph found meets more than the sentence's.</summary>
    Paragraph,

    /// <summary>The share that only the article's title meets.</summary>
    Title,

    /// <summary>The share that only the sentence before meets, in the same paragraph.</summary>
    Before,

    /// <summary>The share that only the sentence after meets, in the same paragraph.</summary>
    After,

    /// <summary>The share that only the rest of the passage meets.</summary>
    Around,

    /// <summary>The passage's BM25 as a share of the best passage's.</summary>
    Passage,

    /// <summary>1 where something of the wanted kind stands that the question doesn't name.</summary>
    Wanted,

    /// <summary>How much of the question stands beside it.</summary>
    Beside,

    /// <summary>1 for the article's first sentence.</summary>
    Opening,
}
