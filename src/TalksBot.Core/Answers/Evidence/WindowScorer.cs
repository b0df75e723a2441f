using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Scores windows of whole sentences of a passage against a question.</summary>
/// <param name="reading">The question.</param>
/// <param name="weights">Each concept's weight, in the order of the reading's concepts.</param>
public sealed class WindowScorer(QuestionReading reading, ImmutableArray<double> weights)
{
    // What a part adds, as a share of the weights it works on. Measured in ARCHITECTURE.md's ablation table.
    private const double PassageShare = 0.35;
    private const double TitleShare = 0.3;
    private const double NearShare = 0.25;
    private const int NearWords = 3;

    private readonly double total = Math.Max(1e-9, weights.Sum());

    public EvidenceWindow Best(PassageHit hit)
    {
        var title = Matches(Analyzer.Tokens(hit.Article.Title));
        var tokens = Analyzer.Tokens(hit.Passage.Text.Text);
        var best = default(EvidenceWindow);
        for (var first = 0; first < hit.Passage.Sentences.Length; first++)
        {
            for (var last = first; last < hit.Passage.Sentences.Length; last++)
            {
                var span = TextSpan.FromBounds(hit.Passage.Sentences[first].Start, hit.Passage.Sentences[last].End);
                if (span.Length > Citation.MaxLength && last > first)
                    break;
                var window = Score(hit, span, tokens, title);
                if (best is null || window.Score > best.Score)
                    best = window;
            }
        }

        return best!;
    }

    private EvidenceWindow Score(PassageHit hit, TextSpan span, ImmutableArray<AnalyzedToken> tokens, double[] title)
    {
        var start = hit.Passage.Text.Span.Start;
        var inside = tokens.Where(token => span.Contains(new TextSpan(start + token.Span.Start, token.Span.Length))).ToImmutableArray();
        var matches = Matches(inside);
        var (met, score) = (0.0, PassageShare * hit.Score);
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < weights.Length; i++)
        {
            met += weights[i] * matches[i];
            score += weights[i] * Math.Max(matches[i], TitleShare * title[i]);
            if (matches[i] == 0 && title[i] == 0)
                missing.Add(reading.Concepts[i].Word);
        }

        score += NearShare * Nearness(inside);
        var quote = QuoteCutter.Cut(hit.Passage.Text.Part(span));
        var highlights = inside
            .Where(token => reading.Concepts.Any(concept => concept.Match(token.Term) > 0))
            .Select(token => new TextSpan(token.Span.Start + start - span.Start, token.Span.Length))
            .Where(highlight => highlight.End <= quote.Text.Length);
        return new EvidenceWindow(hit.Article, quote, span, score, met / total, missing.DrainToImmutable(), [.. highlights]);
    }

    private double[] Matches(ImmutableArray<AnalyzedToken> tokens)
    {
        var matches = new double[weights.Length];
        foreach (var token in tokens)
            for (var i = 0; i < matches.Length; i++)
                matches[i] = Math.Max(matches[i], reading.Concepts[i].Match(token.Term));
        return matches;
    }

    /// <summary>The weights of neighbouring concepts of the question that stand near each other in the window, in their order.</summary>
    private double Nearness(ImmutableArray<AnalyzedToken> tokens)
    {
        var sum = 0.0;
        for (var i = 0; i + 1 < weights.Length; i++)
        {
            for (var at = 0; at < tokens.Length; at++)
            {
                if (reading.Concepts[i].Match(tokens[at].Term) == 0)
                    continue;
                var near = tokens.AsSpan(at + 1, Math.Min(NearWords, tokens.Length - at - 1));
                if (Any(near, reading.Concepts[i + 1]))
                {
                    sum += Math.Min(weights[i], weights[i + 1]);
                    break;
                }
            }
        }

        return sum;

        static bool Any(ReadOnlySpan<AnalyzedToken> tokens, Concept concept)
        {
            foreach (var token in tokens)
                if (concept.Match(token.Term) > 0)
                    return true;
            return false;
        }
    }
}
