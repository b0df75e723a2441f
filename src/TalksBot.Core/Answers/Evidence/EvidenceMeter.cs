using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Articles;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Measures what of a question a chosen window meets, and marks the words that do.</summary>
/// <param name="reading">The question.</param>
/// <param name="weights">Each concept's weight.</param>
public sealed partial class EvidenceMeter(QuestionReading reading, ImmutableArray<double> weights)
{
    // In a corpus of a few passages every word is rare: the floor keeps common ones in.
    private const double WeightFloor = 0.7;

    // What a word counts for by where it is met, nearest first: the sentence that meets most, the quote, the title, the
    // passage, elsewhere in the article. Names reach further than other words, because articles go on with "he" and "the deal".
    private static readonly ImmutableArray<double> WordReach = [1, 0.75, 0.75, 0.4, 0.2];
    private static readonly ImmutableArray<double> NameReach = [1, 0.9, 0.9, 0.8, 0.6];

    // "Who is Norrland's prime minister" names a thing by its parts: they stand together or mean another.
    private static readonly ImmutableArray<double> RoleReach = [1, 0.1, 0.1, 0, 0];

    // Something of the wanted kind counts as one more word of the question.
    private const double WantedWeight = 1.2;
    private const double WantedBeside = 0.3;
    private const double WantedBeforePronoun = 0.8;

    // The sentence that answers meets nearly as much as any: not just any name beside it.
    private const double MinOfBest = 0.3;

    // "How many brigades": what is counted has a number before it.
    private const double Uncounted = 0.3;
    private const int WordsAfterNumber = 5;

    /// <param name="window">The window.</param>
    /// <param name="article">How well all passages found in the article meet each concept.</param>
    public EvidenceWindow Measure(ScoredWindow window, double[] article)
    {
        var shares = Sentences(window).Select(sentence => weights.Zip(window.Passage.Sentence(sentence), (weight, match) => weight * match).Sum()).ToArray();
        return Sentences(window)
            .Where(sentence => shares[sentence - window.First] >= MinOfBest * shares.Max())
            .Select(sentence => Measure(window, article, sentence))
            .MaxBy(measured => measured.Coverage)!;
    }

    private EvidenceWindow Measure(ScoredWindow window, double[] article, int best)
    {
        var passage = window.Passage;
        var (met, total, lacksName) = (0.0, 1e-9, false);
        var (wordsMet, words) = (0.0, 0.0);
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < weights.Length; i++)
        {
            var concept = reading.Concepts[i];
            var inQuote = Sentences(window).Any(sentence => passage.Sentence(sentence)[i] > 0);
            ReadOnlySpan<bool> places = [passage.Sentence(best)[i] > 0, inQuote, passage.Title[i] > 0, passage.Whole[i] > 0, article[i] > 0];
            var place = places.IndexOf(true);
            var support = place < 0 ? 0 : Reach(concept)[place];
            if (concept == reading.Counted && !IsCounted(window, i))
                support = Math.Min(support, Uncounted);
            var weight = weights[i] + (concept.IsLight ? 0 : WeightFloor);
            met += weight * support;
            total += weight;
            if (concept.Kind == ConceptKind.Word && !concept.IsLight)
                (wordsMet, words) = (wordsMet + weight * support, words + weight);
            lacksName |= place < 0 && concept.Kind != ConceptKind.Word && !concept.IsLight;
            if (!inQuote && passage.Title[i] == 0)
                missing.Add(concept.Word);
        }

        var wanted = Wanted(window, best);
        var share = total / weights.Length * WantedWeight;
        var coverage = wanted is { } found ? (met + share * found) / (total + share) : met / total;
        var quote = QuoteCutter.Cut(passage.Hit.Passage.Text.Part(passage.Span(window.First, window.Last)));
        return new EvidenceWindow(passage.Hit.Article, quote, passage.Hit.Passage.Sentences[best], window.Score, coverage, missing.DrainToImmutable(), Highlights(window, quote))
        {
            Parts = window.Parts,
            LacksName = lacksName,
            WordCoverage = words == 0 ? 1 : wordsMet / words,
        };
    }

    private ImmutableArray<double> Reach(Concept concept) =>
        reading.AsksForRole || concept.IsModifier ? RoleReach : concept.Kind == ConceptKind.Word ? WordReach : NameReach;

    private static IEnumerable<int> Sentences(ScoredWindow window) => Enumerable.Range(window.First, window.Last - window.First + 1);

    /// <summary>Whether what could be the answer stands in the sentence or beside it; null where any word could be.</summary>
    private double? Wanted(ScoredWindow window, int best)
    {
        if (!WantedKind.IsRecognised(reading.Wanted))
            return null;
        if (IsIn(best))
            return 1;
        if (!Sentences(window).Any(IsIn))
            return 0;
        return reading.Wanted is AnswerType.Person or AnswerType.Organisation ? (best > window.First && IsIn(best - 1) && Pronoun().IsMatch(Text(best)) ? WantedBeforePronoun : 0) : WantedBeside;

        bool IsIn(int sentence) => window.Passage.Words(sentence).Exists(word => word.IsWanted)
            || reading.Wanted == AnswerType.Reason && ReasonCue.IsIn(Text(sentence));

        string Text(int sentence) => window.Passage.Hit.Passage.Text.Part(window.Passage.Span(sentence, sentence)).Text;
    }

    private static bool IsCounted(ScoredWindow window, int concept) =>
        Sentences(window).Any(sentence =>
        {
            var words = window.Passage.Words(sentence);
            return words.Exists(word => word.Matches.Exists(match => match.Concept == concept)
                && words.Exists(number => number.IsWanted && number.Position < word.Position && word.Position - number.Position <= WordsAfterNumber));
        });

    private static ImmutableArray<TextSpan> Highlights(ScoredWindow window, Quote quote) =>
        [.. Sentences(window)
            .SelectMany(window.Passage.Words)
            .Where(word => quote.Span.Contains(word.Span))
            .Select(word => new TextSpan(word.Span.Start - quote.Span.Start, word.Span.Length))];

    [GeneratedRegex(@"\b(he|she|they)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
