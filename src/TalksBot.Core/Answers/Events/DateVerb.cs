using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>The verb that a date belongs to, against the event that is asked for.</summary>
internal static class DateVerb
{
    /// <summary>
    /// Whether a date is only that of what was done about an event: "raised the toll of the blast on Saturday", "fled after the blast on
    /// Saturday". One right beside the event is its own: "the blast on Saturday was heard far away".
    /// </summary>
    /// <param name="found">The date.</param>
    /// <param name="places">Where the event is named, in the sentence's text.</param>
    /// <param name="isAsked">Whether a verb's stem is the deed that is asked for.</param>
    public static bool TellsOfAnother(EventFinding found, List<TextSpan> places, Func<string, bool> isAsked)
    {
        var (text, setting) = (found.Sentence.Text, found.Setting);
        var date = new TextSpan(found.Expression.Span.Start - found.Sentence.Span.Start, found.Expression.Span.Length);

        // "After explosions in the harbour": the date is that of what came later.
        if (places.TrueForAll(place => setting.Has(place.Start, WordMarks.After) && (place.Start >= date.End || !IsBeside(text, place, date))))
            return true;
        if (IsOfSaying(text, places, setting.Saying))
            return true;
        if (setting.Verb is not { } verb)
            return false;

        // "Last month, Beck hinted that they might land": that month he did.
        if (TellsThat.Fits(text.AsSpan(verb.End)) && places.Count > 0 && places.TrueForAll(place => place.Start > verb.End) && date.End <= verb.Start
            && !isAsked(Analyzer.Stem(text[verb.Start..verb.End].ToLowerInvariant())))
            return true;

        // "Said on Thursday", but "condemned the raid of the port on Thursday" dates the raid.
        var isSaying = setting.Is(DateTraits.SayingVerb) && !places.Exists(place => place.Start >= verb.Start && place.End <= date.Start);
        if (!setting.Is(DateTraits.OtherVerb) && !isSaying || isAsked(Analyzer.Stem(text[verb.Start..verb.End].ToLowerInvariant())))
            return false;
        return !places.Exists(place => (verb.Start >= date.Start || place.Start >= date.End) && IsBeside(text, place, date));
    }

    private static Regex TellsThat { get; } = Patterns.Of(@"^ that\b");

    // Right behind such a noun the date is its own.
    private static bool IsOfSaying(string text, List<TextSpan> places, TextSpan? noun) => noun is { } saying && !places.Exists(place =>
        place == saying || SpeechVerbs.IsForm(text[place.Start..place.End].ToLowerInvariant()));

    // "The attack on Wednesday", "Friday’s assault".
    private static bool IsBeside(string sentence, TextSpan place, TextSpan date)
    {
        const int Words = 2;
        var (from, to) = place.End <= date.Start ? (place.End, date.Start) : (date.End, place.Start);
        return from <= to && CountWords(sentence.AsSpan(from, to - from)) <= Words;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
                count++;
        return count;
    }
}
