using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>
/// What stands between an attribution and the words said: the hearer ("told reporters"), the day ("on Sunday") and the occasion
/// ("in a statement on its website").
/// </summary>
/// <param name="End">The first token of what was said, or where the sentence ends.</param>
/// <param name="Via">The outlet among the hearers or behind "by"; null where there is none.</param>
/// <param name="HasThat">A "that" leads what was said.</param>
internal readonly record struct AttributionTail(int End, string? Via, bool HasThat)
{
    private const int MaxLookahead = 16;

    public static AttributionTail Read(SentenceWords words, Quotations quotations, Cue cue)
    {
        var i = cue.End;
        string? via = null;
        if (cue.Grammar is { Grammar: SpeechGrammar.Tell } && !cue.IsInverted)
            (i, via) = Hearer(words, quotations, i, cue.Grammar.Lemma is "tell" or "inform" or "assure" or "remind");
        for (var before = -1; i < words.Count && i != before;)
        {
            before = i;
            i = Adverbial(words, i, ref via);
            if (Lookahead(words, quotations, i) is { } said)
            {
                via ??= Outlet(words, i, said);
                return new AttributionTail(words.Is(said, "that") ? said + 1 : said, via, words.Is(said, "that"));
            }
        }

        if (words.Is(i, "that") && !(words.Has(i + 1, WordTraits.Auxiliary)))
            return new AttributionTail(words.Is(i + 1, ",") && IsOpening(words, quotations, i + 2) ? i + 2 : i + 1, via, true);
        if ((words.Is(i, ",") || words.Is(i, ":")) && (words.Is(i, ":") || IsOpening(words, quotations, i + 1)))
            i++;
        return new AttributionTail(i, via, false);
    }

    private static (int End, string? Via) Hearer(SentenceWords words, Quotations quotations, int first, bool required)
    {
        var i = first;
        if (i >= words.Count || IsOpening(words, quotations, i) || words.Is(i, "that") || words.Is(i, ",") || words.Is(i, "of") || words.Is(i, "about"))
            return (i, null);
        if (words.Bare[i] is "me" or "him" or "her" or "them" or "us" or "you" or "reporters" or "journalists")
            return (i + 1, null);

        // A verb that needs no hearer has one only where "that" or a quotation tells it from what is said.
        var end = -1;
        for (var j = i; j < words.Count && j - i < MaxLookahead; j++)
        {
            if (words.Bare[j] is "that" or "how" or "why" or "what" or "whether" or "if" or "to" or "not" || words.Tokens[j].Kind == TokenKind.OpenQuote && IsOpening(words, quotations, j) || words.Tokens[j].Kind == TokenKind.Punctuation && words.Tokens[j].Text is not ("." or "'" or "’" or "&" or "/") || words.Tokens[j].Text == "." && !words.Has(j - 1, WordTraits.Honorific))
            {
                end = j;
                break;
            }

            if (words.Has(j, WordTraits.Auxiliary) && !words.IsPossessive(j) && !words.IsCapitalised(j))
                break;
        }

        if (!required && (end < 0 || !(words.Bare[end] is "that" or "to" or "not" or "how" or "why" or "what" or "whether" or "if" || IsOpening(words, quotations, end))))
            return (i, null);
        if (words.Bare[i] is "the" or "a" or "an" or "his" or "her" or "their" or "its")
            i++;
        var start = i;
        while (i < words.Count && (end < 0 || i < end) && (words.IsCapitalised(i) || words.Has(i, WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Occasion | WordTraits.Modifier) || words.IsPossessive(i) || words.Is(i, ".") && i > start && words.Has(i - 1, WordTraits.Honorific) || i == start))
            i++;
        return (i, Outlet(words, start, i));
    }

    private static string? Outlet(SentenceWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.IsCapitalised(i) && Gazetteer.At(words, i) is { Kind: KnownNameKind.Outlet } outlet)
                return words.Text(words.NameSpan(i, i + outlet.Words.Length));
        return null;
    }

    private static int Adverbial(SentenceWords words, int index, ref string? via)
    {
        var i = index;
        while (i < words.Count && !words.IsPossessive(i) && (words.Has(i, WordTraits.Adverb) && !words.Has(i, WordTraits.Clause) && !words.IsCapitalised(i) || words.Has(i, WordTraits.Day) || words.Bare[i] is "morning" or "afternoon" or "evening" or "night" && i > index))
            i++;
        if (words.Bare.ElementAtOrDefault(i) is "last" or "this" or "earlier" or "late" or "early" && (words.Has(i + 1, WordTraits.Day) || words.Bare.ElementAtOrDefault(i + 1) is "week" or "month" or "year" or "night" or "morning"))
            return i + 2;
        if (words.Bare.ElementAtOrDefault(i) is not ("in" or "at" or "on" or "via" or "during" or "to" or "through" or "by" or "with" or "from" or "of" or "after" or "before"))
            return i;
        var j = i + 1;
        if (words.Bare.ElementAtOrDefault(j) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "this" or "one" or "another" or "separate")
            j++;
        var noun = j;
        while (noun < words.Count && noun - j < 6 && (words.Has(noun, WordTraits.Occasion | WordTraits.Day | WordTraits.Modifier | WordTraits.Collective | WordTraits.Organisation | WordTraits.Place | WordTraits.Portfolio) || words.IsCapitalised(noun) || words.Tokens[noun].Kind == TokenKind.Number || words.IsPossessive(noun) || words.Bare[noun] is "written" or "joint" or "brief" or "recent" or "televised" or "earlier" or "weekly" or "daily"))
            noun++;
        if (noun == j)
            return i;
        var circumstance = Enumerable.Range(j, noun - j).Any(k => words.Has(k, WordTraits.Occasion | WordTraits.Day | WordTraits.Collective) || words.Is(i, "in") && words.IsCapitalised(k)) || words.Bare[i] is "by" or "to";
        if (!circumstance)
            return i;
        if (words.Is(i, "by") || words.Is(i, "to"))
            via ??= Outlet(words, j, noun);
        return noun;
    }

    // "in the letter that …", "via email: “…”": what was said begins behind the next "that", colon or quotation, if no verb comes before.
    private static int? Lookahead(SentenceWords words, Quotations quotations, int index)
    {
        if (words.Bare.ElementAtOrDefault(index) is not ("in" or "at" or "on" or "via" or "during" or "to" or "through" or "by" or "with" or "from" or "of" or "after" or "before" or "about" or ","))
            return null;
        for (var i = index + 1; i < words.Count && i - index < MaxLookahead; i++)
        {
            if (words.Is(i, "that") || words.Is(i, ":"))
                return words.Is(i, ":") ? i + 1 : i;
            if (IsOpening(words, quotations, i))
                return words.Is(i - 1, ",") ? i : null;
            if (words.Has(i, WordTraits.Auxiliary) && !words.IsPossessive(i) && !words.IsCapitalised(i) || words.Has(i, WordTraits.Clause) && words.Bare[i] is not "and" || words.Is(i, ",") && !IsOpening(words, quotations, i + 1) || SpeechVerbs.At(words, i) is { Form: not VerbForm.Base } && !words.Has(i, WordTraits.Occasion))
                return null;
        }

        return null;
    }

    private static bool IsOpening(SentenceWords words, Quotations quotations, int index) =>
        index < words.Count && quotations.At(words.Tokens[index].Start) is { } quotation && quotation.Start == words.Tokens[index].Start;
}
