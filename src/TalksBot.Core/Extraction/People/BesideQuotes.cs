namespace TalksBot.Core.Extraction.People;

/// <summary>
/// Finds quotations that close their paragraph behind a sentence that tells how somebody took it, with no verb of saying:
/// "Nour Haddad was blunt. “Talk is cheap.”"
/// </summary>
internal static class BesideQuotes
{
    private const int MaxGap = 2;

    /// <summary>The quotation behind the sentence and whose it is; null where none is told so.</summary>
    public static (TextSpan Words, NounPhrase Speaker)? Behind(SentenceWords[] sentences, int index, Quotations quotations, NameIndex names)
    {
        var words = sentences[index];
        var last = words.Count - 2;
        if (last < 1 || !words.IsEnd(last + 1) || !IsTaken(words, names) || quotations.Touch(words.Sentence.Span)
            || names.StartingAt(words, 0) is not { } end || !names.IsPerson(words, end - 1))
            return null;
        foreach (var quotation in quotations.StartingIn(new TextSpan(words.Sentence.Span.End, MaxGap)))
            return EndOfParagraph(sentences, index) == quotation.End ? (quotation, new NounPhrase(0, end, end - 1)) : null;
        return null;
    }

    // "… was blunt", "… wept as she spoke", "… was asked whether he would sign", with nobody else named.
    private static bool IsTaken(SentenceWords words, NameIndex names)
    {
        var isTaken = words.Has(words.Count - 2, WordTraits.Manner);
        for (var i = 1; i < words.Count; i++)
            if (names.ActorStartingAt(words, i) is { Actor: ActorKind.Person })
                return words.Has(words.Count - 2, WordTraits.Manner);
            else
                isTaken |= words.Word(i).Is(SmallWords.SpokenForms) || words.Is(i, "asked") && words.Has(i - 1, WordTraits.Being);
        return isTaken;
    }

    private static int EndOfParagraph(SentenceWords[] sentences, int index)
    {
        while (index + 1 < sentences.Length && sentences[index + 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            index++;
        return sentences[index].Sentence.Span.End;
    }
}
