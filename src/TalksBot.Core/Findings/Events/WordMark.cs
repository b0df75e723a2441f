namespace TalksBot.Core.Findings.Events;

/// <summary>What a word of a dated sentence stands behind or before, whatever is asked; the words stand in <c>word-marks.tsv</c>.</summary>
[Flags]
public enum WordMarks
{
    None = 0,

    /// <summary>Behind "after", "investigation into" and their like: the date is that of what came later.</summary>
    After = 1 << 0,

    /// <summary>Behind "on", "for", "to save": only what something else is about.</summary>
    InPassing = 1 << 1,

    By = 1 << 2,

    /// <summary>Behind "the centre of": it is the thing itself.</summary>
    PartOf = 1 << 3,

    /// <summary>Behind a preposition: it does nothing here.</summary>
    Governed = 1 << 4,

    /// <summary>A noun for what somebody does alone ("resignation"), with "of" behind it.</summary>
    OwnNoun = 1 << 5,

    /// <summary>Behind such a noun: whose it is.</summary>
    OfOwn = 1 << 6,

    /// <summary>It opens another clause ("because").</summary>
    Opens = 1 << 7,

    /// <summary>A relative clause follows.</summary>
    BeforeRelative = 1 << 8,

    /// <summary>It is the verb behind "which" or "who".</summary>
    InRelative = 1 << 9,
}

/// <summary>A marked word.</summary>
/// <param name="At">Where it stands, in the sentence's text.</param>
/// <param name="Does">Its marks.</param>
public readonly record struct WordMark(int At, WordMarks Does);
