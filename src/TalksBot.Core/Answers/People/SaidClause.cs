using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Indexing.Analysis;
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
                return said[i - 1].Word.ToLowerInvariant() is var before && (VerbForms.IsParticiple(before) || Lexicon.Of(before).Is(WordKinds.Auxiliary))
                    ? null : new SaidClause(said[i - 1], said[i]);
        }

        return null;
    }

    /// <summary>Whether a sentence says so by what it tells that somebody or something does, or doesn't hold both words.</summary>
    public bool MayBeSaidBy(Quote sentence, IEnumerable<DeedFinding> deeds)
    {
        if (!Holds(sentence.Text, subject) || !Holds(sentence.Text, verb))
            return true;
        var told = deeds.Where(deed => Holds(deed.Verb.Text, verb)).ToList();
        return told.Count == 0 || told.Exists(deed => deed.Status != DeedStatus.Conditional && (IsHead(deed.Doer?.Text) || IsHead(deed.Object?.Text)
            || Pronouns.Contains(deed.Doer?.Text.ToLowerInvariant() ?? "")));
    }

    // "Talks on a truce have failed": the talks have.
    private bool IsHead(string? phrase) => phrase is not null && Holds(phrase.Split(Prepositions, StringSplitOptions.None)[0], subject);

    private static bool Holds(string text, Concept concept) => Analyzer.Terms(text).Any(term => concept.Match(term) > 0);

    // "The truce failed, and it failed at once"
    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["it", "they", "that", "which"]);

    private static readonly string[] Prepositions = [" on ", " about ", " over ", " for ", " against ", " in ", " with ", " at "];
}
