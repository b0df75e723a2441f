namespace TalksBot.Core.Findings.Statements;

/// <summary>Reads what stands before its attribution: “…,” Haddad said; the road was open, Haddad said.</summary>
internal sealed class ContentBefore(SentenceWords words, Quotations quotations, List<Cue> cues)
{
    private const int MinWords = 3;

    /// <summary>A quotation that ends before the attribution, with what goes on behind it in the same sentence.</summary>
    public TextSpan? Quotation(Cue cue, AttributionTail tail, CueRegion region)
    {
        if (cue.IsJoined && !cue.IsInverted || Closed(cue) is not { } quotation)
            return null;
        var start = quotation.Start;
        if (words.CountWords(region.First, quotation.Start) > 0)
        {
            // Quotation marks inside of what is said, or a title in the words before: “Roads” is a film, and Haddad said it was long.
            if (!EndsClause(quotation) && !words.Is(cue.Start - 1, ",")
                || Introduces(region.First) && !EndsClause(quotation) && IsQuoted(tail.End)
                || Introduces(region.First) && !words.IsEnd(tail.End) && !words.Is(tail.End, ",") && !words.Is(tail.End, "(") && !IsQuoted(tail.End))
                return null;
            start = words.Tokens[region.First].Start;
        }

        var end = quotation.End;
        foreach (var next in quotations.StartingIn(TextSpan.FromBounds(words.Tokens[cue.VerbEnd - 1].End, EndOf(region))))
            if (!cues.Exists(other => other.Verb > cue.Verb && words.Tokens[other.Verb].Start < next.Start) && !IsName(next))
                end = next.End;
        return TextSpan.FromBounds(start, end);
    }

    private int EndOf(CueRegion region) => region.Last < words.Count && words.Is(region.Last, ";") ? words.Tokens[region.Last].Start : words.Sentence.Span.End;

    /// <summary>A clause that ends before the attribution or runs around it ("The road, Haddad said, was open").</summary>
    public Content? Clause(Cue cue, AttributionTail tail, CueRegion region)
    {
        // "The tolls, said Haddad, are too high": what stands before has no verb yet.
        if (cue.IsInverted && words.Is(cue.Start - 1, ",") && words.Is(tail.End, ",") && tail.End + 1 < region.Last
            && !IsQuoted(tail.End + 1) && !words.HasVerb(region.First, cue.Start) && words.HasVerb(tail.End + 1, region.Last) && !Introduces(region.First))
            return words.Content(region.First, region.Last, "clause-around");

        // "The road was shut, said Haddad, head of the office that built it": what follows "that" belongs to the speaker.
        var hasThat = tail.HasThat && !(cue.IsInverted && words.Is(cue.Start - 1, ","));
        if (cue.IsJoined && !cue.IsInverted || hasThat || cue.Start - region.First < MinWords || !words.Is(cue.Start - 1, ",") && !words.IsDash(cue.Start - 1))
            return null;

        // "Speaking in Bergen, Haddad replied to the council"
        if (!cue.IsInverted && words.Bare[region.First].EndsWith("ing", StringComparison.Ordinal) && !Introduces(region.First)
            && !words.HasVerb(region.First, cue.Start))
            return null;
        if (words.IsEnd(tail.End) || cue.IsInverted || words.IsDash(tail.End) || words.Is(tail.End, ";"))
            return words.Content(region.First, cue.Start, "clause-before");
        var participle = words.Word(tail.End + 1).EndsWith("ing", StringComparison.Ordinal);
        if (!words.Is(tail.End, ",") || Introduces(region.First) && (participle || IsQuoted(tail.End + 1)))
            return null;
        return participle
            ? words.Content(region.First, cue.Start, "clause-before")
            : words.Content(region.First, region.Last, "clause-around");
    }

    // “…,” Haddad said; “…” Haddad said; “…!” – and in the next sentence: Haddad said.
    private TextSpan? Closed(Cue cue)
    {
        var before = cue.Start - 1;
        if (words.Is(before, ",") || words.Is(before, ":") || words.IsDash(before))
            before--;
        if (before >= 0)
            return quotations.At(words.Tokens[before].Start);
        return cue.Start > 0 ? null
            : quotations.CalledBefore(words, cue.End) ?? (cue.Grammar?.Grammar == SpeechGrammar.Tell ? quotations.AskedBefore(words, cue.End) : null);
    }

    // “…,” said a porter called “Shorty”: the second names the porter.
    private bool IsName(TextSpan quotation)
    {
        var inside = Enumerable.Range(0, words.Count).Where(i => words.Tokens[i].IsWord && quotation.Contains(words.Tokens[i].Start)).ToArray();
        return inside.Length is 1 or 2 && inside.All(words.IsCapitalised) && words.Word(inside[0] - 2).Is(SmallWords.NamingWords);
    }

    private bool EndsClause(TextSpan quotation)
    {
        var text = words.Sentence.Text;
        var last = quotation.End - 2 - words.Sentence.Span.Start;
        return last >= 0 && last < text.Length && text[last] is ',' or '.' or '!' or '?' or '…' or '—' or '’' or '\'';
    }

    // "In his speech", "Later", "While …": words that lead up to the attribution rather than being said.
    private bool Introduces(int first) =>
        words.Has(first, WordTraits.Locative | WordTraits.Adverb | WordTraits.Clause | WordTraits.Preposition);

    private bool IsQuoted(int index) => index < words.Count && quotations.At(words.Tokens[index].Start) is not null;
}
