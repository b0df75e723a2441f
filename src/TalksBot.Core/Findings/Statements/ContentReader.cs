namespace TalksBot.Core.Findings.Statements;

/// <summary>Finds what a sentence's attributions attribute.</summary>
internal sealed class ContentReader(SentenceWords words, Quotations quotations, List<Cue> cues)
{
    internal const int MaxGap = 8;
    private const int MaxGapped = 4;

    private readonly ContentBefore before = new(words, quotations, cues);

    public Content? Read(int index)
    {
        var cue = cues[index];
        var region = BetweenSemicolons(index, CueRegion.Of(words, cues, index));
        if (cue.Kind is CueKind.Noun or CueKind.Colon)
            return cue.Kind == CueKind.Colon ? Forward(cue.End + 1, region.Last, "colon", null)
                : Forward(cue.End + 1, EndOfClaim(cue.End + 1, region.Last), "noun", null);
        if (cue.Kind == CueKind.Phrase)
            return AccordingTo(index, region);
        var tail = AttributionTail.Read(words, quotations, cue);

        // "What Haddad said was that the port is lost"
        if (words.Word(cue.Start - 1) is "what" or "all" && words.Has(tail.End, WordTraits.Being) && words.Is(tail.End + 2, ":"))
            return Forward(tail.End + 3, region.Last, "clause", tail.Via);
        if (words.Word(cue.Start - 1) is "what" or "all" && words.Has(tail.End, WordTraits.Being) && (words.Is(tail.End + 1, "that") || IsQuoted(tail.End + 1)
            || words.Is(tail.End + 1, ":")))
            return Forward(IsQuoted(tail.End + 1) ? tail.End + 1 : tail.End + 2, region.Last, "clause", tail.Via);
        // “…” Haddad said that in tears.
        if (words.Is(cue.End, "that") && (words.IsEnd(cue.End + 1) || words.Has(cue.End + 1, WordTraits.Preposition | WordTraits.Locative | WordTraits.Day))
            && !words.Analysis.Clauses.Any(clause => clause.Subject is not null
                && words.Analysis.Words.Tokens[clause.Verb.First].Start > words.Tokens[cue.End].Start))
            return quotations.EndingBefore(words.Sentence.Span.Start) is { } last && words.Sentence.Span.Start - last.End <= MaxGap
                ? new Content(last, "quote-before") : null;
        // "Not so, says Haddad: “…”"
        if (cue.IsInverted && words.Is(cue.End, ":") && IsQuoted(cue.End + 1) && !IsQuoted(cue.Start - 1)
            && !Enumerable.Range(region.First, cue.Start - region.First).Any(i => VerbWords.MayStand(words.Tokens, i) || words.Has(i, WordTraits.Auxiliary)))
            return Forward(cue.End + 1, region.Last, "clause", null);
        if (before.Quotation(cue, tail, region) is { } quoted)
            return new Content(quoted, "quote-before", tail.Via);
        if (cue.Grammar is not { } verb)
            return null;

        // "The talks, as Haddad told the paper, …", "The talks have failed, as Haddad put it"
        if (words.Is(cue.Start - 1, "as") && words.Is(cue.Start - 2, ",") && cue.Start - 2 > region.First && verb.Lemma.Is(SmallWords.AsSaidVerbs)
            && (words.Is(tail.End, ",") ? !words.HasVerb(region.First, cue.Start - 2) : words.IsEnd(tail.End) && verb.Grammar == SpeechGrammar.Tag))
            return words.Is(tail.End, ",") ? words.Content(region.First, region.Last, "clause-around")
                : words.Content(region.First, cue.Start - 2, "clause-before");

        // "The “crossing”, as Haddad calls it, took an hour"
        if (words.Is(cue.Start - 1, "as") && verb.Grammar == SpeechGrammar.Object && words.Word(tail.End).Is(SmallWords.CalledPronouns)
            && !quotations.StartingIn(words.Span(tail.End, words.Count)).Any())
            return words.Is(cue.Start - 2, ",") && cue.Start > 2 && quotations.At(words.Tokens[cue.Start - 3].Start) is { } named
                ? new Content(named, "as-said", tail.Via) : null;

        // "As Haddad told the paper, the talks …"
        if (words.Is(cue.Start - 1, "as") && words.Is(tail.End, ","))
            return Forward(tail.End + 1, region.Last, "as-said", tail.Via);
        // "The order, said Haddad, “came from above”": what stands before has no verb yet.
        if (cue.IsInverted && words.Is(cue.Start - 1, ",") && words.Is(tail.End - 1, ",") && IsQuoted(tail.End) && Around(region.First, cue.Start) is var start
            and >= 0)
            return words.Content(start, region.Last, "clause-around");
        if (verb.Grammar != SpeechGrammar.Object && !verb.IsTag && before.Clause(cue, tail, region) is { } clause)
            return clause with { Via = tail.Via };
        if (words.Is(tail.End, "this") && words.Is(tail.End + 1, ":") && IsQuoted(tail.End + 2))
            return Forward(tail.End + 2, region.Last, "clause", tail.Via);
        return IsLicensed(cue, verb, tail) ? Forward(tail.End, EndOfObject(cue, verb, tail.End, region.Last), "clause", tail.Via) : null;
    }

    /// <summary>What a sentence that ends in a colon leads up to: "Haddad called the plan “odd”:" and the quotation in the next paragraph.</summary>
    public Content? Announced() => words.Is(words.Count - 1, ":") ? NextQuotation(null) : null;

    // "called for lower tolls, but the council kept them": what follows "but" is no part of the noun phrase.
    private int EndOfObject(Cue cue, SpeechVerb verb, int first, int last)
    {
        // "a plan that Haddad described as “odd” would cost more"
        if (words.Is(first, "as") && IsQuoted(first + 1))
            while (last > first + 2 && !IsQuoted(last - 1))
                last--;
        // "branded the mayor “a coward” and left"
        if (verb.Grammar == SpeechGrammar.Fragment && !IsQuoted(first))
            for (var i = first; i < last; i++)
                if (IsQuoted(i) && !IsQuoted(i + 1))
                    return i + 1;
        for (var i = first; verb.Grammar == SpeechGrammar.Object && i + 1 < last; i++)
            if (words.Is(i, ";") && !IsQuoted(i) || IsGapped(i)

                // "Haddad, who called the deal “odd”, left"
                || words.Is(i, ",") && words.Is(cue.Verb - 1, "who") && words.Is(cue.Verb - 2, ",") && VerbWords.IsPast(words.Bare[i + 1])

                // "The lawyer who defended Haddad said"
                || cues.Exists(other => other.Verb == i && other.Start < cue.Verb) || words.Is(i, ",") && words.Is(i + 1, "but") && OpensClause(i + 2))
                return i;
        return last;
    }

    // Where the clause begins that has no verb before the attribution; -1 where it has one, or none to begin with.
    private int Around(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.Is(i, ";"))
                first = i + 1;
        return first < end - 1 && !IsQuoted(end - 2)
            && (words.Has(end - 2, WordTraits.Being | WordTraits.Determiner | WordTraits.Preposition)
                || !Enumerable.Range(first, end - first).Any(i => VerbWords.MayStand(words.Tokens, i))) ? first : -1;
    }

    // "spoke of “bandits”, the rebels of “farmers”": the second is the rebels'.
    private bool IsGapped(int comma) => words.Is(comma, ",") && !IsQuoted(comma) && IsQuoted(comma - 1)
        && Enumerable.Range(comma + 2, MaxGapped).Any(i => words.Has(i, WordTraits.Preposition) && IsQuoted(i + 1) && words.Tokens[i].IsWord);

    // "Haddad's claim that the dam was safe | was false": a second auxiliary is the sentence's, unless it has a subject of its own.
    private int EndOfClaim(int first, int last)
    {
        var verb = -1;
        for (var i = first; i < last; i++)
        {
            if (words.Has(i, WordTraits.Question) || words.Has(i, WordTraits.Clause) && !words.Has(i, WordTraits.Joining) || IsQuoted(i))
                return last;
            if (words.Has(i, WordTraits.Joining) || words.Is(i, ",") || SpeechVerbs.IsForm(words.Bare[i]))
                verb = -1;
            else if (words.Has(i, WordTraits.Auxiliary) && !words.IsPossessive(i))
                if (verb < 0 || words.Has(i - 1, WordTraits.Auxiliary | WordTraits.Adverb))
                    verb = i;
                else if (!words.Has(i - 1, WordTraits.Pronoun))
                    return i;
        }

        return last;
    }

    private Content? AccordingTo(int index, CueRegion region)
    {
        var cue = cues[index];
        if (cue.Start - region.First <= 2)
        {
            var start = words.Is(cue.End, ",") ? BehindName(cue.End + 1) : OpensClause(cue.End) ? cue.End
                : NextComma(cue.End, region.Last) is >= 0 and var comma ? BehindName(comma + 1) : 0;
            return start > 0 ? Forward(start, region.Last, "according-to", null) : null;
        }

        // "and, in the words of the prosecutor, “…”"
        var isBehindQuotation = IsQuoted(words.Is(cue.Start - 1, ",") ? cue.Start - 2 : cue.Start - 1);
        if (!isBehindQuotation && words.Is(cue.End, ",") && cue.End + 1 < region.Last && quotations.At(words.Tokens[cue.End + 1].Start) is { } quoted
            && quoted.Start == words.Tokens[cue.End + 1].Start)
            return Forward(cue.End + 1, region.Last, "according-to", null);

        // "the rows that, according to the ministry, delayed it"
        if (words.Is(cue.Start - 1, ",") && words.Has(cue.Start - 2, WordTraits.Question | WordTraits.Clause) && words.Is(cue.End, ","))
            return Forward(cue.End + 1, region.Last, "according-to", null);

        // What another says inside of the sentence, not that he says it, is what the source is for.
        var first = region.First;
        if (index > 0 && cues[index - 1] is { Kind: CueKind.Verb, IsInverted: false } other && AttributionTail.Read(words, quotations, other) is var said
            && said.End < cue.Start)
            first = said.End;

        // "The strike, according to the ministry, killed nine" goes on behind it.
        var goesOn = words.Is(cue.End, ",") && cue.End + 1 < region.Last
            && (isBehindQuotation && IsQuoted(cue.End + 1) || words.Is(cue.Start - 1, ",") && !words.HasVerb(first, cue.Start));
        return words.Content(first, goesOn ? region.Last : cue.Start, "according-to");
    }

    // "According to the union's chair, Haddad, “…”"
    private int BehindName(int first) => Places.End(first, words.Count, words.IsCapitalised) is var end
        && end > first && words.Is(end, ",") && IsQuoted(end + 1) ? end + 1 : first;

    // "According to the police, two men fled; according to neighbours, three did."
    private CueRegion BetweenSemicolons(int index, CueRegion region)
    {
        var cue = cues[index];
        for (var i = region.First; i < region.Last; i++)
            if (words.Is(i, ";") && !IsQuoted(i))
                if (i < cue.Start && cues.Exists(other => other.Kind == cue.Kind && other.Verb < i))
                    region = region with { First = i + 1 };
                else if (i > cue.VerbEnd && cues.Exists(other => other.Kind == cue.Kind && other.Verb > i && (cue.Kind == CueKind.Verb
                    ? IsQuoted(i + 1) && IsQuoted(cue.Start - 1) : other.Start - i is 1 or 2)))
                    return region with { Last = i };
        return region;
    }

    private bool OpensClause(int index) =>
        words.Has(index, WordTraits.Determiner | WordTraits.Pronoun) || words.Word(index).Is(SmallWords.ContentOpeners) || words.IsCapitalised(index);

    private int NextComma(int index, int last)
    {
        while (index < last && !words.Is(index, ","))
            index++;
        return index < last ? index : -1;
    }

    /// <summary>Whether what follows the attribution can be what the verb takes.</summary>
    private bool IsLicensed(Cue cue, SpeechVerb verb, AttributionTail tail)
    {
        if (tail.End >= words.Count)
            return verb.Grammar != SpeechGrammar.Object && words.Tokens[^1].Text == ":";
        if (verb.IsTag)
            return verb.Grammar == SpeechGrammar.Fragment && CueFinder.Fragment(words, quotations, cue.VerbEnd)
                || tail.End == cue.VerbEnd && CueFinder.OpensSentence(words, quotations, tail.End)
                || words.Tokens[tail.End - 1].Text.Is(SmallWords.QuoteLeads) && quotations.At(words.Tokens[tail.End].Start) is not null;
        if (tail.HasThat || quotations.At(words.Tokens[tail.End].Start) is not null || words.Is(tail.End - 1, ":"))
            return true;
        var next = words.Bare[tail.End];
        var led = verb.Prepositions.Contains(next);
        var addressed = tail.End > cue.End;

        // "If Haddad said so,", "What Haddad said was that": what was said stands elsewhere.
        if (words.Is(cue.Start - 1, "what") && words.Has(tail.End, WordTraits.Being) || next == "so" && words.Is(tail.End + 1, ","))
            return false;
        if (cue.IsWeak || !led
            && (next.Is(SmallWords.TailLinks) || next == "about" && !IsNumber(tail.End + 1) || next.Is(SmallWords.TailClauses) && OpensClause(tail.End + 1)))
            return false;

        // "The union recalled its ambassador for talks": somebody is called back, nothing is said of him.
        if (verb.Lemma.Is(SmallWords.RecallingVerbs) && words.Has(tail.End, WordTraits.Determiner) && !words.HasVerb(tail.End, words.Count))
            return false;
        var opens = words.Tokens[tail.End].Kind is TokenKind.Word or TokenKind.Number || words.Tokens[tail.End].Text.Is(SmallWords.CurrencySigns);
        return verb.Grammar switch
        {
            SpeechGrammar.Quote => words.Has(tail.End, WordTraits.Question),
            SpeechGrammar.Tell when verb.Lemma == "ask" => words.Has(tail.End, WordTraits.Question) || next == "to" && addressed,
            SpeechGrammar.Tell => opens && (addressed || led || verb.Lemma != "tell" && next != "to"),
            SpeechGrammar.Object =>
                led && (next != "as" || IsQuoted(tail.End + 1))
                || words.Tokens[tail.End].IsWord && !words.Has(tail.End, WordTraits.Clause) && !next.Is(SmallWords.TailPlaces),
            _ => opens && (led || addressed || next != "to" && (next != "in" || verb.Lemma != "believe")),
        };
    }

    private bool IsQuoted(int index) => index >= 0 && index < words.Count && quotations.At(words.Tokens[index].Start) is not null;

    private bool IsNumber(int index) => index < words.Count && words.Tokens[index].Kind == TokenKind.Number;

    private Content? Forward(int first, int last, string rule, string? via)
    {
        if (words.Is(first, ","))
            first++;
        if (first >= last)
            return first >= words.Count && words.Tokens[^1].Text == ":" ? NextQuotation(via) : null;
        if (words.Content(first, last, rule) is not { } content)
            return null;

        // A quotation that runs on behind the sentence is said to its end.
        var span = content.Span;
        if (last == words.Count && quotations.At(span.End - 1) is { } open && open.End > span.End)
            span = TextSpan.FromBounds(span.Start, open.End);
        if (quotations.At(span.Start) is { } quoted && quoted.Start == span.Start && quoted.End < span.End && IsWhole(quoted))
            span = quoted;
        return words.CountWords(first, span.End) < 2 && quotations.At(span.Start) is null ? null : content with { Span = span, Via = via };
    }

    // “… it's over,” then hung up. “… no map was shown”, a claim that Venn rejected: what was said ends with its quotation.
    private bool IsWhole(TextSpan quotation)
    {
        var end = 0;
        while (end < words.Count && words.Tokens[end].Start < quotation.End)
            end++;
        return words.Sentence.Text[quotation.End - 2 - words.Sentence.Span.Start] == ','
            || words.Is(end, ";") || words.Is(end, ",") && words.Word(end + 1).Is(SmallWords.IndefiniteArticles) && words.Has(end + 2, WordTraits.Saying);
    }

    // "Haddad continued:" and the quotation in the next paragraph.
    private Content? NextQuotation(string? via)
    {
        var end = words.Sentence.Span.End;
        foreach (var next in quotations.StartingIn(new TextSpan(end, MaxGap)))
            return new Content(next, "colon", via);
        return null;
    }
}

/// <summary>Where what was said stands, before or behind its attribution.</summary>
/// <param name="Span">The words said.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Via">The outlet that had it; null where none is named.</param>
internal readonly record struct Content(TextSpan Span, string Rule, string? Via = null);
