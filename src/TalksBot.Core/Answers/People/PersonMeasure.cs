namespace TalksBot.Core.Answers.People;

/// <summary>What is measured of somebody whom a sentence names, to tell whose sentence comes nearest; docs/asking.md says how it was fitted.</summary>
internal enum PersonMeasure
{
    /// <summary>Always 1: against its weight “nobody” is measured.</summary>
    Base,

    /// <summary>The sentence's log-odds as a plain question's ranking has them, a quarter of them; 0 for the best, at least -2.</summary>
    Likely,

    /// <summary>The share of the question's pairs of neighbouring words that stand so in the sentence.</summary>
    Pairs,

    /// <summary>The share of the question that the sentence meets, as a share of what the best sentence does.</summary>
    MetBeside,

    /// <summary>The passage's BM25 as a share of the best passage's.</summary>
    Passage,

    /// <summary>The share of the question that the sentence meets.</summary>
    Own,

    /// <summary>The share that only the sentences beside it and the heading above meet.</summary>
    Beside,

    /// <summary>The share that only the rest of the article meets, the opening nearly whole, the rest for six tenths.</summary>
    Article,

    /// <summary>How well the article meets that name or number of the question that it meets least; 1 where there is none.</summary>
    Names,

    /// <summary>1 where a deed is asked for that the sentence doesn't tell.</summary>
    NoDeed,

    /// <summary>1 where an office is asked for that the article doesn't say they hold.</summary>
    NotCalled,

    /// <summary>The share of the words for the office or people asked for that the article calls them by.</summary>
    Kind,

    /// <summary>The share of the question that stands in what the sentence calls them.</summary>
    Described,

    /// <summary>1 where they do the deed that was read, or have it done to them, as asked.</summary>
    Wanted,

    /// <summary>1 where they stand on that side of the deed's word on which whoever is asked for stands.</summary>
    Side,

    /// <summary>The share of the question within fifty characters of the name.</summary>
    Window,

    /// <summary>One by how many people the sentence names.</summary>
    Alone,

    /// <summary>1 where they say the sentence and nobody is asked to have said anything.</summary>
    Speaks,

    /// <summary>1 where they say it, and that is asked.</summary>
    Sayer,

    /// <summary>1 where the sentence denies something and the question doesn't, or the other way round.</summary>
    Denied,

    /// <summary>1 for a body.</summary>
    Organisation,

    /// <summary>1 for a state.</summary>
    State,

    /// <summary>A tenth of how often the article names them, at most 1: the question itself names whom an article is about.</summary>
    Fame,

    /// <summary>1 where only this sentence names them.</summary>
    Unlisted,

    /// <summary>1 where a pronoun or words without a name stand for them.</summary>
    Pronoun,

    /// <summary>1 for a name that doesn't read like a person's.</summary>
    Unlike,

    /// <summary>The score of whom the rules find, 0 for others.</summary>
    Rule,

    /// <summary>1 for whom the rules answer with.</summary>
    RuleFirst,

    /// <summary>1 for others where the rules answer.</summary>
    RuleOther,

    /// <summary>1 where something of theirs is named.</summary>
    Owner,

    /// <summary>How far a year or number of the question is from being met in the sentence or beside it, 0 to 1.</summary>
    NumberMissed,
}
