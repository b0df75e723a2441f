using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Scores windows of whole sentences of a passage against a question.</summary>
/// <param name="question">The question.</param>
/// <param name="parts">What each part adds.</param>
public sealed class WindowScorer(QuestionTerms question, RankingParts parts)
{
    private const int NearWords = 3;

    /// <summary>The passage's windows of at most <see cref="Citation.MaxLength"/> characters, best first.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="article">How well the passages found in the article meet each concept.</param>
    public IEnumerable<EvidenceWindow> Windows(PassageReading passage, double[] article)
    {
        var sentences = passage.Hit.Passage.Sentences;
        for (var first = 0; first < sentences.Length; first++)
        {
            for (var last = first; last < sentences.Length; last++)
            {
                var span = TextSpan.FromBounds(sentences[first].Start, sentences[last].End);
                if (span.Length > Citation.MaxLength && last > first)
                    break;
                yield return Score(passage, article, first, last);
            }
        }
    }

    private EvidenceWindow Score(PassageReading passage, double[] article, int first, int last)
    {
        var matches = new double[question.Count];
        var (isWanted, start, end) = (false, -1, passage.Words.Length);
        for (var i = 0; i < passage.Words.Length; i++)
        {
            var word = passage.Words[i];
            if (word.Sentence < first)
                continue;
            if (word.Sentence > last)
            {
                end = i;
                break;
            }

            start = start < 0 ? i : start;
            isWanted |= word.IsWanted;
            foreach (var match in word.Matches)
                matches[match.Concept] = Math.Max(matches[match.Concept], match.Strength);
        }

        var inside = start < 0 ? [] : passage.Words.AsSpan(start, end - start);
        var (met, title, context, around) = (0.0, 0.0, 0.0, 0.0);
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < matches.Length; i++)
        {
            met += question.Weights[i] * matches[i];
            title += question.Weights[i] * Math.Max(0, passage.Title[i] - matches[i]);
            context += question.Weights[i] * Math.Max(0, passage.Whole[i] - matches[i]);
            around += question.Weights[i] * Math.Max(0, article[i] - Math.Max(passage.Whole[i], matches[i]));
            if (matches[i] == 0 && passage.Title[i] == 0)
                missing.Add(question.Reading.Concepts[i].Word);
        }

        var sentences = passage.Hit.Passage.Sentences;
        var span = TextSpan.FromBounds(sentences[first].Start, sentences[last].End);
        var score = parts.Fill * Math.Min(span.Length, Citation.MaxLength) / Citation.MaxLength + (met + parts.Title * title + parts.Context * context + parts.Article * around
            + parts.Passage * passage.Hit.Score + parts.Near * Nearness(inside)) / question.Total
            + (isWanted ? parts.Wanted : 0)
            + (passage.Hit.Passage.Ordinal == 0 ? parts.Lead : 0);
        var quote = QuoteCutter.Cut(passage.Hit.Passage.Text.Part(span));
        return new EvidenceWindow(passage.Hit.Article, quote, span, score, met / question.Total, missing.DrainToImmutable(), Highlights(inside, quote));
    }

    private static ImmutableArray<TextSpan> Highlights(ReadOnlySpan<PassageWord> words, Quote quote)
    {
        var highlights = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var word in words)
            if (word.Matches.Count > 0 && word.Span.End <= quote.Span.End)
                highlights.Add(new TextSpan(word.Span.Start - quote.Span.Start, word.Span.Length));
        return highlights.DrainToImmutable();
    }

    /// <summary>The weights of neighbouring concepts of the question that stand near each other in the window, in their order.</summary>
    private double Nearness(ReadOnlySpan<PassageWord> words)
    {
        Span<double> near = stackalloc double[question.Count];
        near.Clear();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var match in words[at].Matches)
            {
                if (match.Concept + 1 >= near.Length)
                    continue;
                for (var next = at + 1; next < words.Length && next <= at + NearWords; next++)
                    if (words[next].Matches.Any(other => other.Concept == match.Concept + 1))
                        near[match.Concept] = Math.Min(question.Weights[match.Concept], question.Weights[match.Concept + 1]);
            }
        }

        var sum = 0.0;
        foreach (var weight in near)
            sum += weight;
        return sum;
    }
}
