using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// What somebody is asked to have said, where it is a clause of its own ("the truce failed"): “although the talks failed, the truce
/// will hold” has both words and doesn't say so.
/// </summary>
internal sealed class SaidClause
{
    // An auxiliary may stand between: "the truce has failed".
    private const int Reach = 2;

    // "The talks on a truce are over"
    private const int Before = 5;

    private readonly QuestionLight light;
    private readonly int subject;

    private SaidClause(QuestionLight light, int subject, int verb) => (this.light, this.subject, Verb) = (light, subject, verb);

    /// <summary>Which concept tells what became of the subject, or how it is.</summary>
    public int Verb { get; }

    /// <summary>Null where the question's words are no such clause.</summary>
    public static SaidClause? Of(WhoQuestion question, QuestionLight light)
    {
        var concepts = light.Reading.Concepts;
        var said = Enumerable.Range(0, concepts.Length).Where(i => question.Parts[i] == WhoPart.Rest).ToList();
        for (var i = 1; i < said.Count; i++)
        {
            // "The truce really failed"
            var before = i - 1;
            while (before > 0 && Lexicon.Of(concepts[said[before]].Word.ToLowerInvariant()).Is(WordKinds.Adverb))
                before--;
            var between = concepts[said[i]].Position - concepts[said[before]].Position - (i - 1 - before);
            var word = concepts[said[i]].Word.ToLowerInvariant();
            var isHelped = VerbForms.IsBase(word) && IsHelped(light.Reading.Question, concepts[said[before]], concepts[said[i]]);
            if ((between == 1 && (isHelped || VerbForms.IsParticiple(word)) || between == Reach && (VerbForms.IsParticiple(word) || VerbForms.IsBase(word))
                    || ConceptReader.IsState(word))
                && concepts[said[before]].Word.ToLowerInvariant() is var subject && !VerbForms.IsParticiple(subject)
                && !Lexicon.Of(subject).Is(WordKinds.Auxiliary))
                return new SaidClause(light, said[before], said[i]);
        }

        return null;
    }

    // "The truce will | hold"
    private static bool IsHelped(string question, Concept before, Concept verb) => before.Start + before.Word.Length is var end && end < verb.Start
        && Lexicon.Of(question[end..verb.Start].Trim().ToLowerInvariant()).Is(WordKinds.Modal);

    /// <summary>Whether a sentence says so by what it tells that somebody or something does, or doesn't hold both words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="deeds">What it tells.</param>
    /// <param name="content">The words said, where they are known: "when the talks ended, Oman said" doesn't say that they did.</param>
    public bool MayBeSaidBy(Quote sentence, IEnumerable<DeedFinding> deeds, Quote? content = null)
    {
        if (!Holds(sentence.Text, Verb))
            return !IsStateIn(sentence.Text, "not");
        if (!HoldsVerb(sentence.Text))
            return false;
        var told = Told(deeds);
        if (told.Count == 0)
            return true;
        told.RemoveAll(deed => content is { } said && !said.Span.Contains(deed.Verb.Span));
        return Holds(sentence.Text, subject) ? told.Exists(deed => IsSo(deed) || IsOfPronoun(deed))
            : !told.TrueForAll(deed => deed.Doer is { } doer && DeedObject.IsOther(light, subject, doer.Text));
    }

    /// <summary>Whether somebody says that very thing of that very one, by the words found to be theirs or by what their sentence tells.</summary>
    public bool IsToldBy(DeedCandidate candidate, IEnumerable<DeedFinding> deeds) =>
        candidate.Proof is StatementFinding said && IsStateIn(said.Content.Text)
        || Told(deeds).Exists(deed => IsSo(deed) && (candidate.Proof as StatementFinding)?.Content.Span.Contains(deed.Verb.Span) != false
            && (deed.ToldBy is not { } teller || !teller.Any(char.IsUpper)
                || Analyzer.Terms(teller).Intersect(Analyzer.Terms(candidate.Name)).Any()));

    /// <summary>Whether words tell the state that is asked for, which is no deed: "the talks were over".</summary>
    /// <param name="content">The words.</param>
    /// <param name="between">What stands before the state and makes it another.</param>
    public bool IsStateIn(string content, string? between = null)
    {
        var words = content.ToLowerInvariant().Split([' ', ',', '.', '"', '“', '”', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        var state = light.Reading.Concepts[Verb].Word.ToLowerInvariant();
        for (var i = 2; i < words.Length; i++)
        {
            var be = between is null ? i - 1 : i - 2;
            if (words[i] == state && Lexicon.Of(words[be]).Is(WordKinds.Be) && (between is null || words[i - 1] == between)
                && words[Math.Max(0, be - Before)..be].Any(word => Holds(word, subject)))
                return true;
        }

        return false;
    }

    private List<DeedFinding> Told(IEnumerable<DeedFinding> deeds) => [.. deeds.Where(deed => Holds(deed.Verb.Text, Verb))];

    private bool IsSo(DeedFinding deed) => deed.Status != DeedStatus.Conditional && (IsHead(deed.Doer?.Text) || IsHead(deed.Object?.Text));

    // "Talks on a truce have failed": the talks have.
    private bool IsHead(string? phrase) => phrase is not null && Holds(phrase.Split(Prepositions, StringSplitOptions.None)[0], subject);

    private bool Holds(string text, int concept) => Analyzer.Terms(text).Any(term => light.Reading.Concepts[concept].Match(term) > 0);

    // "Win" is met by "secure", which "security" only looks like.
    private bool HoldsVerb(string text) => Analyzer.Tokens(text).Any(token => light.Reading.Concepts[Verb].Match(token.Term) is > 0 and var met
        && (met >= 1 || text.Substring(token.Span.Start, token.Span.Length).ToLowerInvariant() is var word
            && (VerbForms.IsParticiple(word) || VerbForms.Bases(word).Any(VerbForms.IsBase))));

    // "The wheels came off, they flew apart"
    private static bool IsOfPronoun(DeedFinding deed) => deed.Status != DeedStatus.Conditional
        && Pronouns.Contains(deed.Doer?.Text.ToLowerInvariant() ?? "");

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["it", "they", "that", "which"]);

    private static readonly string[] Prepositions = [" on ", " about ", " over ", " for ", " against ", " in ", " with ", " at "];
}
