using TalksBot.Core.Indexing;

namespace TalksBot.Core.Questions;

/// <summary>A message read: which command it calls and with which words.</summary>
/// <param name="Text">The question as asked, without control and bidi characters.</param>
/// <param name="Command">The command's name without the slash ("who").</param>
/// <param name="Argument">What stands after the command, or the whole text of a free question.</param>
/// <param name="IsExplicit">Whether the asker named the command; otherwise it was chosen from what the question asks.</param>
/// <param name="Rule">The rule that read it, for <c>--explain</c>.</param>
public sealed record Question(string Text, string Command, string Argument, bool IsExplicit, string Rule)
{
    public CorpusFilter Filter { get; init; } = CorpusFilter.Everything;
}
