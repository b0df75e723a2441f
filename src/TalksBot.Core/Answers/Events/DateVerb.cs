using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Events;

/// <summary>The verb that a date belongs to, and where it stands in the sentence's text.</summary>
internal sealed record DateVerb(string Word, int Start, bool IsBefore)
{
    private static readonly FrozenSet<string> OtherVerbs = RuleData.Lines("Answers/Events/other-verbs.txt").Select(Analyzer.Stem).ToFrozenSet();
    private static readonly FrozenSet<string> SayingNouns = RuleData.Lines("Answers/Events/saying-nouns.txt").ToFrozenSet();
    private static readonly FrozenSet<string> MakingVerbs = RuleData.Lines("Answers/Events/making-verbs.txt").Select(Analyzer.Stem).ToFrozenSet();

    /// <summary>
    /// Whether a date is only that of what was done about an event: "raised the toll of the blast on Saturday", "fled after the blast on
    /// Saturday". One right beside the event is its own: "the blast on Saturday was heard far away".
    /// </summary>
    /// <param name="found">The date.</param>
    /// <param name="places">Where the event is named, in the sentence's text.</param>
    /// <param name="isAsked">Whether a verb's stem is the deed that is asked for.</param>
    public static bool TellsOfAnother(EventFinding found, List<TextSpan> places, Func<string, bool> isAsked)
    {
        var text = found.Sentence.Text;
        var date = new TextSpan(found.Expression.Span.Start - found.Sentence.Span.Start, found.Expression.Span.Length);
        if (places.TrueForAll(place => After.Fits(text.AsSpan(0, place.Start)) && (place.Start >= date.End || !IsBeside(text, place, date))))
            return true;
        if (IsOfSaying(text, places, date))
            return true;
        if (Of(found) is not { } verb)
            return false;
        var stem = Analyzer.Stem(verb.Word);

        // "Said on Thursday", but "condemned the raid of the port on Thursday" dates the raid.
        var isSaying = SpeechVerbs.IsForm(verb.Word) && !MakingVerbs.Contains(stem)
            && !places.Exists(place => place.Start >= verb.Start && place.End <= date.Start);
        if (!OtherVerbs.Contains(stem) && !isSaying || isAsked(stem))
            return false;
        return !places.Exists(place => (!verb.IsBefore || place.Start >= date.End) && IsBeside(text, place, date));
    }

    // Right behind such a noun the date is its own; but "signed by letter on Friday" dates the signing.
    private static bool IsOfSaying(string text, List<TextSpan> places, TextSpan date) =>
        Noun.Find(text[..date.Start]) is { Success: true } noun && SayingNouns.Contains(noun.Groups["noun"].Value.ToLowerInvariant())
        && !places.Exists(place => text[place.Start..place.End] is var word
            && (word.Equals(noun.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase) || SpeechVerbs.IsForm(word.ToLowerInvariant())));

    // The last before the date in its clause, else the first behind.
    private static DateVerb? Of(EventFinding found)
    {
        var tokens = Tokenizer.Tokenize(found.Clause.Text, new TextSpan(0, found.Clause.Text.Length));
        var date = found.Expression.Span.Start - found.Clause.Span.Start;
        var offset = found.Clause.Span.Start - found.Sentence.Span.Start;
        DateVerb? before = null;
        for (var i = 0; i < tokens.Length; i++)
            if (VerbWords.MayStand(tokens, i) && (WhenWords.Of(tokens[i].Lower) & (WhenUse.Aux | WhenUse.Be)) == 0)
                if (tokens[i].Start < date)
                    before = new DateVerb(tokens[i].Lower, offset + tokens[i].Start, IsBefore: true);
                else if (tokens[i].Start >= date + found.Expression.Span.Length)
                    return before ?? new DateVerb(tokens[i].Lower, offset + tokens[i].Start, IsBefore: false);
        return before;
    }

    // "The attack on Wednesday", "Friday’s assault".
    private static bool IsBeside(string sentence, TextSpan place, TextSpan date)
    {
        const int Words = 2;
        var (from, to) = place.End <= date.Start ? (place.End, date.Start) : (date.End, place.Start);
        return from <= to && sentence[from..to].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= Words };
    }

    // "After explosions in the harbour": the date is that of what came later.
    private static Regex After { get; } = Patterns.Of(
        @"\b(after|following|since|amid|despite|before|over|about|marking|commemorating|mourning|protesting|investigating"
        + @"|(anniversary|investigation|inquiry|probe|news|charges?|suspicion|responsible|convicted|sentenced|jailed|trial|wanted|memorial|vigil)"
        + @" (of|into|for|over))\s+"
        + @"((the|an?|its|their|those|these|of|week|days?|series|string|several|deadly|\w+ly|border|recent)\s+){0,5}$", RegexOptions.IgnoreCase);

    private static Regex Noun { get; } = Patterns.Of(
        @"(?<!\b(by|in|at|with|via|through|to|of)\s((the|an?|his|her|its|their)\s)?)\b(?<noun>\p{L}+)\s+((on|late|early)\s+)?$", RegexOptions.IgnoreCase);
}
