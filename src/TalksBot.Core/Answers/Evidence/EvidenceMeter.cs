using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Measures what of a question a chosen window meets, and marks the words that do.</summary>
/// <param name="reading">The question.</param>
/// <param name="weights">Each concept's weight.</param>
public sealed class EvidenceMeter(QuestionReading reading, ImmutableArray<double> weights)
{
    // In a corpus of a few passages every word is rare: the floor keeps common ones in.
    private const double WeightFloor = 0.7;

    // What a word counts for by where it is met, nearest first: the sentence that meets most, the quote, the title, the
    // passage, elsewhere in the article. Names reach further than other words, because articles go on with "he" and "the deal".
    private static readonly ImmutableArray<double> WordReach = [1, 0.75, 0.75, 0.4, 0.2];
    private static readonly ImmutableArray<double> NameReach = [1, 0.9, 0.9, 0.8, 0.6];

    public EvidenceWindow Measure(ScoredWindow window, double[] article)
    {
        var passage = window.Passage;
        var best = Enumerable.Range(window.First, window.Last - window.First + 1).MaxBy(sentence => Sum(passage.Sentence(sentence)));
        var (met, total, lacksName) = (0.0, 1e-9, false);
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < weights.Length; i++)
        {
            var concept = reading.Concepts[i];
            var quote = Enumerable.Range(window.First, window.Last - window.First + 1).Max(sentence => passage.Sentence(sentence)[i]);
            ReadOnlySpan<double> strengths = [passage.Sentence(best)[i], quote, passage.Title[i], passage.Whole[i], article[i]];
            var reach = concept.Kind == ConceptKind.Word ? WordReach : NameReach;
            var support = 0.0;
            for (var place = 0; place < reach.Length; place++)
                support = Math.Max(support, reach[place] * (strengths[place] > 0 ? 1 : 0));
            var weight = weights[i] + (concept.IsLight ? 0 : WeightFloor);
            met += weight * support;
            total += weight;
            lacksName |= support == 0 && concept.Kind != ConceptKind.Word && !concept.IsLight;
            if (quote == 0 && passage.Title[i] == 0)
                missing.Add(concept.Word);
        }

        var text = passage.Hit.Passage.Text.Part(passage.Span(window.First, window.Last));
        var cut = QuoteCutter.Cut(text);
        return new EvidenceWindow(passage.Hit.Article, cut, passage.Hit.Passage.Sentences[best], window.Score, met / total, missing.DrainToImmutable(), Highlights(window, cut))
        {
            LacksName = lacksName,
        };
    }

    private static ImmutableArray<TextSpan> Highlights(ScoredWindow window, Quote quote) =>
        [.. Enumerable.Range(window.First, window.Last - window.First + 1)
            .SelectMany(window.Passage.Words)
            .Where(word => quote.Span.Contains(word.Span))
            .Select(word => new TextSpan(word.Span.Start - quote.Span.Start, word.Span.Length))];

    private double Sum(double[] met)
    {
        var sum = 0.0;
        for (var i = 0; i < met.Length; i++)
            sum += weights[i] * met[i];
        return sum;
    }
}
