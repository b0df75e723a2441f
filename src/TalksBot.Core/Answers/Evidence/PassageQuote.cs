namespace TalksBot.Core.Answers.Evidence;

/// <summary>What an answer shows of a passage, short enough for a phone: the sentence that answers, marked, and what stands beside it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Marks">What of them is marked, counted from their start.</param>
public sealed record PassageQuote(Quote Words, ImmutableArray<TextSpan> Marks)
{
    private const int MaxNear = 320;
    private const int MaxBeside = 200;
    private const int Neighbours = 2;

    /// <summary>The best passage keeps two neighbouring sentences, the others one or two as long as that stays short.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="window">The passage.</param>
    /// <param name="isBest">Whether it is the first of the answer.</param>
    public static PassageQuote Of(QuestionReading reading, EvidenceWindow window, bool isBest)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return new PassageQuote(window.Quote, window.Highlights);
        if (!isBest)
            return Marked(Near(window, MaxBeside), window.Sentence);
        return window.Quote.Span == window.Sentence ? new PassageQuote(window.Quote, window.Highlights) : Marked(Best(reading, window), window.Sentence);
    }

    /// <summary>The sentence that met most with a neighbour or two where that stays short: what comes near often stands beside it.</summary>
    public static Quote Near(EvidenceWindow window) => Near(window, MaxNear);

    private static Quote Near(EvidenceWindow window, int most)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return window.Quote;
        var (start, end) = (window.Sentence.Start, window.Sentence.End);
        var sentences = Sentences(window);
        if (sentences.FindIndex(sentence => sentence.Start >= window.Sentence.End) is >= 0 and var after && sentences[after].End - start <= most)
            end = sentences[after].End;
        if (sentences.FindLastIndex(sentence => sentence.End <= window.Sentence.Start) is >= 0 and var before && end - sentences[before].Start <= most)
            start = sentences[before].Start;
        return window.Quote.Part(TextSpan.FromBounds(start, end));
    }

    /// <summary>The sentence with those two beside it that meet most of the question; one of either side where none meets more.</summary>
    private static Quote Best(QuestionReading reading, EvidenceWindow window)
    {
        var sentences = Sentences(window);
        var at = sentences.FindIndex(sentence => sentence.End > window.Sentence.Start);
        return Enumerable.Range(at - Neighbours, Neighbours + 1)
            .Select(first => (First: Math.Max(0, first), Last: Math.Min(sentences.Count - 1, first + Neighbours), Order: Math.Abs(first - at + 1)))
            .Select(part => (Quote: window.Quote.Part(TextSpan.FromBounds(sentences[part.First].Start, sentences[part.Last].End)), part.Order))
            .OrderByDescending(part => Met(reading, part.Quote.Text))
            .ThenBy(part => part.Order)
            .First().Quote;
    }

    private static double Met(QuestionReading reading, string text)
    {
        var terms = Analyzer.Terms(text);
        return reading.Concepts.Sum(concept => terms.Select(concept.Match).DefaultIfEmpty().Max());
    }

    private static List<TextSpan> Sentences(EvidenceWindow window) =>
        [.. SentenceSplitter.Split(window.Quote.Text, new TextSpan(0, window.Quote.Text.Length))
            .Select(sentence => new TextSpan(window.Quote.Span.Start + sentence.Start, sentence.Length))];

    private static PassageQuote Marked(Quote words, TextSpan sentence) =>
        new(words, [new TextSpan(sentence.Start - words.Span.Start, sentence.Length)]);
}
