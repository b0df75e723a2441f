using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Where what was said stands, before or behind its attribution.</summary>
/// <param name="Span">The words said.</param>
/// <param name="Via">The outlet that had it; null where none is named.</param>
/// <param name="Rule">The rule's name.</param>
internal readonly record struct Content(TextSpan Span, string? Via, string Rule);

/// <summary>Finds what a sentence's attributions attribute.</summary>
internal sealed class ContentReader(SentenceWords words, Quotations quotations, List<Cue> cues)
{
    private const int MinWordsBefore = 3;

    public Content? Read(int index)
    {
        var cue = cues[index];
        var (first, last) = Region(index);
        if (cue.Kind == CueKind.Noun)
            return Forward(cue, cue.End + 1, last, null, "noun");
        var tail = AttributionTail.Read(words, quotations, cue);
        if (cue.Kind == CueKind.Phrase)
            return AccordingTo(cue, first, last);
        if (QuoteBefore(cue, tail, first) is { } quoted)
            return new Content(quoted, tail.Via, "quote-before");
        if (cue.Kind == CueKind.Signature)
            return null;

        // "As Haddad told the paper, the talks …"
        if (words.Is(cue.Start - 1, "as") && words.Is(tail.End, ",") && tail.End + 1 < last)
            return Forward(cue, tail.End + 1, last, tail.Via, "as-said");
        if (cue.Grammar!.Grammar != SpeechGrammar.Object && ClauseBefore(cue, tail, first, last) is { } clause)
            return clause with { Via = tail.Via };
        return IsLicensed(cue, tail) ? Forward(cue, tail.End, last, tail.Via, "clause") : null;
    }

    /// <summary>The tokens that belong to one attribution of several: up to where the next is joined to it.</summary>
    private (int First, int Last) Region(int index)
    {
        var first = index == 0 ? 0 : Boundary(index) ?? 0;
        for (var next = index + 1; next < cues.Count; next++)
            if (Boundary(next) is { } boundary && boundary > cues[index].VerbEnd)
                return (first, boundary);
        return (first, words.Count);
    }

    // ", though Pakistan confirmed …", ", adding that …", "and warned …"
    private int? Boundary(int index)
    {
        var cue = cues[index];
        if (cue.Kind == CueKind.Noun)
            return null;
        if (cue.IsJoined)
            return words.Is(cue.Start - 1, ",") ? cue.Start - 1 : cue.Start;
        var before = cue.Start - 1;
        if (before < 1 || cue.Kind == CueKind.Phrase)
            return null;
        if (words.Bare[before] is "while" or "though" or "although" or "but" or "whereas" or "and" or "as" or "when" or "before" or "after" || words.Is(before, ";"))
            return words.Is(before - 1, ",") ? before - 1 : words.Bare[before] is "and" or "as" or "before" or "after" && !words.Is(before - 1, ",") && cue.Speaker is { } speaker && !speaker.IsPronoun(words) && words.Is(before, "as") ? null : before;
        return null;
    }

    private Content? AccordingTo(Cue cue, int first, int last)
    {
        var before = cue.Start - first;
        if (before <= 2)
        {
            var start = words.Is(cue.End, ",") ? cue.End + 1 : StartsClause(cue.End) ? cue.End : NextComma(cue.End, last) + 1;
            return start > 0 && start < last ? Forward(cue, start, last, null, "according-to") : null;
        }

        // "The strike, according to the ministry, killed nine" goes on behind it.
        var goesOn = words.Is(cue.Start - 1, ",") && words.Is(cue.End, ",") && cue.End + 1 < last && !HasVerb(first, cue.Start);
        return Between(first, goesOn ? last : cue.Start, "according-to");
    }

    private bool StartsClause(int index) =>
        index < words.Count && (words.Bare[index] is "the" or "a" or "an" or "there" or "he" or "she" or "it" or "they" or "at" or "this" || words.IsCapitalised(index));

    private int NextComma(int index, int last)
    {
        while (index < last && !words.Is(index, ","))
            index++;
        return index < last ? index : -1;
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.Has(i, WordTraits.Auxiliary) && !words.IsPossessive(i) || words.Bare[i].Length > 4 && words.Bare[i].EndsWith("ed", StringComparison.Ordinal))
                return true;
        return false;
    }

    // “…,” Haddad said, “…”
    private TextSpan? QuoteBefore(Cue cue, AttributionTail tail, int first)
    {
        if (cue.IsJoined && !cue.IsInverted)
            return null;
        var before = cue.Start - 1;
        if (words.Is(before, ",") || words.Is(before, "—") || words.Is(before, "–"))
            before--;
        TextSpan? closed = before >= 0
            ? quotations.At(words.Tokens[before].Start)
            : cue.Start == 0 && IsBare(cue.End) ? EndingBefore(words.Sentence.Span.Start) : null;
        if (closed is not { } quotation)
            return null;

        // A word in quotation marks at the end of the subject is no speech: “deplorables” Clinton said.
        var start = quotation.Start;
        if (quotation.Start > words.Tokens[first].Start && WordsBetween(first, quotation.Start) > 0)
        {
            if (!EndsClause(quotation) && !words.Is(cue.Start - 1, ",") || !IsBare(tail.End) && !words.Is(tail.End, ",") && !StartsQuotation(tail.End) && words.Has(first, WordTraits.Locative | WordTraits.Adverb | WordTraits.Clause))
                return null;
            start = words.Tokens[first].Start;
        }

        var end = quotation.End;
        foreach (var next in quotations.All)
            if (next.Start >= words.Tokens[cue.VerbEnd - 1].End && next.Start < words.Sentence.Span.End && !cues.Exists(other => other != cue && other.Verb > cue.Verb && words.Tokens[other.Verb].Start < next.Start))
                end = next.End;
        return TextSpan.FromBounds(start, end);
    }

    private int WordsBetween(int first, int position)
    {
        var count = 0;
        for (var i = first; i < words.Count && words.Tokens[i].Start < position; i++)
            if (words.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                count++;
        return count;
    }

    private bool EndsClause(TextSpan quotation)
    {
        var text = words.Sentence.Text;
        var last = quotation.End - 2 - words.Sentence.Span.Start;
        return last >= 0 && last < text.Length && text[last] is ',' or '.' or '!' or '?' or '…' or '—' or '’' or '\'';
    }

    private TextSpan? EndingBefore(int position)
    {
        foreach (var quotation in quotations.All)
            if (quotation.End <= position && position - quotation.End <= 2)
                return quotation;
        return null;
    }

    // "The talks failed, Haddad said."; "These men, Haddad said, were unarmed."
    private Content? ClauseBefore(Cue cue, AttributionTail tail, int first, int last)
    {
        if (cue.IsJoined && !cue.IsInverted || tail.HasThat || cue.Start - first < MinWordsBefore || !words.Is(cue.Start - 1, ",") && !words.Is(cue.Start - 1, "—") && !words.Is(cue.Start - 1, "–"))
            return null;
        if (IsBare(tail.End) || cue.IsInverted || words.Is(tail.End, "—") || words.Is(tail.End, "–"))
            return Between(first, cue.Start, "clause-before");
        if (!words.Is(tail.End, ",") || words.Has(first, WordTraits.Locative | WordTraits.Adverb | WordTraits.Clause) || words.Bare[first] is "on" or "for" or "with" or "by")
            return null;
        return words.Bare.ElementAtOrDefault(tail.End + 1) is { } next && next.EndsWith("ing", StringComparison.Ordinal)
            ? Between(first, cue.Start, "clause-before")
            : Between(first, last, "clause-around");
    }

    private bool IsBare(int index) => index >= words.Count || words.Tokens[index].Text is "." or "!" or "?";

    private bool IsLicensed(Cue cue, AttributionTail tail)
    {
        if (tail.End >= words.Count)
            return cue.Grammar!.Grammar != SpeechGrammar.Object && words.Tokens[^1].Text == ":";
        if (tail.HasThat || StartsQuotation(tail.End) || words.Is(tail.End - 1, ":"))
            return true;
        if (cue.IsWeak)
            return false;
        var next = words.Bare[tail.End];
        return cue.Grammar!.Grammar switch
        {
            SpeechGrammar.Quote => next is "how" or "why" or "what" or "whether" or "if" or "where" or "when",
            SpeechGrammar.Tell when cue.Grammar.Lemma == "ask" => next is "how" or "why" or "what" or "whether" or "if" or "where" or "when" or "who" || next == "to" && tail.End > cue.End,
            SpeechGrammar.Tell => words.Tokens[tail.End].Kind is TokenKind.Word or TokenKind.Number && (tail.End > cue.End || cue.Grammar.Prepositions.Contains(next) || cue.Grammar.Lemma != "tell" && next is not "to"),
            SpeechGrammar.Object => words.Tokens[tail.End].IsWord && !words.Has(tail.End, WordTraits.Clause) && next is not ("to" or "by" or "in" or "at"),
            _ => (words.Tokens[tail.End].Kind is TokenKind.Word or TokenKind.Number || words.Tokens[tail.End].Text is "$" or "£" or "€") && next is not ("and" or "about" or "of") | cue.Grammar.Prepositions.Contains(next) && !(words.Has(tail.End, WordTraits.Locative) && !cue.Grammar.Prepositions.Contains(next) && (next is "to" or "by" || next == "in" && cue.Grammar.Lemma == "believe")),
        };
    }

    private bool StartsQuotation(int index) => quotations.At(words.Tokens[index].Start) is not null;

    private Content? Forward(Cue cue, int first, int last, string? via, string rule)
    {
        if (first >= last)
            return first >= words.Count && words.Tokens[^1].Text == ":" ? NextQuotation(via) : null;
        if (words.Is(first, ",") && first + 1 < last)
            first++;
        var start = words.Tokens[first].Start;
        var end = TrimmedEnd(first, last);
        if (end <= start)
            return null;

        // A quotation that runs on behind the sentence is said to its end.
        if (last == words.Count && quotations.At(Math.Max(start, end - 1)) is { } open && open.End > end)
            end = open.End;
        return WordsBetween(first, end) < 2 && !StartsQuotation(first) ? null : new Content(TextSpan.FromBounds(start, end), via, rule);
    }

    private Content? Between(int first, int end, string rule)
    {
        var trimmed = TrimmedEnd(first, end);
        return trimmed > words.Tokens[first].Start ? new Content(TextSpan.FromBounds(words.Tokens[first].Start, trimmed), null, rule) : null;
    }

    private int TrimmedEnd(int first, int last)
    {
        while (last > first && words.Tokens[last - 1].Text is "," or "." or ";" or ":" or "—" or "–" && quotations.At(words.Tokens[last - 1].Start) is null)
            last--;
        return last > first ? words.Tokens[last - 1].End : 0;
    }

    private Content? NextQuotation(string? via)
    {
        foreach (var quotation in quotations.All)
            if (quotation.Start >= words.Sentence.Span.End)
                return quotation.Start - words.Sentence.Span.End < 8 ? new Content(quotation, via, "colon") : null;
        return null;
    }
}
