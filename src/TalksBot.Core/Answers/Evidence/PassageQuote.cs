using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>What an answer shows of a passage, short enough for a phone: the sentence that answers, marked, and what stands beside it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Marks">What of them is marked, counted from their start.</param>
public sealed record PassageQuote(Quote Words, ImmutableArray<TextSpan> Marks)
{
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
