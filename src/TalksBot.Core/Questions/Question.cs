using TalksBot.Core.Questions.Languages;

namespace TalksBot.Core.Questions;

/// <summary>A message read: which command it calls and with which words.</summary>
/// <param name="Text">The question as asked, without control and bidi characters.</param>
/// <param name="Command">The command's name without the slash ("who").</param>
/// <param name="Argument">What stands after the command, or the words of a free question, without chatter.</param>
/// <param name="IsExplicit">Whether the asker named the command; otherwise it was chosen from what the question asks.</param>
/// <param name="Rule">The rule that read it, for <c>--explain</c>.</param>
public sealed record Question(string Text, string Command, string Argument, bool IsExplicit, string Rule)
{
    public CorpusFilter Filter { get; init; } = CorpusFilter.Everything;

    /// <summary>The other questions of the same message, to be offered.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Says how the command's name was read where it was typed otherwise ("Read “/whom” as /who."); null elsewhere.</summary>
    public Label? ReadAs { get; init; }

    /// <summary>The language it was asked in; null for English, and for what isn't read.</summary>
    public QuestionLanguage? Language { get; init; }

    /// <summary>What is likely meant by a command that there isn't, with the words ("/casualties soldiers"); null where nothing is.</summary>
    public string? Offered { get; init; }
}
