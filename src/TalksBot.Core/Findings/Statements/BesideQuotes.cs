namespace TalksBot.Core.Findings.Statements;

/// <summary>
/// Finds quotations beside a sentence that tells how somebody took it, with no verb of saying: "Nour Haddad was blunt. “Talk is cheap.”" at its
/// paragraph's end; "“We waited.” Nour Haddad wiped her eyes. “All night.”" on both sides of what she did.
/// </summary>
internal static class BesideQuotes
{
    private const int MaxGap = 2;
    private const int MaxBeat = 14;

    private const WordTraits Others = WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Saying | WordTraits.Voice
        | WordTraits.Source;

    /// <summary>The quotations beside the sentence and whose they are; none where nobody's are told so.</summary>
    public static (ImmutableArray<TextSpan> Words, NounPhrase Speaker) Of(SentenceWords[] sentences, int index, Quotations quotations, NameIndex names)
    {
        var words = sentences[index];
        if (words.Count < 3 || !words.IsEnd(words.Count - 1) || quotations.Touch(words.Sentence.Span) || Taker(words, names) is not { } taker
            || quotations.StartingIn(new TextSpan(words.Sentence.Span.End, MaxGap)).ToArray() is not [var behind, ..])
            return ([], default);
        var isNamed = !taker.IsPronoun(words);
        if (IsGesture(words, names, taker) && IsSentence(sentences, index, behind)
            && quotations.EndingBefore(words.Sentence.Span.Start) is { } before && words.Sentence.Span.Start - before.End <= MaxGap
            && index > 0 && sentences[index - 1].Sentence.Paragraph == words.Sentence.Paragraph)
            return (before.Start == StartOfParagraph(sentences, index) ? [before, behind] : isNamed ? [behind] : [], taker);
        return isNamed && (IsTaken(words, names, taker) || IsGesture(words, names, taker)) && EndOfParagraph(sentences, index) == behind.End
            ? ([behind], taker) : ([], default);
    }

    private static NounPhrase? Taker(SentenceWords words, NameIndex names) =>
        words.Word(0).Is(SmallWords.SpeakingPronouns) && !words.Is(0, "they") ? new NounPhrase(0, 1, 0)
        : CueFinder.Front(words, names) is { } named && names.IsPerson(words, named.Head) ? named : null;

    // "… was blunt", "… wept as she spoke", "… was asked whether he would sign", with nobody else named.
    private static bool IsTaken(SentenceWords words, NameIndex names, NounPhrase taker)
    {
        var isTaken = words.Has(words.Count - 2, WordTraits.Manner) || IsToldNow(words, taker);
        for (var i = taker.End; i < words.Count; i++)
            if (names.ActorStartingAt(words, i) is { Actor: ActorKind.Person })
                return words.Has(words.Count - 2, WordTraits.Manner);
            else
                isTaken |= words.Word(i).Is(SmallWords.SpokenForms) || words.Is(i, "asked") && words.Has(i - 1, WordTraits.Being);
        return isTaken;
    }

    // "… is in no doubt", "… begs to differ": what is told as it happens, of nobody else and of nothing that another said.
    private static bool IsToldNow(SentenceWords words, NounPhrase taker)
    {
        var tokens = words.Analysis.Words.Tokens;
        return words.Analysis.Clauses.FirstOrDefault(clause => clause.Relation == ClauseRelation.Main) is { Verb: { IsPassive: false, Modal: null } verb } main
            && main.Subject is { } subject && words.TokenAt(tokens[subject.Head].Start) is var head && head >= taker.First && head < taker.End
            && (words.Analysis.Words.Has(verb.First, WordKinds.Present) || words.Word(words.TokenAt(tokens[verb.First].Start)).Is(SmallWords.PresentBeing))
            && !Enumerable.Range(taker.End, words.Count - taker.End).Any(i => words.Has(i, Others) || words.IsCapitalised(i));
    }

    // "… pauses", "… slowly shook her head": of nobody else, and of nothing that takes longer than a breath.
    private static bool IsGesture(SentenceWords words, NameIndex names, NounPhrase taker)
    {
        var verb = taker.End;
        while (words.Has(verb, WordTraits.Adverb) || words.Word(verb).EndsWith("ly", StringComparison.Ordinal))
            verb++;
        if (words.IsEnd(verb + 1) && words.Word(verb).Is(SmallWords.LeadingForms))
            return true;
        var moves = words.Word(verb).Is(SmallWords.GestureForms);
        for (var i = verb; i < words.Count; i++)
            if (i - verb > MaxBeat || names.ActorStartingAt(words, i) is not null || SpeechVerbs.At(words, i) is not null)
                return false;
            else
                moves |= words.Word(i).Is(SmallWords.PersonalPossessives) && words.Word(i + 1).Is(SmallWords.BodyWords);
        return moves;
    }

    // What ends in a comma, or is called out, may be given to somebody behind it.
    private static bool IsSentence(SentenceWords[] sentences, int index, TextSpan quotation)
    {
        var last = index;
        while (last + 1 < sentences.Length && sentences[last].Sentence.Span.End < quotation.End)
            last++;
        var end = quotation.End - 2 - sentences[last].Sentence.Span.Start;
        return sentences[last].Sentence.Paragraph == sentences[index].Sentence.Paragraph && end >= 0 && end < sentences[last].Sentence.Text.Length
            && (sentences[last].Sentence.Text[end] is '.' or '…' || EndOfParagraph(sentences, index) == quotation.End);
    }

    private static int StartOfParagraph(SentenceWords[] sentences, int index)
    {
        while (index > 0 && sentences[index - 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            index--;
        return sentences[index].Sentence.Span.Start;
    }

    private static int EndOfParagraph(SentenceWords[] sentences, int index)
    {
        while (index + 1 < sentences.Length && sentences[index + 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            index++;
        return sentences[index].Sentence.Span.End;
    }
}
