namespace TalksBot.Core.Findings.Statements;

/// <summary>
/// Finds paragraphs that are somebody's words with the name behind them and nothing between: "I never saw the road again. Nour Haddad".
/// A caption ends in a name as well, its photographer's; but it doesn't say "I".
/// </summary>
internal static class PullQuotes
{
    private const int MinWords = 4;

    /// <summary>The words that the sentence, a name alone, signs; null where it signs none.</summary>
    public static (TextSpan Words, Sentence First, NounPhrase Speaker)? SignedBy(SentenceWords[] sentences, int index, Quotations quotations, NameIndex names)
    {
        var sentence = sentences[index];
        var first = FirstOfParagraph(sentences, index);
        if (first == index
            || names.StartingAt(sentence, 0) is not { } end || !names.IsPerson(sentence, end - 1) || !sentence.IsEnd(end)
            || index + 1 < sentences.Length && sentences[index + 1].Sentence.Paragraph == sentence.Sentence.Paragraph)
            return null;
        var words = TextSpan.FromBounds(sentences[first].Sentence.Span.Start, sentences[index - 1].Sentence.Span.End);
        var isSaid = quotations.At(words.Start) is { } quotation
            ? quotation == words
            : !quotations.Touch(words) && sentences[first..index].Any(InterviewTurns.IsInFirstPerson);
        return isSaid && sentences[first..index].Sum(part => part.CountWords(0, words.End)) >= MinWords
            ? (words, sentences[first].Sentence, new NounPhrase(0, end, end - 1))
            : null;
    }

    private static int FirstOfParagraph(SentenceWords[] sentences, int index)
    {
        while (index > 0 && sentences[index - 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            index--;
        return index;
    }
}
