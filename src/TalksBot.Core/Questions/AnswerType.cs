namespace TalksBot.Core.Questions;

/// <summary>The kind of thing that a question wants for an answer.</summary>
public enum AnswerType
{
    Any,
    Person,
    Place,
    Date,
    Number,
    Reason,
    YesNo,
}
