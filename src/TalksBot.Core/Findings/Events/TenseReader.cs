namespace TalksBot.Core.Findings.Events;

/// <summary>
/// Reads from the verbs around a date expression whether its clause looks back or ahead ("met on Thursday", "will meet on
/// Thursday"): the nearest verb before it counts, or else the nearest after it.
/// </summary>
internal static class TenseReader
{
    private const int ReachBefore = 25;
    private const int ReachAfter = 50;

    /// <summary>How near before a date a past form is no doubt its verb.</summary>
    private const int CertainReach = 5;

    /// <param name="verbs">The sentence's verbs.</param>
    /// <param name="first">The expression's first token.</param>
    /// <param name="end">The token after its last one.</param>
    public static Tense Read(VerbTenses verbs, int first, int end)
    {
        var tokens = verbs.Sentence.Tokens;
        if (IsPossessive(tokens, end))
            return OfPossessive(tokens, first, end);
        // "Come November, abortion may decide it."
        if (first > 0 && tokens[first - 1].Lower == "come")
            return Tense.Future;
        if (IsToBe(tokens, first, end))
            return Tense.Future;
        var isEnd = first > 0 && tokens[first].Lower.Is(SmallWords.EndWords);
        var isInfinitive = false;
        for (var i = first - 1; i >= 0 && i >= first - ReachBefore && tokens[i].Text != ";"; i--)
        {
            isInfinitive |= verbs.IsInfinitive(i);
            if (isEnd && isInfinitive)
                return Tense.Future;
            var tense = verbs.At(i);
            if (tense == Tense.Unknown)
                continue;
            if (isEnd && tense == Tense.Past && IsLasting(tokens, i, first))
                return Tense.CertainPast;
            if (isEnd && !IsOver(verbs, i, tokens[first].Lower) || IsPutOff(tokens, i, first))
                return Tense.Future;
            return tense == Tense.Past && IsRightBefore(tokens, i, first) ? Tense.CertainPast : tense;
        }

        // "By 9 October they had left", but "By Friday, officials said, all will have left".
        if (isEnd)
            return After(verbs, first, end, skipSpeech: true) is Tense.Past or Tense.CertainPast ? Tense.Past : Tense.Future;
        // "Envoys to meet on Friday": an infinitive that is the sentence's only verb.
        return After(verbs, first, end) is not Tense.Unknown and var after ? after : isInfinitive ? Tense.Future : Tense.Unknown;
    }

    private static Tense After(VerbTenses verbs, int first, int end, bool skipSpeech = false)
    {
        var tokens = verbs.Sentence.Tokens;

        // "In December, rebels killed nine": what opens the sentence is dated by its verb as surely as what follows it.
        var opens = first == 0 || tokens[first - 1].Kind == TokenKind.OpenQuote;
        for (var i = end; i < tokens.Length && i < end + ReachAfter && tokens[i].Text != ";"; i++)
        {
            var tense = verbs.At(i);
            if (tense == Tense.Unknown || IsAside(tokens, end, i) || skipSpeech && SpeechVerbs.IsForm(tokens[i].Lower))
                continue;
            return tense == Tense.Past && opens && !tokens[i].Lower.Is(SmallWords.StretchingForms) ? Tense.CertainPast : tense;
        }

        return Tense.Unknown;
    }

    // "The summit is Friday.", "the summit is on Friday."; "it is Friday" tells the day.
    private static bool IsToBe(ImmutableArray<Token> tokens, int first, int end)
    {
        var verb = first > 0 && tokens[first - 1].Lower.Is(SmallWords.DayLeads) ? first - 2 : first - 1;
        return verb > 0 && tokens[verb].Lower.Is(SmallWords.PresentBeing) && !Lexicon.Of(tokens[verb - 1].Lower).Is(WordKinds.Pronoun)
            && end < tokens.Length && tokens[end].Kind == TokenKind.Punctuation;
    }

    // "In December, he said, the road …": that it was said so dates nothing.
    private static bool IsAside(ImmutableArray<Token> tokens, int end, int verb) =>
        tokens[end].Text == "," && verb + 1 < tokens.Length && tokens[verb + 1].Text == "," && SpeechVerbs.IsForm(tokens[verb].Lower);

    // "postponed to Friday", "moved to 4 May": whatever was changed, the day lies ahead.
    private static bool IsPutOff(ImmutableArray<Token> tokens, int verb, int first) =>
        tokens[verb].Lower.Is(SmallWords.StretchingForms) && tokens[first - 1].Lower.Is(SmallWords.OntoWords)
        && Places.All(verb + 1, first, i => tokens[i].IsWord);

    // "fell in December", "landed near the town on Dec. 2", but not "was put off to Dec. 2".
    private static bool IsRightBefore(ImmutableArray<Token> tokens, int verb, int first) =>
        first - verb <= CertainReach && !tokens[verb].Lower.Is(SmallWords.StretchingForms) && !tokens[first].Lower.Is(SmallWords.TowardWords)
        && Places.All(verb + 1, first, i => tokens[i].IsWord && !tokens[i].Lower.Is(SmallWords.TowardWords));

    // "by" and "through" follow their verb unless it stretches time itself ("extended through May");
    // "until" looks ahead unless the past is over already ("had been shut until Friday", "it was not until Friday that").
    private static bool IsOver(VerbTenses verbs, int verb, string preposition)
    {
        var tokens = verbs.Sentence.Tokens;
        if (preposition.Is(SmallWords.EndPrepositions) && verbs.At(verb) == Tense.Past && !tokens[verb].Lower.Is(SmallWords.StretchingForms))
            return true;
        return Places.Any(Math.Max(0, verb - CertainReach + 1), Math.Min(verb + 2, tokens.Length), i =>
            tokens[i].Lower == "had" || tokens[i].Lower.Is(SmallWords.NotWords) || tokens[i].Lower is [.., 'n', '\'' or '’', 't']);
    }

    // "was minister until June", "the truce held until Friday": over; "was held until Friday", "were out until June" may go on.
    private static bool IsLasting(ImmutableArray<Token> tokens, int verb, int first)
    {
        if (!tokens[first].Lower.Is(SmallWords.UntilWords) || !tokens[verb].Lower.Is(SmallWords.LastingForms))
            return false;
        if (verb > 0 && Lexicon.Of(tokens[verb - 1].Lower).Is(WordKinds.Be))
            return false;
        return Places.All(verb + 1, first, i => tokens[i].IsWord) && (!Lexicon.Of(tokens[verb].Lower).Is(WordKinds.Be) || first - verb > 2);
    }

    private static bool IsPossessive(ImmutableArray<Token> tokens, int end) =>
        end < tokens.Length && tokens[end].Lower == "'s" || tokens[end - 1].Lower.EndsWith("'s", StringComparison.Ordinal);

    // "Sunday's vote": over, unless something comes ahead of it or it will do something.
    private static Tense OfPossessive(ImmutableArray<Token> tokens, int first, int end)
    {
        var limit = Places.End(end, Math.Min(tokens.Length, end + CertainReach + 1), i => tokens[i].Text != ",");
        return first > 1 && tokens[first - 1].Lower == "of" && tokens[first - 2].Lower == "ahead" || first > 0 && tokens[first - 1].Lower == "for"
            || Places.Any(end, limit, i => tokens[i].Lower.Is(SmallWords.FutureWords)) ? Tense.Future : Tense.Past;
    }
}

/// <summary>Which way from the day of publication a clause looks.</summary>
public enum Tense
{
    Unknown,
    Past,
    Future,

    /// <summary>Past beyond doubt: the verb stands right before the expression.</summary>
    CertainPast,
}
