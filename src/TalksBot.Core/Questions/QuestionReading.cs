using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Questions;

/// <summary>What a question is after: the words it hangs on and the kind of answer it wants.</summary>
public sealed record QuestionReading(string Question, ImmutableArray<Concept> Concepts, AnswerType Wanted)
{
    private static readonly ImmutableArray<(AnswerType Type, Regex Pattern)> Types =
        [.. RuleData.Rows("Questions/answer-types.tsv").Select(row => (Enum.Parse<AnswerType>(row[0]), new Regex(row[1], RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)))];

    /// <summary>The first word that is no name: after "who", what somebody did or is. Null where there is none.</summary>
    public Concept? Deed => Concepts.FirstOrDefault(concept => concept.Kind == ConceptKind.Word);

    public static QuestionReading Of(string question)
    {
        var lower = question.ToLowerInvariant();
        return new QuestionReading(question, ConceptReader.Read(question), Types.FirstOrDefault(type => type.Pattern.IsMatch(lower)).Type);
    }
}
