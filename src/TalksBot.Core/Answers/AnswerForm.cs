namespace TalksBot.Core.Answers;

/// <summary>What is written beside an answer's own fields.</summary>
public sealed record AnswerForm
{
    /// <summary>The question's id in a batch; null elsewhere.</summary>
    public string? Id { get; init; }

    /// <summary>Whether to add how the answer came about.</summary>
    public bool Explains { get; init; }

    /// <summary>What a program is told besides: where each finding comes from, and how to go on. Null for the answer alone.</summary>
    public AnswerSlice? Slice { get; init; }
}
