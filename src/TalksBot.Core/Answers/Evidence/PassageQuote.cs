using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>What an answer shows of a passage, short enough for a phone: the sentence that answers, marked, and what stands beside it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Marks">What of them is marked, counted from their start.</param>
public sealed record PassageQuote(Quote Words, ImmutableArray<TextSpan> Marks)
{
    private const int MaxNear = 320;

    /// <summary>The best passage keeps its neighbouring sentences, the others are their sentence.</summary>
    /// <param name="window">The passage.</param>
    /// <param name="isBest">Whether it is the first of the answer.</param>
    public static PassageQuote Of(EvidenceWindow window, bool isBest)
    {
        if (!isBest || !window.Quote.Span.Contains(window.Sentence))
            return Sentence(window);
        return new PassageQuote(window.Quote, window.Quote.Span == window.Sentence
            ? window.Highlights
            : [new TextSpan(window.Sentence.Start - window.Quote.Span.Start, window.Sentence.Length)]);
    }

    /// <summary>The sentence that met most with as much of its neighbours as stays short: what comes near often stands beside it.</summary>
    public static Quote Near(EvidenceWindow window)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return window.Quote;
        var (start, end) = (window.Sentence.Start, window.Sentence.End);
        var sentences = SentenceSplitter.Split(window.Quote.Text, new TextSpan(0, window.Quote.Text.Length))
            .Select(sentence => new TextSpan(window.Quote.Span.Start + sentence.Start, sentence.Length)).ToList();
        foreach (var after in sentences.Where(sentence => sentence.Start >= window.Sentence.End))
            if (after.End - start <= MaxNear)
                end = after.End;
        foreach (var before in sentences.Where(sentence => sentence.End <= window.Sentence.Start).Reverse())
            if (end - before.Start <= MaxNear)
                start = before.Start;
        return window.Quote.Part(TextSpan.FromBounds(start, end));
    }

    /// <summary>The sentence that met most, with the words that meet the question.</summary>
    public static PassageQuote Sentence(EvidenceWindow window)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return new PassageQuote(window.Quote, window.Highlights);
        var skipped = window.Sentence.Start - window.Quote.Span.Start;
        return new PassageQuote(
            window.Quote.Part(window.Sentence),
            [.. window.Highlights.Where(mark => mark.Start >= skipped && mark.End <= skipped + window.Sentence.Length).Select(mark => new TextSpan(mark.Start - skipped, mark.Length))]);
    }
}
