namespace TalksBot.Core.Questions;

/// <summary>The kind of thing that a question wants for an answer.</summary>
public enum AnswerType
{
    Any,
    Person,
    Organisation,
    Place,
    Date,
    Number,
    Reason,
    Definition,
    YesNo,
}
