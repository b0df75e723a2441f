using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// What somebody is asked to have said, where it is a clause of its own ("the truce failed"): “although the talks failed, the truce
/// will hold” has both words and doesn't say so.
/// </summary>
internal sealed class SaidClause
{
    // An auxiliary may stand between: "the truce has failed".
    private const int Reach = 2;

    private readonly Concept subject;
    private readonly Concept verb;

    private SaidClause(Concept subject, Concept verb) => (this.subject, this.verb) = (subject, verb);

    /// <summary>Null where the question's words are no such clause.</summary>
    public static SaidClause? Of(WhoQuestion question, QuestionLight light)
    {
        var said = light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Rest).ToList();
        for (var i = said.Count - 1; i > 0; i--)
        {
            var between = said[i].Position - said[i - 1].Position;
            var word = said[i].Word.ToLowerInvariant();
            if (between == 1 && VerbForms.IsParticiple(word) || between == Reach && (VerbForms.IsParticiple(word) || VerbForms.IsBase(word)))
                return VerbForms.IsParticiple(said[i - 1].Word.ToLowerInvariant()) ? null : new SaidClause(said[i - 1], said[i]);
        }

        return null;
    }

    /// <summary>Whether a text says so, or doesn't hold both words.</summary>
    public bool MayBeSaidBy(string text)
    {
        var tokens = Analyzer.Tokens(text);
        var (subjects, verbs) = (Places(tokens, subject), Places(tokens, verb));
        return subjects.IsEmpty || verbs.IsEmpty || subjects.Any(noun => verbs.Any(deed => IsOneClause(text, noun, deed)));
    }

    private static ImmutableArray<TextSpan> Places(ImmutableArray<AnalyzedToken> tokens, Concept concept) =>
        [.. tokens.Where(token => concept.Match(token.Term) > 0).Select(token => token.Span)];

    private static bool IsOneClause(string text, TextSpan noun, TextSpan deed)
    {
        if (noun.End > deed.Start)
            return noun.Start > deed.End && !Parting.Fits(text.AsSpan(deed.End, noun.Start - deed.End));
        return !Joining.Fits(text.AsSpan(noun.End, deed.Start - noun.End)) && !Governed.Fits(text.AsSpan(0, noun.Start))
            && !Condition.Fits(text.AsSpan(0, noun.Start));
    }

    private static Regex Parting { get; } = Patterns.Of(@"[,;:]|\b(and|but|that|although|though|while|because|if|until|when)\b", RegexOptions.IgnoreCase);

    private static Regex Joining { get; } = Patterns.Of(@";|\b(and|but|although|though|while|because|if|until|unless|when|where|which|who)\b",
        RegexOptions.IgnoreCase);

    // "Talks on a truce have failed": the talks have.
    private static Regex Governed { get; } = Patterns.Of(@"\b(on|about|over|for|against|in|with|at)\s+((the|an?|its|their)\s+)?(\p{Ll}[\p{L}-]*\s+)?$");

    // "If the talks fail" says no such thing.
    private static Regex Condition { get; } = Patterns.Of(@"\b(if|unless|in case|should)\b[^,.;:]*$", RegexOptions.IgnoreCase);
}
