namespace TalksBot.Core.Questions;

/// <summary>The kind of thing that a question wants for an answer.</summary>
public enum AnswerType
{
    Any,
    Person,
    Organisation,

    /// <summary>A place by its kind: "which town".</summary>
    Place,

    /// <summary>Where something is or was.</summary>
    Location,
    Date,
    Number,

    /// <summary>How much money something costs or somebody gives.</summary>
    Money,

    /// <summary>How long something takes or is: a number of minutes, years or miles.</summary>
    Duration,

    /// <summary>How far, tall or deep something is.</summary>
    Length,

    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>How fast something is.</summary>
    Speed,

    /// <summary>How often something is done.</summary>
    Frequency,
    Temperature,
    Weight,

    /// <summary>What part of a whole: per cent, a half.</summary>
    Share,

    /// <summary>How a match went.</summary>
    Score,
    Reason,

    /// <summary>How something was done.</summary>
    Manner,
    Definition,
    YesNo,
}
