namespace TalksBot.Core.Questions.Languages;

/// <summary>What a phrase of a language's tables is for in a question: the second column of its rows.</summary>
internal enum WordUse
{
    /// <summary>Says nothing: a courtesy, a filler, an auxiliary.</summary>
    Skip,
    Who,
    Whom,
    When,

    /// <summary>Who or when: Persian writes both alike.</summary>
    WhoOrWhen,
    Where,
    Why,
    How,
    Many,
    What,
    Which,
    Whether,
    Long,
    Thing,

    /// <summary>An office or a kind of people: a thing that somebody is.</summary>
    Person,
    Quality,
    Name,
    Time,
    Number,
    Deed,

    /// <summary>What came to people: "killed", "injured".</summary>
    Harm,

    /// <summary>Makes a verb of the noun before it ("did a mediation"): the row's English tells the form.</summary>
    Do,

    /// <summary>"Is", "was", "took place": what is asked for stands beside it.</summary>
    Be,

    /// <summary>Says what the noun behind it has to do with the deed.</summary>
    Before,

    /// <summary>Says what the noun before it has to do with the deed.</summary>
    After,
    And,

    /// <summary>Once more: "took power again" is "returned to power".</summary>
    Again,
    Not,

    /// <summary>What somebody said follows.</summary>
    That,
}
