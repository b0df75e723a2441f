namespace TalksBot.Core.English;

/// <summary>What a word can be in a sentence; the words stand in <c>words.tsv</c>, <c>verbs.tsv</c> and <c>irregular-verbs.tsv</c>.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Determiner = 1 << 0,
    Pronoun = 1 << 1,
    Preposition = 1 << 2,
    Coordinator = 1 << 3,
    Subordinator = 1 << 4,
    Relative = 1 << 5,
    Be = 1 << 6,
    Have = 1 << 7,
    Do = 1 << 8,
    Get = 1 << 9,
    Modal = 1 << 10,
    Negation = 1 << 11,
    Adverb = 1 << 12,
    Particle = 1 << 13,
    Adjective = 1 << 14,
    Noun = 1 << 15,

    /// <summary>A noun that may stand in the plural though it has no -s.</summary>
    Countable = 1 << 16,
    Time = 1 << 17,

    /// <summary>What something is done by, who is nobody ("by helicopter").</summary>
    Means = 1 << 18,

    /// <summary>What follows is only heard ("reportedly").</summary>
    Hearsay = 1 << 19,
    Condition = 1 << 20,

    /// <summary>What follows isn't there yet, unless it is past ("until").</summary>
    Ahead = 1 << 31,

    /// <summary>What follows is nobody or nothing ("no ship").</summary>
    Negative = 1 << 21,
    Base = 1 << 22,
    Present = 1 << 23,
    Past = 1 << 24,
    Participle = 1 << 25,
    Gerund = 1 << 26,

    /// <summary>The form of a verb that is a noun as often ("attacks").</summary>
    AlsoNoun = 1 << 27,
    Number = 1 << 28,

    /// <summary>It may stand before a number ("more than forty").</summary>
    Quantity = 1 << 29,

    /// <summary>A determiner that may stand before another ("both the").</summary>
    Predeterminer = 1 << 30,

    Auxiliary = Be | Have | Do | Get | Modal,
    Verb = Base | Present | Past | Participle | Gerund,
    Closed = Determiner | Pronoun | Preposition | Coordinator | Subordinator | Relative | Auxiliary | Negation | Adverb,
}
