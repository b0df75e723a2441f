using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.People;

/// <summary>Finds the attributions of a sentence, outside of its quotations.</summary>
internal sealed partial class CueFinder(SentenceWords words, Quotations quotations, NameIndex names)
{
    private const int MaxTag = 8;
    private const int MaxTitle = 4;
    private const int MinPointed = 3;

    private static readonly SpeechVerb Colon = new("read", SpeechGrammar.Quote, [], VerbForm.Past, ["read"]);

    /// <summary>A sentence with more attributions than anybody writes is a list; what is over is left.</summary>
    private const int MaxCues = 40;

    private readonly SubjectFinder subjects = new(words, quotations, names);

    public List<Cue> Find()
    {
        var cues = new List<Cue>();
        for (var i = 0; i < words.Count && cues.Count < MaxCues; i++)
        {
            if (quotations.At(words.Tokens[i].Start) is not null)
                continue;
            var cue = According(i) ?? InWords(i) ?? Saying(i) ?? Reading(i) ?? Speech(i) ?? Signature(i) ?? Announcement(i) ?? Message(i);
            if (cue is null)
                continue;
            cues.Add(cue);
            i = Math.Max(i, cue.VerbEnd - 1);
        }

        return cues;
    }

    // “…” – Nour Haddad, “…”: Nour Haddad
    private Cue? Signature(int index)
    {
        if (!words.IsDash(index) && !words.Is(index, "(") && !(words.Is(index, ":") && index > 0)
            || index > 0 && !(quotations.At(words.Tokens[index - 1].Start) is { } said && (EndsClause(said) || words.CountWords(0, said.End) >= MinPointed)))
            return null;

        // “…” (Commander Nour Haddad, by phone)
        var close = words.Is(index, "(") ? Array.FindIndex([.. words.Tokens], index, token => token.Text == ")") : -1;

        // "– Commissioner Nour Haddad", "— Nour Haddad, teacher": a title before, a trade behind.
        var first = index + 1;
        while (first < words.Count && first - index <= MaxTitle && names.StartingAt(words, first) is null
            && (words.Has(first, WordTraits.Role | WordTraits.Honorific | WordTraits.Modifier | WordTraits.Portfolio) || words.Is(first, ".")))
            first++;
        if (names.StartingAt(words, first) is not { } end || !names.IsPerson(words, end - 1))
            return null;
        var rest = end;
        while (words.Is(end, ",") && rest < words.Count && rest - end <= MaxTag && !words.HasVerb(end, rest + 1))
            rest++;
        var closes = close >= 0 ? words.IsEnd(close + 1) && close - end <= MaxTag && !words.HasVerb(end, close)
            : rest == words.Count || rest == words.Count - 1 && words.Tokens[rest].Kind == TokenKind.Punctuation;
        rest = close >= 0 ? close + 1 : rest;
        return closes ? new Cue(CueKind.Signature, index, index, index + 1, rest, new NounPhrase(first, end, end - 1)) : null;
    }

    // "Union president Nour Haddad: “…”", "And from Nour Haddad:" with the quotation in the next line.
    private Cue? Announcement(int index)
    {
        if (!words.Is(index, ":"))
            return null;
        var end = BeforeOccasion(index);

        // State TV quoted Haddad: “…”
        if (names.EndingAt(words, index - 1) is { } quoted && words.Word(quoted - 1).Is(SmallWords.QuotingVerbs) && IsFollowedByQuotation(index))
            return new Cue(CueKind.Colon, quoted, index, index + 1, index, new NounPhrase(quoted, index, index - 1));

        // Haddad's reply: “…” The mayor's answer was short: “…”
        var noun = index - 1;
        while (noun > 0 && index - noun <= MaxTitle && !words.Has(noun, WordTraits.Saying | WordTraits.Voice | WordTraits.Source))
            noun--;
        if (noun > 0 && (noun == index - 1 || words.Has(noun + 1, WordTraits.Being)) && words.IsPossessive(noun - 1) && IsFollowedByQuotation(index)
            && (names.EndingAt(words, noun - 1) ?? (words.IsCapitalised(noun - 1) ? noun - 1
                : words.Has(noun - 1, WordTraits.Role) && words.Has(0, WordTraits.Determiner) ? 0 : -1)) is var owner and >= 0)
            return new Cue(CueKind.Colon, owner, index, index + 1, index, new NounPhrase(owner, noun, noun - 1));
        if (end == 0 || !names.IsPerson(words, end - 1) || names.EndingAt(words, end - 1) is not { } first
            || !IsFollowedByQuotation(index))
            return Pointing(index);
        var start = first;
        while (start > 0 && first - start <= MaxTag
            && (words.Has(start - 1, WordTraits.Role | WordTraits.Honorific | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Organisation)
                || words.IsCapitalised(start - 1) && !words.Has(start - 1, WordTraits.NotName)
                || words.Tokens[start - 1].Text.Is(SmallWords.AbbreviationMarks)))
            start--;
        var isOpened = start == 0 || words.Is(start - 1, ",") && NounPhraseReader.Back(words, names, start - 1) is { First: 0 } post
                && words.Has(post.Head, WordTraits.Role)
            || words.Is(start - 1, "of") && words.Is(0, "from")
            || words.Is(start - 1, "from") && (start == 1 || start == 2 && words.Word(0).Is(SmallWords.CueOpeners));
        return isOpened ? new Cue(CueKind.Colon, start, index, index + 1, index, new NounPhrase(start, end, end - 1)) : null;
    }

    private bool IsFollowedByQuotation(int colon) => colon == words.Count - 1
        ? quotations.StartingIn(new TextSpan(words.Sentence.Span.End, ContentReader.MaxGap)).Any()
        : quotations.At(words.Tokens[colon + 1].Start) is { } opening && opening.Start == words.Tokens[colon + 1].Start;

    // Nour Haddad points at the crater: “My sons were asleep.” A sentence of somebody's own, of whom alone the words before it tell.
    private Cue? Pointing(int colon)
    {
        if (colon < 2 || colon + 1 >= words.Count || quotations.At(words.Tokens[colon + 1].Start) is not { } said || !EndsClause(said)
            || words.CountWords(colon + 1, said.End) < MinPointed || NounPhraseReader.Forward(words, names, 0) is not { } speaker
            || !names.IsPerson(words, speaker.Head) || words.Word(speaker.End).Is(SmallWords.HasForms))
            return null;
        for (var i = speaker.End; i < colon; i++)
            if (names.ActorStartingAt(words, i) is not null || quotations.At(words.Tokens[i].Start) is not null || SpeechVerbs.At(words, i) is not null)
                return null;
        return new Cue(CueKind.Colon, 0, colon, colon + 1, colon, speaker);
    }

    // "Nour Haddad, in tears:", "Nour Haddad, 44:"
    private int BeforeOccasion(int colon)
    {
        if (colon > 2 && words.Tokens[colon - 1] is { Kind: TokenKind.Number, Text.Length: <= 3 } && words.Is(colon - 2, ","))
            return colon - 2;

        // "From the desk of Nour Haddad, head of the office:"
        for (var i = colon - 1; words.Is(0, "from") && i > 0 && colon - i <= MaxTag; i--)
            if (words.Is(i, ",") && names.IsPerson(words, i - 1))
                return i;

        // "Nour Haddad (mayor):"
        for (var i = colon - 2; words.Is(colon - 1, ")") && i > 0 && colon - i <= MaxTag; i--)
            if (words.Is(i, "("))
                return i;
        for (var i = colon - 1; i > 0 && colon - i <= MaxTag && words.Tokens[i].Kind == TokenKind.Word; i--)
            if (words.Is(i - 1, ",") && words.Word(i).Is(SmallWords.CueMedia))
                return i - 1;
        return colon;
    }

    private Cue? Speech(int index)
    {
        if ((SpeechVerbs.At(words, index) ?? Tag(index)) is not { } verb)
            return null;

        // "Haddad, reporting from Bergen, says"
        if (verb.Form == VerbForm.Gerund && words.Is(index + 1, "from"))
            return null;
        if (verb.Lemma == "say" && words.Is(index - 1, "as"))
            return Relaying(index) is { } relaying ? QuotedAsSaying(index, relaying, verb) : Quoted(index, verb);
        if (AsksForAnonymity(index))
            return null;
        if (index == 0 && verb.Form == VerbForm.Gerund)
            return Fronted(verb);
        var use = VerbUse.Of(words, names, index, verb);
        return use.Speaks ? subjects.Find(index, use.Before, verb) : Impersonal(index, verb);
    }

    // "The bridge had fallen, it was claimed on Friday by Haddad."
    private Cue? Impersonal(int index, SpeechVerb verb)
    {
        var start = index - 1;
        while (words.Has(start, WordTraits.Auxiliary | WordTraits.Adverb))
            start--;
        if (!words.Is(start, "it") && verb.Grammar != SpeechGrammar.Tell || !words.Has(index - 1, WordTraits.Being) && !words.Has(index - 2, WordTraits.Being))
            return null;
        for (var i = index + 1; i < words.Count && i - index <= MaxTag && words.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
            if (words.Is(i, "by"))
                return NounPhraseReader.Forward(words, names, i + 1) is { } speaker && (words.Is(start, "it") || words.Is(speaker.End, "that")
                    || words.Is(speaker.End, ":"))
                    ? new Cue(CueKind.Verb, start, index, index + 1, speaker.End, speaker) { Grammar = verb } : null;
        return null;
    }

    // "The official, who asked not to be named, said": that isn't what the official says.
    private bool AsksForAnonymity(int verb)
    {
        var i = verb + 1;
        while (words.Word(i).Is(SmallWords.AnonymityLeads))
            i++;
        return words.Word(i).Is(SmallWords.AnonymityWords) && (i > verb + 1 || words.Is(i, "anonymity"));
    }

    // “…,” Haddad pleaded; “…,” pleaded Haddad; Haddad pleaded: “…”. "The army resumed its “Long March”" says nothing.
    private SpeechVerb? Tag(int index)
    {
        if (SpeechVerbs.TagAt(words, index) is not { } verb)
            return null;

        // “…,” the agency quoted Haddad as saying: not the agency's words.
        if (words.Word(index).Is(SmallWords.QuotingVerbs)
            && Enumerable.Range(index + 2, MaxTag).Any(i => words.Is(i, "as") && words.Is(i + 1, "saying")))
            return null;
        for (var i = index - 1; i >= 0 && index - i <= MaxTag; i--)
        {
            if (quotations.At(words.Tokens[i].Start) is { } quotation)
                return EndsClause(quotation) || words.Is(i + 1, ",") ? verb : null;
            if (words.Tokens[i].Text is not "," && words.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                break;
        }

        // The quotation stands in the sentence before: “Where to?” Haddad pleaded.
        if (index <= MaxTag && quotations.CalledBefore(words, index + verb.Words.Length) is not null)
            return verb;
        for (var i = index + verb.Words.Length; i + 1 < words.Count && i - index <= MaxTag; i++)
            if (words.Tokens[i].Text.Is(SmallWords.QuoteLeads) && quotations.At(words.Tokens[i + 1].Start) is { } opening
                && opening.Start == words.Tokens[i + 1].Start)
                return verb;
        return null;
    }

    private bool EndsClause(TextSpan quotation)
    {
        var last = quotation.End - 2 - words.Sentence.Span.Start;
        return last >= 0 && last < words.Sentence.Text.Length && words.Sentence.Text[last] is ',' or '.' or '!' or '?' or '…' or '—' or '–' or ';';
    }

    // "Claiming the road was shut, Haddad left": the one who speaks is the subject of the verb behind.
    private Cue? Fronted(SpeechVerb verb)
    {
        var end = verb.Words.Length;
        for (var i = end + 1; i + 2 < words.Count; i++)
        {
            if (!words.Is(i, ",") || quotations.At(words.Tokens[i].Start) is not null
                || NounPhraseReader.Forward(words, names, i + 1) is not { } speaker || !IsSubject(speaker))
                continue;
            var isSaid = words.Is(end, "that") || quotations.Touch(words.Span(end, i))
                || !words.Has(0, WordTraits.AlsoDeed) && !words.Has(end, WordTraits.Preposition | WordTraits.Locative)
                && (verb.Grammar == SpeechGrammar.Object || words.HasVerb(end, i));
            return isSaid ? new Cue(CueKind.Verb, 0, 0, end, end, speaker) { Grammar = verb, Limit = i } : null;
        }

        return null;
    }

    private bool IsSubject(NounPhrase phrase) =>
        phrase.End < words.Count
        && (phrase.IsPronoun(words) ? words.Word(phrase.Head).Is(SmallWords.SpeakingPronouns) : names.ActorEndingAt(words, phrase.Head) is not null)
        && (words.Has(phrase.End, WordTraits.Auxiliary | WordTraits.Adverb) && !words.IsPossessive(phrase.Head)
            || VerbWords.IsPast(words.Tokens[phrase.End].Lower) || SpeechVerbs.At(words, phrase.End) is not null);

    // "Venn quoted Haddad as saying": what follows is Haddad's.
    private Cue? Quoted(int index, SpeechVerb verb) =>
        NounPhraseReader.Back(words, names, index - 1) is { } speaker
        && words.Word(speaker.First - 1).Is(SmallWords.QuotingVerbs)
            ? new Cue(CueKind.Verb, BehindQuotation(speaker.First), index, index + 1, index + 1, speaker) { Grammar = verb }
            : null;

    // “…,” the agency quoted Haddad as saying.
    private int BehindQuotation(int first)
    {
        for (var start = first; start > 0 && first - start <= MaxTag && words.Tokens[start].Kind == TokenKind.Word; start--)
            if (quotations.At(words.Tokens[start - 1].Start) is not null)
                return start;
        return first;
    }

    // "was quoted as saying by the agency"
    private Cue? QuotedAsSaying(int index, int relaying, SpeechVerb verb)
    {
        var before = relaying - 1;
        while (words.Has(before, WordTraits.Auxiliary | WordTraits.Adverb))
            before--;

        // "Haddad, the mayor, was quoted as saying"
        for (var i = before - 1; words.Is(before, ",") && i > 0 && before - i <= MaxApposition; i--)
            if (words.Is(i, ",") && names.IsPerson(words, i - 1))
                before = i - 1;
        return NounPhraseReader.Back(words, names, before + 1) is { } speaker
            ? new Cue(CueKind.Verb, speaker.First, relaying, index + 1, index + 1, speaker) { Grammar = verb }
            : null;
    }

    // "Quoted as saying", "quoted by the agency as saying"
    private int? Relaying(int saying)
    {
        for (var i = saying - 2; i > 0 && saying - i <= MaxTag; i--)
            if (words.Word(i).Is(SmallWords.QuotedVerbs))
                return i == saying - 2 || words.Has(i - 1, WordTraits.Being) && words.Is(i + 1, "by") ? i : null;
        return null;
    }
}
