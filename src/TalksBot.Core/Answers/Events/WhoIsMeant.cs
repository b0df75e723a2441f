using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Whether a date may be that of the "she" whom a question asks for without a name: "the baker was freed on Friday, his lawyer said" isn't hers.
/// </summary>
internal sealed class WhoIsMeant
{
    private readonly Regex? others;
    private readonly Regex? own;

    public WhoIsMeant(WhenQuestion question, QuestionLight light)
    {
        var (asked, isNamed) = (question.Reading.Question, light.IsName.Contains(true));
        var (isHer, isHis) = (Her.Fits(asked), Him.Fits(asked));
        if (!isNamed && isHer != isHis)
            (own, others) = isHer ? (Her, Him) : (Him, Her);
    }

    /// <summary>Whether a date's sentence only has the other pronoun.</summary>
    public bool IsOfOther(EventFinding found) => others is not null && own is not null
        && others.Fits(found.Sentence.Text) && !own.Fits(found.Sentence.Text);

    private static Regex Her { get; } = Patterns.Of(@"\b(she|her|hers|herself)\b", RegexOptions.IgnoreCase);

    private static Regex Him { get; } = Patterns.Of(@"\b(he|him|his|himself)\b", RegexOptions.IgnoreCase);
}
