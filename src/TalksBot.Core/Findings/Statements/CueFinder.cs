namespace TalksBot.Core.Findings.Statements;

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
        if (Nameplate(index) is { } plate)
            return plate;
        if (!words.IsDash(index) && !words.Is(index, "(") && !(words.Is(index, ":") && index > 0)
            || index > 0 && !(quotations.At(words.Tokens[index - 1].Start) is { } said && (EndsClause(said) || words.CountWords(0, said.End) >= MinPointed)))
            return null;

        // “…” (Commander Nour Haddad, by phone)
        var close = words.Is(index, "(") ? Array.FindIndex([.. words.Tokens], index, token => token.Text == ")") : -1;

        // "– Commissioner Nour Haddad", "— Nour Haddad, teacher": a title before, a trade behind.
        var first = index + 1;
        while (first < words.Count && first - index <= MaxTitle && names.StartingAt(words, first) is null
            && (words.Has(first, WordTraits.Role | WordTraits.Honorific | WordTraits.Modifier | WordTraits.Portfolio) || words.Is(first, ".")
                || index == 0 && words.IsCapitalised(first)))
            first++;
        if (names.StartingAt(words, first) is not { } end || !names.IsPerson(words, end - 1))
            return null;
        var rest = end;
        while (words.Is(end, ",") && rest < words.Count && rest - end <= MaxTag && !words.HasVerb(end, rest + 1))
            rest++;

        // A line of its own below what was said may tell when and why.
        if (index == 0 && words.Is(end, ","))
            rest = words.Count;
        var closes = close >= 0 ? words.IsEnd(close + 1) && close - end <= MaxTag && !words.HasVerb(end, close)
            : rest == words.Count || rest == words.Count - 1 && words.Tokens[rest].Kind == TokenKind.Punctuation;
        rest = close >= 0 ? close + 1 : rest;
        return closes ? new Cue(CueKind.Signature, index, index, index + 1, rest, new NounPhrase(first, end, end - 1)) : null;
    }

    // “We will stay,” Mayor Nour Haddad, on Monday. A sentence that tells no more than who and when.
    private Cue? Nameplate(int index) =>
        index > 0 && words.Tokens[index - 1].Kind == TokenKind.CloseQuote && quotations.At(words.Tokens[index - 1].Start) is { } said
        && words.Sentence.Text[Math.Max(0, said.End - 2 - words.Sentence.Span.Start)] == ','
        && HasClause(0, index)
        && NounPhraseReader.Forward(words, names, index) is { } speaker && names.IsPerson(words, speaker.Head)
        && (words.Is(speaker.End, ",") || words.IsEnd(speaker.End)) && words.CountWords(speaker.End, words.Sentence.Span.End) <= MaxTag
        && !Enumerable.Range(speaker.End, words.Count - speaker.End).Any(i => VerbWords.MayStand(words.Tokens, i) || words.Has(i, WordTraits.Auxiliary)
            || SpeechVerbs.At(words, i) is not null || SpeechVerbs.TagAt(words, i) is not null || quotations.At(words.Tokens[i].Start) is not null)
            ? new Cue(CueKind.Signature, index, index, index + 1, words.Count - 1, speaker) : null;

    private Cue? Speech(int index)
    {
        if ((SpeechVerbs.At(words, index) ?? Tag(index)) is not { } verb)
            return null;

        // "Haddad, reporting from Bergen, says"
        if (verb.Form == VerbForm.Gerund && words.Is(index + 1, "from"))
            return null;
        if (verb.Form == VerbForm.Gerund && words.Is(index - 1, "as")
            && (Relaying(index) is { } relaying ? QuotedAsSaying(index, relaying, verb) : Quoted(index, verb)) is var relayed
            && (relayed is not null || verb.Lemma == "say"))
            return relayed;
        if (AsksForAnonymity(index))
            return null;
        if (index == 0 && verb.Form == VerbForm.Gerund)
            return Fronted(verb);
        if (Passive(index, verb) is { } passive)
            return passive;
        var use = VerbUse.Of(words, names, index, verb);
        var found = use.Speaks ? subjects.Find(index, use.Before, verb) : Impersonal(index, verb);

        // "If Haddad says so"
        return found is { IsInverted: false } && words.Word(found.Start - 1).Is(SmallWords.ConditionWords) ? null : found;
    }

    // "The mayor was called “a coward” by Nour Haddad", "described by Nour Haddad as “a coward”": the words in marks are hers.
    private Cue? Passive(int index, SpeechVerb verb)
    {
        if (verb is not { Form: VerbForm.Past or VerbForm.Participle, Grammar: SpeechGrammar.Object or SpeechGrammar.Fragment })
            return null;
        var next = index + verb.Words.Length;
        if (words.Is(next, "by") && NounPhraseReader.Forward(words, names, next + 1) is { } first && words.Is(first.End, "as")
            && EndOfQuotation(first.End + 1) is { } end)
            return new Cue(CueKind.Colon, index, index, next, first.End, first) { Limit = end };
        var lead = words.Is(next, "as") ? next : next - 1;
        return EndOfQuotation(lead + 1) is { } by && words.Is(by, "by") && NounPhraseReader.Forward(words, names, by + 1) is { } agent
            ? new Cue(CueKind.Colon, index, index, next, lead, agent) { Limit = by } : null;
    }

    // The token behind the quotation that begins at the token; null where none does.
    private int? EndOfQuotation(int first)
    {
        if (first >= words.Count || quotations.At(words.Tokens[first].Start) is not { } said || said.Start != words.Tokens[first].Start)
            return null;
        var end = first;
        while (end < words.Count && words.Tokens[end].Start < said.End)
            end++;
        return end;
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
                    || words.Is(speaker.End, ":") || words.Is(speaker.End, "to") && quotations.At(words.Tokens[speaker.End + 1].Start) is not null
                    || words.IsEnd(speaker.End) && (Quoted(start) is not null || quotations.CalledBefore(words, speaker.End) is not null))
                    ? new Cue(CueKind.Verb, Quoted(start) ?? (words.IsEnd(speaker.End) && !words.Is(start, "it") ? 0 : start), index, index + 1, speaker.End,
                        speaker) { Grammar = verb } : null;
        return null;

        // “…,” the crowd was told by Haddad: where what follows the quotation begins.
        int? Quoted(int last)
        {
            for (var i = last; i > 0 && last - i <= MaxTag && words.Tokens[i].IsWord; i--)
                if (words.Tokens[i - 1].Kind == TokenKind.CloseQuote && quotations.At(words.Tokens[i - 1].Start) is { } said && EndsClause(said))
                    return i;
            return null;
        }
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

        // "A hungry man, as Haddad puts it, has no flag": no marks are needed.
        if (verb.Lemma.Is(SmallWords.AsSaidVerbs) && NounPhraseReader.Back(words, names, index) is { } putting && words.Is(putting.First - 1, "as"))
            return verb;

        // “…,” the agency quoted Haddad as saying: not the agency's words.
        if (words.Word(index).Is(SmallWords.QuotingVerbs)
            && Enumerable.Range(index + 2, MaxTag).Any(i => words.Is(i, "as") && words.Is(i + 1, "saying")))
            return null;
        if (verb is { Grammar: SpeechGrammar.Fragment, Form: not VerbForm.Gerund } && Fragment(words, quotations, index + verb.Words.Length))
            return verb;
        for (var i = index - 1; i >= 0 && index - i <= MaxTag; i--)
        {
            if (quotations.At(words.Tokens[i].Start) is { } quotation)
                return EndsClause(quotation)

                    // "Told that it was “modern”, Haddad laughed": that is another's.
                    || words.Is(i + 1, ",") && SpeechVerbs.At(words, 0) is not { Grammar: SpeechGrammar.Tell, Form: VerbForm.Past } ? verb : null;
            if (words.Tokens[i].Text is not "," && words.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                break;
        }

        // The quotation stands in the sentence before: “Where to?” Haddad pleaded.
        if (index <= MaxTag && quotations.CalledBefore(words, index + verb.Words.Length) is not null)
            return verb;

        // The crowd roared “Venn must go”: a sentence, not a title.
        if (OpensSentence(words, quotations, index + verb.Words.Length))
            return verb;
        for (var i = index + verb.Words.Length; i + 1 < words.Count && i - index <= MaxTag; i++)
            if (words.Tokens[i].Text.Is(SmallWords.QuoteLeads) && quotations.At(words.Tokens[i + 1].Start) is { } opening
                && opening.Start == words.Tokens[i + 1].Start)
                return verb;
        return null;
    }

    /// <summary>Whether a quotation with a clause in it opens at the token.</summary>
    internal static bool OpensSentence(SentenceWords words, Quotations quotations, int first)
    {
        if (first >= words.Count || quotations.At(words.Tokens[first].Start) is not { } said || said.Start != words.Tokens[first].Start)
            return false;
        for (var i = first; i < words.Count && words.Tokens[i].Start < said.End; i++)
            if (words.Has(i, WordTraits.Auxiliary) && !words.IsPossessive(i))
                return true;
        return false;
    }

    /// <summary>Whether a part in quotation marks that is no sentence and no title stands behind the verb: "branded it “a lie”".</summary>
    internal static bool Fragment(SentenceWords words, Quotations quotations, int first)
    {
        for (var i = first; i < words.Count && i - first <= MaxTag; i++)
        {
            if (quotations.At(words.Tokens[i].Start) is { } part)
                return part.Start == words.Tokens[i].Start && i + 1 < words.Count && words.Tokens[i + 1].IsWord && !words.IsCapitalised(i + 1);
            if (!words.Tokens[i].IsWord && words.Tokens[i].Kind != TokenKind.Number || SpeechVerbs.At(words, i) is { Form: not VerbForm.Base })
                return false;
        }

        return false;
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

        // "The mayor, Haddad, was quoted as saying"
        before -= words.Is(before, ",") && names.IsPerson(words, before - 1) ? 1 : 0;
        return NounPhraseReader.Back(words, names, before + 1) is { } speaker
            ? new Cue(CueKind.Verb, speaker.First, relaying, index + 1, index + 1, speaker) { Grammar = verb }
            : null;
    }

    // "Quoted as saying", "quoted by the agency as saying"
    private int? Relaying(int saying)
    {
        for (var i = saying - 2; i > 0 && saying - i <= MaxTag; i--)
            if (words.Word(i).Is(SmallWords.QuotedVerbs))
                return i == saying - 2 || words.Has(i - 1, WordTraits.Being) && words.Has(i + 1, WordTraits.Preposition) ? i : null;
        return null;
    }
}
