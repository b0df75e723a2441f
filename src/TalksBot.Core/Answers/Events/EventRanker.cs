using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Events;

/// <summary>Orders dated events by how much of a question the clause around the date, its sentence and its article's title meet.</summary>
public static class EventRanker
{
    private const int Candidates = 120;
    private const int ContextPassages = 60;

    // What a word of the question counts for, by where it is met. In the clause it counts the more the nearer it stands
    // to the date: that tells two dates of one sentence apart.
    private const double InSentence = 0.55;
    private const double InTitle = 0.35;
    private const double InArticle = 0.3;
    private const double NearWords = 8;

    // Rare words tell more, but in a corpus of a few passages every word is rare: the floor keeps common ones in.
    private const double WeightFloor = 0.7;
    private const double LightWeight = 0.25;

    // A date that nothing resolves answers "when" only where nothing better does.
    private const double Unresolved = 0.5;
    private const double NotADay = 0.95;

    // A word met elsewhere in the article counts half towards an answer.
    private const double MetElsewhere = 0.5;

    private static readonly FrozenSet<string> LightWords = RuleData.Lines("Questions/light-words.txt").ToFrozenSet();

    public static async Task<ImmutableArray<RankedEvent>> RankAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return [];
        var terms = EvidenceFinder.Terms(reading);
        var passages = await index.SearchAsync(new PassageQuery(terms, filter, ContextPassages), cancellation);
        var weights = Weights(reading, passages);
        var context = passages.Hits
            .GroupBy(hit => hit.Article.Id)
            .ToDictionary(article => article.Key, article => Matches(reading, string.Join(' ', article.Select(hit => hit.Passage.Text.Text))));
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Event, terms, filter, Candidates), cancellation);
        return [.. hits
            .Where(hit => !hit.Finding.Sentence.InTitle)
            .Select(hit => Rank(reading, weights, hit, context.GetValueOrDefault(hit.Article.Id)))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Article.Id, StringComparer.Ordinal)
            .ThenBy(ranked => ranked.Event.Expression.Offset)];
    }

    private static RankedEvent Rank(QuestionReading reading, ImmutableArray<double> weights, FindingHit hit, double[]? article)
    {
        var found = (EventFinding)hit.Finding;
        var clause = ClauseMatches(reading, found);
        var sentence = Matches(reading, found.Sentence.Text);
        var title = Matches(reading, hit.Article.Title);
        var (score, met) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            var near = sentence[i] > 0 || title[i] > 0 ? 1 : article?[i] > 0 ? MetElsewhere : 0;
            met += weights[i] * near;
            score += weights[i] * Math.Max(
                Math.Max(clause[i], InSentence * sentence[i]),
                Math.Max(InTitle * title[i], InArticle * (article?[i] ?? 0)));
        }

        var factor = found.When is null ? Unresolved : found.Precision == DatePrecision.Day ? 1 : NotADay;
        return new RankedEvent(hit.Article, found, score * factor, met / Math.Max(1e-9, weights.Sum()), Highlights(reading, found.Sentence));
    }

    private static ImmutableArray<double> Weights(QuestionReading reading, PassageResult passages) =>
        [.. ConceptWeights.Of(reading, passages).Select((weight, i) => (weight + WeightFloor) * (LightWords.Contains(reading.Concepts[i].Word.ToLowerInvariant()) ? LightWeight : 1))];

    private static double[] ClauseMatches(QuestionReading reading, EventFinding found)
    {
        var matches = new double[reading.Concepts.Length];
        var clause = found.Clause;
        var expression = new TextSpan(found.Expression.Span.Start - clause.Span.Start, found.Expression.Span.Length);
        var tokens = Analyzer.Tokens(clause.Text);
        for (var at = 0; at < tokens.Length; at++)
        {
            var distance = tokens[at].Span.Start < expression.Start
                ? tokens.Count(token => token.Span.Start > tokens[at].Span.Start && token.Span.Start < expression.Start)
                : tokens.Count(token => token.Span.Start < tokens[at].Span.Start && token.Span.Start >= expression.End);
            for (var i = 0; i < matches.Length; i++)
                matches[i] = Math.Max(matches[i], reading.Concepts[i].Match(tokens[at].Term) * Math.Max(InSentence, 1 - distance / (2 * NearWords)));
        }

        return matches;
    }

    private static double[] Matches(QuestionReading reading, string text)
    {
        var matches = new double[reading.Concepts.Length];
        foreach (var term in Analyzer.Terms(text))
            for (var i = 0; i < matches.Length; i++)
                matches[i] = Math.Max(matches[i], reading.Concepts[i].Match(term));
        return matches;
    }

    private static ImmutableArray<TextSpan> Highlights(QuestionReading reading, Quote sentence) =>
        [.. Analyzer.Tokens(sentence.Text).Where(token => reading.Concepts.Any(concept => concept.Match(token.Term) > 0)).Select(token => token.Span)];
}
