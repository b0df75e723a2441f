using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells dated events that aren't the one asked after though they hold its words: what was not done, what somebody else did
/// or something else was done to, what was only planned where it is asked when it was done, what is over where the next is asked after.
/// </summary>
public sealed partial class EventAsked
{
    private const double Hardly = 0.45;
    private const double OtherDeed = 0.55;
    private const double Planned = 0.8;

    private static readonly FrozenSet<string> Phases =
        "start begin open end stop finish conclude happen occur resume continue fail".Split(' ').SelectMany(word => Analyzer.Terms(word)).ToFrozenSet();

    private readonly QuestionReading reading;
    private readonly bool negated;
    private readonly bool coming;
    private readonly bool past;
    private readonly int subject;
    private readonly int verb;

    /// <param name="question">The question as asked, with its auxiliary verbs.</param>
    /// <param name="reading">What it hangs on.</param>
    public EventAsked(string question, QuestionReading reading)
    {
        this.reading = reading;
        negated = Denial.IsIn(question);
        coming = Coming().Fits(question);
        past = !coming && Past().Fits(question);
        (subject, verb) = Deed(question, reading);
    }

    /// <summary>Whether a concept only tells the beginning or the end of what is asked after: a headline's other "ends" isn't meant.</summary>
    public bool IsPhase(int concept) => Phases.Contains(reading.Concepts[concept].Term);

    /// <summary>Whether a date can be the one asked after: that of the next is later than its article, or called the next in it.</summary>
    public bool CanBeNext(EventFinding found, LocalDate? published) =>
        !coming || published is not { } day || found.When is not { } when || when.LastDay > day || when.LastDay == day && CallsNext(found.Clause.Text);

    /// <summary>From 0 to 1: how far an event that meets the question's words is one like that.</summary>
    /// <param name="found">The event.</param>
    /// <param name="published">When its article was published.</param>
    /// <param name="met">For each of the question's concepts whether the event meets it; 1 is wholly.</param>
    /// <param name="actors">For each of them how well those meet it who do what the event tells.</param>
    public double Share(EventFinding found, LocalDate? published, IReadOnlyList<double> met, IReadOnlyList<double> actors)
    {
        if (OnlyPhases(met) || OnlyNames(met) || subject >= 0 && (met[subject] < 1 || IsOthers(found, actors)) || !negated && Denial.Meets(reading, Tells(found)))
            return Hardly;
        if (verb >= 0 && met[verb] < 1 || MissesPhase(met))
            return OtherDeed;
        return past && published is { } day && found.When is { } when && when.FirstDay > day ? Planned : 1;
    }

    // "Did Norrland rebuild": who did it, and what was done. "Was the lock shut": what was done stands last.
    private static (int Subject, int Verb) Deed(string question, QuestionReading reading)
    {
        var concepts = reading.Concepts;
        if (concepts.Length > 1 && SomebodyDid().Find(question) is { Success: true } did && IsName(concepts[0]) && did.Groups[1].Value.Contains(concepts[0].Word, StringComparison.OrdinalIgnoreCase))
        {
            var second = 1;
            while (second < concepts.Length && IsName(concepts[second]))
                second++;
            return (0, second < concepts.Length ? second : -1);
        }

        return (-1, concepts.Length > 1 && WasDone().Find(question) is { Success: true } done && done.Groups[1].Value.Contains(concepts[^1].Word, StringComparison.OrdinalIgnoreCase) ? concepts.Length - 1 : -1);
    }

    private static bool IsName(Concept concept) => concept.Kind == ConceptKind.Name || StateNames.Find(concept.Word) is not null || OrganisationNames.Find(concept.Word) is not null;

    // "Began on Friday" tells nothing of the strike unless the strike is there.
    private bool OnlyPhases(IReadOnlyList<double> met) => Misses(met, concept => !Phases.Contains(concept.Term) && !concept.IsLight);

    // Somebody else does it; but "they condemned Norrland's raid of Friday" is of Norrland's raid.
    private bool IsOthers(EventFinding found, IReadOnlyList<double> actors) =>
        !found.Actors.IsEmpty && actors[subject] == 0 && !Analyzer.Terms(found.Clause.Text).Any(term => reading.Concepts[subject].Match(term) > 0);

    // "When did the war end" asks for no other day of it.
    private bool MissesPhase(IReadOnlyList<double> met) => Enumerable.Range(0, met.Count).Any(i => IsPhase(i) && !reading.Concepts[i].IsLight && met[i] < 1);

    // What happened isn't told by where and to whom.
    private bool OnlyNames(IReadOnlyList<double> met) => Misses(met, concept => !IsName(concept) && !Phases.Contains(concept.Term) && !concept.IsLight);

    private bool Misses(IReadOnlyList<double> met, Func<Concept, bool> wanted)
    {
        var all = Enumerable.Range(0, reading.Concepts.Length).Where(i => wanted(reading.Concepts[i])).ToArray();
        return all.Length > 0 && all.Length < reading.Concepts.Length && all.All(i => met[i] < 1);
    }

    // "The next round of the talks", but not "its next step".
    private bool CallsNext(string clause) =>
        Coming().Find(clause) is { Success: true } called && Denial.Hangs(reading, clause[called.Index..Math.Min(clause.Length, called.Index + 40)]);

    // "It said on Thursday": what was said stands before.
    private string Tells(EventFinding found) => Denial.Hangs(reading, found.Clause.Text) ? found.Clause.Text : found.Sentence.Text;

    [GeneratedRegex(@"\b(next|upcoming|forthcoming|will|shall)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(was|were|did|had)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:did|does|has|have|had|will)\s+(?:the\s+)?([\w’'.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex SomebodyDid();

    [GeneratedRegex(@"\b(?:was|were|is|be|been)\s.*\b(\w+ed|held|shut|shot|hit|broken|begun|built|cut|lost|met|sent|set|struck|taken|torn|won)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patterns.Milliseconds)]
    private static partial Regex WasDone();
}
