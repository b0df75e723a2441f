namespace TalksBot.Core.Findings.Statements;

/// <summary>Gives the quotations that have no attribution of their own to whoever was speaking: “…,” Haddad said. “…”</summary>
internal static class QuotationContinuer
{
    private const int MinLength = 12;
    private const int MinBehind = 6;
    private const int MinWords = 5;
    private const int MaxGap = 2;
    private const int MaxBetween = 2;

    /// <param name="document">The document.</param>
    /// <param name="sentences">Its prose.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="statements">What is attributed, in the order of the attributions.</param>
    public static ImmutableArray<StatementFinding> Continue(
        Document document, SentenceWords[] sentences, Quotations quotations, List<StatementFinding> statements)
    {
        var starts = new Dictionary<int, int>();
        for (var i = 0; i < sentences.Length; i++)
            starts[sentences[i].Sentence.Span.Start] = i;
        var found = ImmutableArray.CreateBuilder<StatementFinding>(statements.Count);
        var next = 0;
        foreach (var quotation in quotations.All)
        {
            while (next < statements.Count && statements[next].Sentence.Span.Start < quotation.Start)
                found.Add(statements[next++]);
            if (quotation.Length < MinBehind
                || !starts.TryGetValue(quotation.Start, out var index)
                || !FillsSentence(sentences[index], quotation)
                || IsAttributed(found, statements, next, quotation))
                continue;
            var last = found.Count == 0 ? null : Last(found);
            var before = last is null ? -1 : starts[last.Sentence.Span.Start];
            var paragraphs = last is null ? -1 : sentences[index].Sentence.Paragraph - sentences[before].Sentence.Paragraph;
            if (paragraphs != 0 && Closing(quotations, statements, quotation) is { } closing)
                (last, before, paragraphs) = (closing, index, -1);
            if (last is null)
                continue;
            if (paragraphs == 0 ? Follows(sentences[index], sentences[before], last) || IsStillSpeaking(sentences, before, index, last)
                : paragraphs < 0
                    || paragraphs == 1 && quotation.Length >= MinLength && last.Quotation != Quotation.Indirect
                        && IsWholeParagraph(sentences, index, quotation))
                found.Add(Continued(document, sentences[index], quotation, last));
        }

        while (next < statements.Count)
            found.Add(statements[next++]);
        return found.DrainToImmutable();
    }

    private static StatementFinding Continued(Document document, SentenceWords sentence, TextSpan quotation, StatementFinding last) => last with
    {
        Sentence = sentence.Sentence.Quote,
        Rule = "attribution.continued",
        SpeakerMention = null,
        Content = document.Article.Quote(quotation),
        Quotation = Quotation.Direct,
    };

    // Who is named at the end of words that run through several paragraphs, each of which opens them anew.
    private static StatementFinding? Closing(Quotations quotations, List<StatementFinding> statements, TextSpan quotation)
    {
        for (var later = quotations.GoingOn(quotation); later is { } next; later = quotations.GoingOn(next))
            if (statements.Find(statement => statement.Content.Span.Overlaps(next)) is { Quotation: not Quotation.Indirect } closing)
                return closing;
        return null;
    }

    // “Odd” weather is nobody's sentence; “we went by the old road” again is somebody's.
    private static bool FillsSentence(SentenceWords sentence, TextSpan quotation) =>
        quotation.End + 1 >= sentence.Sentence.Span.End
        || quotation.Length * 2 > sentence.Sentence.Span.Length && sentence.CountWords(0, quotation.End) >= MinWords;

    // Who spoke in the last sentence in which anybody did: not whoever is reported there to have said something.
    private static StatementFinding? Last(ImmutableArray<StatementFinding>.Builder found)
    {
        var last = found[^1];
        for (var i = found.Count - 2; i >= 0 && found[i].Sentence.Span == last.Sentence.Span; i--)
        {
            if (found[i].Content.Span.Contains(last.Content.Span) || found[i].Speaker == last.Speaker && found[i].Quotation != Quotation.Indirect)
                last = found[i];
            else if (found[i].Speaker != last.Speaker && !last.Content.Span.Contains(found[i].Content.Span) && last.Quotation == Quotation.Indirect)
                return null;
        }

        return last;
    }

    // “…,” Haddad said. He left it at that. “…”: between the two stands nothing but what is said of him.
    private static bool IsStillSpeaking(SentenceWords[] sentences, int before, int index, StatementFinding last)
    {
        if (last.Quotation == Quotation.Indirect || index - before > MaxBetween + 1)
            return false;
        for (var i = before + 1; i < index; i++)
            if (sentences[i].Sentence.Span.Start >= last.Content.Span.End && !sentences[i].Bare[0].Is(SmallWords.PersonPronouns)

                // "Her voice broke."
                && !(sentences[i].Bare[0].Is(SmallWords.PersonalPossessives) && sentences[i].Word(1).Is(SmallWords.BodyWords)))
                return false;
        return true;
    }

    // A quotation is attributed by the sentences before it or, if it runs through several, by the one at its end.
    private static bool IsAttributed(
        ImmutableArray<StatementFinding>.Builder found, List<StatementFinding> statements, int next, TextSpan quotation)
    {
        for (var i = found.Count - 1; i >= 0 && i >= found.Count - 4; i--)
            if (found[i].Content.Span.Overlaps(quotation))
                return true;
        for (var i = next; i < statements.Count && i < next + 4; i++)
            if (statements[i].Content.Span.Overlaps(quotation))
                return true;
        return false;
    }

    // Nothing but the attribution stands between the two quotations.
    private static bool Follows(SentenceWords sentence, SentenceWords attribution, StatementFinding last)
    {
        var end = Math.Max(last.Content.Span.End, attribution.Sentence.Span.End);
        return end <= sentence.Sentence.Span.Start && sentence.Sentence.Span.Start - end <= MaxGap;
    }

    private static bool IsWholeParagraph(SentenceWords[] sentences, int index, TextSpan quotation)
    {
        var last = index;
        while (last + 1 < sentences.Length && sentences[last + 1].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            last++;
        return (index == 0 || sentences[index - 1].Sentence.Paragraph != sentences[index].Sentence.Paragraph)
            && quotation.End >= sentences[last].Sentence.Span.End;
    }
}
