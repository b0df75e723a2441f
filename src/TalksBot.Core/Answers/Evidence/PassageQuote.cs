using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>What an answer shows of a passage, short enough for a phone: the sentence that answers, marked, and what stands beside it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Marks">What of them is marked, counted from their start.</param>
public sealed record PassageQuote(Quote Words, ImmutableArray<TextSpan> Marks)
{
    private const int MaxNear = 320;
    private const int MaxBeside = 200;

    /// <summary>The best passage keeps its neighbouring sentences, the others as much of theirs as stays short.</summary>
    /// <param name="window">The passage.</param>
    /// <param name="isBest">Whether it is the first of the answer.</param>
    public static PassageQuote Of(EvidenceWindow window, bool isBest)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return new PassageQuote(window.Quote, window.Highlights);
        if (!isBest)
            return Marked(Near(window, MaxBeside), window.Sentence);
        return window.Quote.Span == window.Sentence ? new PassageQuote(window.Quote, window.Highlights) : Marked(window.Quote, window.Sentence);
    }

    /// <summary>The sentence that met most with as much of its neighbours as stays short: what comes near often stands beside it.</summary>
    public static Quote Near(EvidenceWindow window) => Near(window, MaxNear);

    private static Quote Near(EvidenceWindow window, int most)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return window.Quote;
        var (start, end) = (window.Sentence.Start, window.Sentence.End);
        var sentences = SentenceSplitter.Split(window.Quote.Text, new TextSpan(0, window.Quote.Text.Length))
            .Select(sentence => new TextSpan(window.Quote.Span.Start + sentence.Start, sentence.Length)).ToList();
        foreach (var after in sentences.Where(sentence => sentence.Start >= window.Sentence.End))
            if (after.End - start <= most)
                end = after.End;
        foreach (var before in sentences.Where(sentence => sentence.End <= window.Sentence.Start).Reverse())
            if (end - before.Start <= most)
                start = before.Start;
        return window.Quote.Part(TextSpan.FromBounds(start, end));
    }

    private static PassageQuote Marked(Quote words, TextSpan sentence) =>
        new(words, [new TextSpan(sentence.Start - words.Span.Start, sentence.Length)]);
}
