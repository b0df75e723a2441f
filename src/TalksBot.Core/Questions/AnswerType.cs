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
    Reason,
    Definition,
    YesNo,
}
