using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// What somebody is asked to have said, where it is a clause of its own ("the truce failed"): “although the talks failed, the truce
/// will hold” has both words and doesn't say so.
/// </summary>
internal sealed class SaidClause
{
    // An auxiliary may stand between: "the truce has failed".
    private const int Reach = 2;

    private readonly QuestionLight light;
    private readonly int subject;
    private readonly int verb;

    private SaidClause(QuestionLight light, int subject, int verb) => (this.light, this.subject, this.verb) = (light, subject, verb);

    /// <summary>Null where the question's words are no such clause.</summary>
    public static SaidClause? Of(WhoQuestion question, QuestionLight light)
    {
        var concepts = light.Reading.Concepts;
        var said = Enumerable.Range(0, concepts.Length).Where(i => question.Parts[i] == WhoPart.Rest).ToList();
        for (var i = 1; i < said.Count; i++)
        {
            var between = concepts[said[i]].Position - concepts[said[i - 1]].Position;
            var word = concepts[said[i]].Word.ToLowerInvariant();
            if ((between == 1 && VerbForms.IsParticiple(word) || between == Reach && (VerbForms.IsParticiple(word) || VerbForms.IsBase(word)))
                && concepts[said[i - 1]].Word.ToLowerInvariant() is var before && !VerbForms.IsParticiple(before)
                && !Lexicon.Of(before).Is(WordKinds.Auxiliary))
                return new SaidClause(light, said[i - 1], said[i]);
        }

        return null;
    }

    /// <summary>Whether a sentence says so by what it tells that somebody or something does, or doesn't hold both words.</summary>
    public bool MayBeSaidBy(Quote sentence, IEnumerable<DeedFinding> deeds)
    {
        if (!Holds(sentence.Text, verb))
            return true;
        var told = Told(deeds);
        return told.Count == 0
            || (Holds(sentence.Text, subject) ? told.Exists(deed => IsSo(deed) || IsOfPronoun(deed))
                : !told.TrueForAll(deed => deed.Doer is { } doer && DeedObject.IsOther(light, subject, doer.Text)));
    }

    /// <summary>Whether a sentence tells that very thing of that very one, on somebody's word or its own.</summary>
    public bool IsToldBy(string speaker, IEnumerable<DeedFinding> deeds) =>
        Told(deeds).Exists(deed => IsSo(deed) && (deed.ToldBy is not { } teller || !teller.Any(char.IsUpper)
            || Analyzer.Terms(teller).Intersect(Analyzer.Terms(speaker)).Any()));

    private List<DeedFinding> Told(IEnumerable<DeedFinding> deeds) => [.. deeds.Where(deed => Holds(deed.Verb.Text, verb))];

    private bool IsSo(DeedFinding deed) => deed.Status != DeedStatus.Conditional && (IsHead(deed.Doer?.Text) || IsHead(deed.Object?.Text));

    // "Talks on a truce have failed": the talks have.
    private bool IsHead(string? phrase) => phrase is not null && Holds(phrase.Split(Prepositions, StringSplitOptions.None)[0], subject);

    private bool Holds(string text, int concept) => Analyzer.Terms(text).Any(term => light.Reading.Concepts[concept].Match(term) > 0);

    // "The wheels came off, they flew apart"
    private static bool IsOfPronoun(DeedFinding deed) => deed.Status != DeedStatus.Conditional
        && Pronouns.Contains(deed.Doer?.Text.ToLowerInvariant() ?? "");

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["it", "they", "that", "which"]);

    private static readonly string[] Prepositions = [" on ", " about ", " over ", " for ", " against ", " in ", " with ", " at "];
}
