using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>What a command may use to answer.</summary>
/// <param name="Question">The question, read.</param>
/// <param name="Message">The message it came in.</param>
/// <param name="Index">The index to ask.</param>
/// <param name="Previous">The answer before this one in the same conversation; null where there is none.</param>
/// <param name="Progress">Where long work reports; null where nobody watches.</param>
public sealed record CommandContext(
    Question Question, IncomingMessage Message, IPassageIndex Index, Answer? Previous = null, IProgress<IndexProgress>? Progress = null)
{
    /// <summary>More is asked for as a stream of findings, not as an answer.</summary>
    private const int All = 10_000;

    /// <summary>How many rows of a list to give.</summary>
    /// <param name="onAScreen">As many as somebody who chats reads.</param>
    public int Most(int onAScreen) => Message.WantsAll ? All : onAScreen;
}
