using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells dated events that aren't the one asked after though they hold its words: what was not done, what was only planned
/// where it is asked when it was done, what is over where the next is asked after, and what merely began on the day.
/// </summary>
public sealed partial class EventAsked
{
    private const double Hardly = 0.45;
    private const double Planned = 0.8;
    private const int Reach = 4;

    private static readonly FrozenSet<string> Phases =
        "start begin open end stop finish conclude happen occur resume continue fail".Split(' ').SelectMany(word => Analyzer.Terms(word)).ToFrozenSet();

    private readonly QuestionReading reading;
    private readonly bool negated;
    private readonly bool next;
    private readonly bool past;

    /// <param name="question">The question as asked, with its auxiliary verbs.</param>
    /// <param name="reading">What it hangs on.</param>
    public EventAsked(string question, QuestionReading reading)
    {
        this.reading = reading;
        negated = Negation().IsMatch(question);
        next = Next().IsMatch(question);
        past = !next && Past().IsMatch(question);
    }

    /// <summary>Whether a date can be the one asked after: that of the next is later than its article, or called the next in it.</summary>
    public bool CanBeNext(EventFinding found, LocalDate? published) =>
        !next || published is not { } day || found.When is not { } when || when.LastDay > day || when.LastDay == day && CallsNext(found.Clause.Text);

    /// <summary>From 0 to 1: how far an event that meets the question's words is one like that.</summary>
    /// <param name="found">The event.</param>
    /// <param name="published">When its article was published.</param>
    /// <param name="met">For each of the question's concepts whether the event meets it; 1 is wholly.</param>
    public double Share(EventFinding found, LocalDate? published, IReadOnlyList<double> met)
    {
        if (OnlyPhases(met) || !negated && IsNotDone(Tells(found)))
            return Hardly;
        return past && published is { } day && found.When is { } when && when.FirstDay > day ? Planned : 1;
    }

    // "Began on Friday" tells nothing of the strike unless the strike is there.
    private bool OnlyPhases(IReadOnlyList<double> met)
    {
        var concepts = reading.Concepts;
        var others = Enumerable.Range(0, concepts.Length).Where(i => !Phases.Contains(concepts[i].Term) && !concepts[i].IsLight).ToArray();
        return others.Length > 0 && others.Length < concepts.Length && others.All(i => met[i] < 1);
    }

    // "The next round of the talks", but not "its next step".
    private bool CallsNext(string clause) =>
        Next().Matches(clause).Any(called => Words().Matches(clause, called.Index + called.Length).Take(Reach).Any(word => Meets(word.Value)));

    // "It said on Thursday": what was said stands before.
    private string Tells(EventFinding found) =>
        Words().Matches(found.Clause.Text).Any(word => Meets(word.Value)) ? found.Clause.Text : found.Sentence.Text;

    private bool IsNotDone(string clause)
    {
        foreach (Match no in Negation().Matches(clause))
        {
            if (Meets(no.Value))
                continue;
            var behind = Words().Matches(clause, no.Index + no.Length).Take(Reach);
            if (behind.Any(word => Meets(word.Value)))
                return true;
        }

        return false;
    }

    private bool Meets(string word) => Analyzer.Terms(word).Any(term => reading.Concepts.Any(concept => concept.Match(term) > 0));

    [GeneratedRegex(@"\b(not(?! only)|never|no(?! longer| later)|without|refus\w+|reject\w+|ruled out|den(?:y|ies|ied)|failed to)\b|n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(next|upcoming|forthcoming)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"\b(was|were|did|had)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"[\w’'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
