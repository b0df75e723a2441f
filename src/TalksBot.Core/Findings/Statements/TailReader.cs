namespace TalksBot.Core.Findings.Statements;

/// <summary>Reads on behind an attribution to where what was said begins.</summary>
internal readonly ref struct TailReader(SentenceWords words, Quotations quotations)
{
    private const int MaxLookahead = 16;
    private const int MaxNouns = 6;

    private const WordTraits Circumstances =
        WordTraits.Occasion | WordTraits.Day | WordTraits.Modifier | WordTraits.Collective | WordTraits.Organisation | WordTraits.Place | WordTraits.Portfolio;

    private const WordTraits Hearers =
        WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Occasion | WordTraits.Modifier;

    public AttributionTail Read(Cue cue)
    {
        var i = cue.End;
        string? via = null;
        if (cue.Grammar is { Grammar: SpeechGrammar.Tell } verb && !cue.IsInverted)
        {
            i = Hearer(i, verb);
            via = Outlet(cue.End, i);
        }

        else if (!cue.IsInverted && cue.Grammar is { IsTag: true } && !words.Word(cue.Verb).Is(SmallWords.QuotingVerbs))
        {
            i = Addressee(i);
        }

        for (var before = -1; i < words.Count && i != before;)
        {
            before = i;
            i = Circumstance(i);
            if (words.Word(before).Is(SmallWords.PassiveLeads))
                via ??= Outlet(before, i);
            if (LeadAhead(i) is { } lead)
                return new AttributionTail(lead + 1 - (IsOpening(lead) ? 1 : 0), via ?? Outlet(i, lead), words.Is(lead, "that"));
        }

        if (words.Is(i, "that") && !words.Has(i + 1, WordTraits.Auxiliary))
            return new AttributionTail(words.Is(i + 1, ",") && IsOpening(i + 2) ? i + 2 : i + 1, via, HasThat: true);
        return new AttributionTail(words.Is(i, ":") || words.Is(i, ",") && IsOpening(i + 1) ? i + 1 : i, via, HasThat: false);
    }

    // "told the council that …", "told Reuters the road …", "warned drivers that …", "asked officials how …"
    private int Hearer(int first, SpeechVerb verb)
    {
        if (first >= words.Count || IsOpening(first) || IsLead(first) || words.Is(first, ",") || verb.Prepositions.Contains(words.Bare[first]))
            return first;
        if (words.Word(first).Is(SmallWords.Hearers) && !(words.Is(first, "her") && words.Has(first + 1, WordTraits.Role)))
            return first + 1;

        // A verb that can do without a hearer has one only if "that", a question or a quotation parts it from what is said.
        var end = EndOfHearer(first);
        var required = verb.Lemma.Is(SmallWords.HearerVerbs);
        if (!required && (end == words.Count || !IsLead(end) && !IsOpening(end)))
            return first;
        var i = words.Has(first, WordTraits.Determiner) ? first + 1 : first;
        var start = i;
        while (i < end && (i == start || words.IsCapitalised(i) || words.Has(i, Hearers) || words.IsPossessive(i) || words.Is(i, ".") && words.Has(
            i - 1, WordTraits.Honorific)))
            i++;
        return i;
    }

    // "texted Nour Haddad: “…”"
    private int Addressee(int first)
    {
        var i = first;
        while (i - first < MaxNouns && (words.IsCapitalised(i) || words.Has(i, WordTraits.Determiner | WordTraits.Role | WordTraits.Honorific)
            || words.Word(i).Is(SmallWords.Hearers)))
            i++;
        return i > first && words.Is(i, ":") && IsOpening(i + 1) ? i : first;
    }

    private int EndOfHearer(int first)
    {
        for (var i = first; i < words.Count && i - first < MaxLookahead; i++)
        {
            if (IsLead(i) || IsOpening(i))
                return i;
            if (words.Tokens[i].Kind == TokenKind.Punctuation && !(words.Is(i, ".") && words.Has(i - 1, WordTraits.Honorific))
                && !words.Tokens[i].Text.Is(SmallWords.NameMarks))
                return i;
            if (IsVerb(i))
                break;
        }

        return words.Count;
    }

    // "that", "how", "whether", "to", "not to": what leads the words said.
    private bool IsLead(int index) => words.Has(index, WordTraits.Question) || words.Word(index).Is(SmallWords.TailWords);

    private string? Outlet(int first, int end)
    {
        for (var i = first; i < end && i < words.Count; i++)
            if (words.IsCapitalised(i) && Gazetteer.At(words, i) is { Kind: KnownNameKind.Outlet } outlet)
                return words.Text(words.NameSpan(i, i + outlet.Words.Length));
        return null;
    }

    /// <summary>The token behind one adverb, date or phrase that tells when, where and to whom something was said.</summary>
    private int Circumstance(int index)
    {
        var i = BehindBrackets(index);
        while (!words.IsPossessive(i)
            && ((words.Has(i, WordTraits.Adverb) || words.Word(i).EndsWith("ly", StringComparison.Ordinal) && Lexicon.Of(words.Word(i)).Is(WordKinds.Adverb))
                && !words.IsCapitalised(i) && !words.IsNegation(i)
                || words.Has(i, WordTraits.Day) || i > index && words.Has(i, WordTraits.DayPart)))
            i++;
        if (words.Word(i).Is(SmallWords.TimeLeads) && words.Has(i + 1, WordTraits.Day | WordTraits.DayPart))
            return i + 2;
        if (!words.Has(i, WordTraits.Preposition | WordTraits.Locative))
            return i;
        var first = words.Has(i + 1, WordTraits.Determiner) ? i + 2 : i + 1;
        var end = first;
        while (end < words.Count && end - first < MaxNouns
            && (words.Has(end, Circumstances) || words.IsCapitalised(end) || words.Tokens[end].Kind == TokenKind.Number || words.IsPossessive(end)
                || end > first && words.Has(end, WordTraits.DayPart) && words.Has(end - 1, WordTraits.Day)))
            end++;

        // "via video link that …"
        if (end > first && words.Tokens.ElementAtOrDefault(end).IsWord && !IsVerb(end) && words.Word(end + 1).Is(SmallWords.ContentLeads))
            end++;
        return end > first
            && (words.Word(i).Is(SmallWords.HearerEnds) || TellsWhen(i, first, end) || words.Is(i, "on") && Outlet(first, end) is not null) ? end : i;
    }

    // "told the council (via video link) that …"
    private int BehindBrackets(int index)
    {
        for (var i = index + 1; words.Is(index, "(") && i < words.Count && i - index <= MaxNouns && !IsOpening(i); i++)
            if (words.Is(i, ")"))
                return i + 1;
        return index;
    }

    private bool TellsWhen(int preposition, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.Has(i, WordTraits.Occasion | WordTraits.Day | WordTraits.Collective) || words.Is(preposition, "in") && words.IsCapitalised(i))
                return true;
        return false;
    }

    // "in the letter that …", "via email: …", "in Bergen, “…”": what was said begins behind the next lead if no verb comes before.
    private int? LeadAhead(int index)
    {
        if (!words.Has(index, WordTraits.Preposition | WordTraits.Locative) && !words.Is(index, ",") && !words.Is(index, "using"))
            return null;

        // "reported, citing two officials, that"
        if (words.Is(index, ",") && words.Word(index + 1).Is(SmallWords.QuotingVerbs))
            for (index++; index < words.Count && !words.Is(index, ",");)
                index++;
        for (var i = index + 1; i < words.Count && i - index < MaxLookahead; i++)
        {
            if (words.Word(i).Is(SmallWords.ContentLeads))
                return i;
            if (IsOpening(i))
                return words.Is(i - 1, ",") ? i : null;
            if (IsVerb(i) || words.Has(i, WordTraits.Clause) && !words.Is(i, "and") || words.Is(i, ",") && !IsOpening(i + 1))
                return null;
        }

        return null;
    }

    private bool IsVerb(int index) =>
        words.Has(index, WordTraits.Auxiliary) && !words.IsPossessive(index) && !words.IsCapitalised(index)
        || SpeechVerbs.At(words, index) is { Form: not VerbForm.Base } && !words.Has(index, WordTraits.Occasion | WordTraits.AlsoNoun);

    private bool IsOpening(int index) =>
        index < words.Count && quotations.At(words.Tokens[index].Start) is { } quotation && quotation.Start == words.Tokens[index].Start;
}

/// <summary>
/// What stands between an attribution and the words said: the hearer ("told reporters"), the day ("on Sunday") and the occasion
/// ("in a statement on its website").
/// </summary>
/// <param name="End">The first token of what was said, or where the sentence ends.</param>
/// <param name="Via">The outlet among the hearers or behind "by"; null where there is none.</param>
/// <param name="HasThat">A "that" leads what was said.</param>
internal readonly record struct AttributionTail(int End, string? Via, bool HasThat)
{
    public static AttributionTail Read(SentenceWords words, Quotations quotations, Cue cue) => new TailReader(words, quotations).Read(cue);
}
