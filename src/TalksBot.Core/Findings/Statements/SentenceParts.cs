namespace TalksBot.Core.Findings.Statements;

/// <summary>
/// Makes each sentence of a quotation that runs through several a statement of its own, so that the one that matters can be shown alone;
/// likewise what stands between two omissions ("[...]"), which was not said in one go.
/// </summary>
internal static class SentenceParts
{
    private const int MinWords = 3;

    /// <summary>The statements, each followed by its sentences where it has more than one.</summary>
    public static ImmutableArray<StatementFinding> Add(Document document, SentenceWords[] sentences, ImmutableArray<StatementFinding> statements)
    {
        var found = ImmutableArray.CreateBuilder<StatementFinding>(statements.Length);
        foreach (var statement in statements)
        {
            found.Add(statement);
            if (statement.Quotation != Quotation.Indirect && (!statement.Sentence.Span.Contains(statement.Content.Span) || HasOmission(statement.Content.Text)))
                found.AddRange(Parts(document, sentences, statement));
        }

        return found.DrainToImmutable();
    }

    private static IEnumerable<StatementFinding> Parts(Document document, SentenceWords[] sentences, StatementFinding statement)
    {
        var content = statement.Content.Span;
        for (var i = FirstEndingBehind(sentences, content.Start); i < sentences.Length && sentences[i].Sentence.Span.Start < content.End; i++)
        {
            var sentence = sentences[i].Sentence.Span;
            var whole = TextSpan.FromBounds(Math.Max(sentence.Start, content.Start), Math.Min(sentence.End, content.End));
            foreach (var part in BetweenOmissions(sentences[i], whole).Prepend(whole))
            {
                if (sentences[i].CountWords(0, part.End) - sentences[i].CountWords(0, part.Start) < MinWords || part == content)
                    continue;
                yield return statement with
                {
                    Sentence = sentences[i].Sentence.Quote,
                    Rule = StatementExtractor.SentenceOfQuotation,
                    SpeakerMention = part.Start == content.Start ? statement.SpeakerMention : null,
                    Content = document.Article.Quote(part),
                    Quotation = Quotation.Direct,
                };
            }
        }
    }

    private static bool HasOmission(string text) => text.Contains("[...]", StringComparison.Ordinal) || text.Contains("[…]", StringComparison.Ordinal);

    // Only what has a verb can stand alone.
    private static IEnumerable<TextSpan> BetweenOmissions(SentenceWords words, TextSpan whole)
    {
        if (!HasOmission(words.Text(whole)))
            yield break;
        var first = words.TokenAt(whole.Start);
        var last = words.TokenAt(whole.End);
        for (var i = first; i <= last; i++)
        {
            if (i < last && !(words.Is(i, "[") && words.Word(i + 1).Is(SmallWords.Ellipses)))
                continue;
            if (i > first && words.HasVerb(first, i))
                yield return words.Span(first, i);
            while (i < last && !words.Is(i, "]"))
                i++;
            first = i + 1;
        }
    }

    private static int FirstEndingBehind(SentenceWords[] sentences, int position)
    {
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Sentence.Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
