namespace TalksBot.Core.Answers.Events;

/// <summary>What is measured of a dated event, to tell how likely a question asks for it; docs/asking.md says how it was fitted.</summary>
internal enum DateMeasure
{
    /// <summary>Always 1: against its weight “no date” is measured.</summary>
    Base,

    /// <summary>The share of the question that stands in the clause of the date but for what the sentence meets.</summary>
    Clause,

    /// <summary>The share that only the sentences beside it and the heading above meet.</summary>
    Around,

    /// <summary>The share that only the rest of the article meets, the opening nearly whole, the rest for six tenths.</summary>
    Article,

    /// <summary>The share that the sentence meets, the nearer to the date the more.</summary>
    Beside,

    /// <summary>The greatest weight of a word that the article lacks.</summary>
    Missed,

    /// <summary>How well the article meets that name or number of the question that it meets least; 1 where there is none.</summary>
    Names,

    /// <summary>The share of names and numbers that the sentence or those beside it have.</summary>
    NamesNear,

    /// <summary>How well the sentence meets the deed or event asked for; a half where none is.</summary>
    Deed,

    /// <summary>How well the clause does.</summary>
    DeedInClause,

    /// <summary>1 where the deed itself was read with the date.</summary>
    Itself,

    /// <summary>1 for the phase asked for (start, end), -1 for none or another, 0 where none is asked.</summary>
    Phase,

    /// <summary>How well whoever did it is met: 0 where nobody is asked for, -1 where others did.</summary>
    Doer,

    /// <summary>1 for a state of things and no event.</summary>
    State,

    /// <summary>1 for what was done long before the article.</summary>
    Recalled,

    /// <summary>1 where the date's verb is another than the one asked for.</summary>
    OfAnother,

    Day,
    Month,
    Year,

    /// <summary>1 for a stretch of time in which the article was written.</summary>
    TimeAround,

    /// <summary>1 for what is over where the question asks in the present.</summary>
    Behind,

    /// <summary>1 for the article's own day.</summary>
    Published,

    /// <summary>1 for a date in a relative clause.</summary>
    Relative,

    /// <summary>The score of what the rules find; 0 for others.</summary>
    Rule,

    /// <summary>The score of a deed told by another verb.</summary>
    RelatedRule,

    /// <summary>1 for what lies ahead.</summary>
    Ahead,

    /// <summary>1 for a date that stands there whole.</summary>
    Stated,

    /// <summary>1 for the article's opening.</summary>
    Opening,

    /// <summary>The sentence's log-odds as a plain question's ranking has them, a quarter of them; 0 for the best, at least -2.</summary>
    Likely,

    /// <summary>The share of the question that the sentence has in its very words.</summary>
    AsAsked,

    /// <summary>The share of the question's pairs of neighbouring words that stand so in the sentence.</summary>
    Pairs,

    /// <summary>The passage's BM25 as a share of the best passage's.</summary>
    Passage,
}
