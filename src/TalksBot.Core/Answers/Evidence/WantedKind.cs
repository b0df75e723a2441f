using System.Collections.Frozen;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Whether a word could be an answer of the kind that a question wants, by its looks alone.</summary>
public static class WantedKind
{
    private static readonly FrozenDictionary<string, AnswerType> Cues = RuleData.Rows("Answers/Evidence/wanted-kinds.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (word, type: Enum.Parse<AnswerType>(row[0]))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.type);

    /// <param name="wanted">The kind wanted.</param>
    /// <param name="text">The text that the token's span counts in.</param>
    /// <param name="token">The word.</param>
    /// <param name="isFirst">Whether it opens its sentence, where a capital says nothing.</param>
    public static bool Fits(AnswerType wanted, string text, AnalyzedToken token, bool isFirst)
    {
        var word = text.AsSpan(token.Span.Start, token.Span.Length);
        return wanted switch
        {
            AnswerType.Number => char.IsAsciiDigit(word[0]) || Is(AnswerType.Number),
            AnswerType.Date => word.Length == 4 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[3]) || Is(AnswerType.Date),
            AnswerType.Person or AnswerType.Place or AnswerType.Organisation => !isFirst && char.IsUpper(word[0]) && !Is(AnswerType.Date),
            AnswerType.Reason => Is(AnswerType.Reason),
            _ => false,
        };

        bool Is(AnswerType type) => Cues.TryGetValue(text.Substring(token.Span.Start, token.Span.Length).ToLowerInvariant(), out var kind) && kind == type;
    }
}
