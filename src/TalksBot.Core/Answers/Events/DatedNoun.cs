using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// A deed told by its noun that has the date right before it: "since the 8 August search of Beck's house", "after Monday's raid on Tulvar". It is the
/// noun's own day, whatever the sentence tells of it.
/// </summary>
internal sealed class DatedNoun
{
    private const int LongestOwner = 60;

    private readonly WhenQuestion question;
    private readonly QuestionLight light;
    private readonly int[] deeds;
    private readonly int[] doers;
    private readonly int[] objects;

    public DatedNoun(WhenQuestion question, QuestionLight light)
    {
        (this.question, this.light, deeds) = (question, light, [.. question.Of(WhenPart.Deed)]);
        doers = [.. question.Of(WhenPart.Doer).Where(i => !question.Reading.Concepts[i].IsLight)];
        objects = [.. question.Of(WhenPart.Object).Where(i => !question.Reading.Concepts[i].IsLight)];
    }

    /// <summary>Whether a date is that of the deed asked for, done by and to those asked for; false where it is that of another's; else null.</summary>
    /// <param name="found">The date.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="near">How well the article around it meets each concept.</param>
    /// <param name="isFree">Whether no verb of the sentence has the date.</param>
    public bool? Tells(EventFinding found, DatedSentence sentence, double[] near, bool isFree)
    {
        if (deeds.Length == 0 || objects.Length + doers.Length == 0 || question.IsSaying || question.IsNegated || question.Phase != EventPhase.None)
            return null;
        var (text, date) = (found.Sentence.Text, found.Expression.Span.Start - found.Sentence.Span.Start);
        var end = date + found.Expression.Span.Length;
        if (date < 0 || end > text.Length)
            return null;
        var places = deeds.SelectMany(sentence.Places).Distinct().ToList();
        if (isFree && places.Exists(place => place.End < date && Of.Find(text[place.End..date]) is { Success: true } whose
            && Meet(whose.Value, objects.Length > 0 ? objects : doers)))
            return true;
        var own = places.Where(IsIts).ToList();
        return own.Exists(place => IsAsked(text, date, place, near)) ? true
            : own.Count > 0 && own.Count == places.Count && own.TrueForAll(place => IsAnothers(text, date, place)) ? false : null;

        bool IsIts(TextSpan noun) => noun.Start >= end && Between.Find(text[end..noun.Start]) is { Success: true } between
            && (between.Groups["own"].Success || found.Setting.Modified is not null || Determined.Fits(found.Expression.Text)
                || Owner.Fits(text.AsSpan(0, date)))
            && !VerbForms.IsParticiple(text[noun.Start..noun.End].ToLowerInvariant()) && EndsPhrase(text, noun.End);
    }

    // "The 8 August search warrant" is no search.
    private static bool EndsPhrase(string text, int end) => NextWord.Find(text[end..]) is not { Success: true } next
        || Lexicon.Of(next.Groups["word"].Value) is var word && word.Is(WordKinds.Closed | WordKinds.Past | WordKinds.Be | WordKinds.Have | WordKinds.Modal)
        || word.Is(WordKinds.Verb) && !word.Is(WordKinds.AlsoNoun | WordKinds.Noun);

    private bool IsAsked(string text, int date, TextSpan noun, double[] near)
    {
        var owner = Owner.Find(text[Math.Max(0, date - LongestOwner)..date]).Value;
        var behind = Behind.Find(text[noun.End..]).Value;
        if (owner.Length > 0 && doers.Length > 0 && objects.Length > 0)
            return Meet(owner, doers) && (Meet(behind, objects) || behind.Length == 0 && AreKnown(objects, near));
        var asked = objects.Length > 0 ? objects : doers;
        return Meet(owner + " " + behind, asked) || owner.Length + behind.Length == 0 && AreKnown(asked, near);
    }

    // "Beck spoke since Norrland's 3 November raid": it is Norrland's.
    private bool IsAnothers(string text, int date, TextSpan noun)
    {
        var (owner, behind) = (Owner.Find(text[Math.Max(0, date - LongestOwner)..date]).Value, DoneTo.Find(text[noun.End..]).Value);
        var isByAnother = owner.Length > 0 && doers.Any(i => light.IsName[i]) && !Meet(owner, doers);
        return isByAnother || objects.Length > 0 && behind.Length > 0 && !Meet(owner + " " + behind, objects);
    }

    // All names, and of common words the last, which is the noun itself.
    private bool Meet(string text, int[] concepts)
    {
        var (names, terms) = (concepts.Where(i => light.IsName[i]).ToArray(), Analyzer.Terms(text));
        return Array.TrueForAll(names.Length > 0 ? names : [concepts[^1]], i => terms.Any(term => question.Reading.Concepts[i].Match(term) > 0));
    }

    // "Monday's raid" is the one that its article tells of whoever is asked for, in one sentence.
    private static bool AreKnown(int[] concepts, double[] near) => Array.TrueForAll(concepts, i => near[i] > 0);

    // Right behind the date, an adjective or two before it.
    private static Regex Between { get; } = Patterns.Of(@"^(?<own>['’]s?)?,?( \p{Ll}[\p{L}-]{0,30}){0,2} $");

    private static Regex NextWord { get; } = Patterns.Of(@"^ (?<word>[\p{L}'’-]+)");

    // "The death of her friend Tom Beck last year"
    private static Regex Of { get; } = Patterns.Of(@"^ of (?!which|whom)[^,;:.\d]{1,60} $");

    private static Regex Determined { get; } = Patterns.Of(@"\b(the|an?|that|this|his|her|its|their)\b", RegexOptions.IgnoreCase);

    // "Of the mill", "on Tulvar", but not "in a court"
    private static Regex DoneTo { get; } = Patterns.Of(@"^ (of|on|against) (?!(which|whom)\b)[^,;:—–()“”]{1,60}");

    // "Norrland's 8 August"
    private static Regex Owner { get; } = Patterns.Of(@"(?<!\S)(\p{Lu}[\p{L}.-]{0,40} ){0,3}\p{Lu}[\p{L}.-]{0,40}(['’]s|s['’]) $");

    // What the noun is of: up to what no longer belongs to it.
    private static Regex Behind { get; } = Patterns.Of(
        @"^ (of|on|at|in|into|against|between|by|for|with|near|outside|to|from) (?!(which|whom)\b)((?!\b(was|were|is|are|has|have|had|will|would|that|which"
        + @"|who|when|while|and)\b)[^,;:—–()“”]){1,100}");
}
