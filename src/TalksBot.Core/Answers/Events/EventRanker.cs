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

    // A date that nothing resolves answers "when" only where nothing better does.
    private const double Unresolved = 0.5;
    private const double NotADay = 0.95;

    // A word met elsewhere in the article counts half towards an answer.
    private const double MetElsewhere = 0.5;

    public static async Task<ImmutableArray<RankedEvent>> RankAsync(
        IPassageIndex index, QuestionReading reading, EventAsked asked, CorpusFilter filter, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return [];
        var terms = EvidenceFinder.Terms(reading);
        var passages = await index.SearchAsync(new PassageQuery(terms, filter, ContextPassages), cancellation);
        var meter = new QuestionMeter(reading, ConceptWeights.Of(reading, passages));
        var context = passages.Hits
            .GroupBy(hit => hit.Article.Id)
            .ToDictionary(article => article.Key, article => meter.Matches(string.Join(' ', article.Select(hit => hit.Passage.Text.Text))));
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Event, terms, filter, Candidates), cancellation);
        return [.. hits
            .Where(hit => !hit.Finding.Sentence.InTitle)
            .Select(hit => Rank(reading, asked, meter, hit, context.GetValueOrDefault(hit.Article.Id)))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Article.Id, StringComparer.Ordinal)
            .ThenBy(ranked => ranked.Event.Expression.Offset)];
    }

    private static RankedEvent Rank(QuestionReading reading, EventAsked asked, QuestionMeter meter, FindingHit hit, double[]? article)
    {
        var found = (EventFinding)hit.Finding;
        var clause = NearMatch.Of(reading, found.Clause, found.Expression, InSentence);
        var sentence = meter.Matches(found.Sentence.Text);
        var actors = meter.Matches(string.Join(' ', found.Actors));
        var title = meter.Matches(hit.Article.Title);
        var (clauseOrElse, met) = (new double[sentence.Length], new double[sentence.Length]);
        for (var i = 0; i < met.Length; i++)
        {
            met[i] = sentence[i] > 0 || title[i] > 0 && !asked.IsPhase(i) || actors[i] > 0 ? 1 : article?[i] > 0 ? MetElsewhere : 0;
            clauseOrElse[i] = Math.Max(
                Math.Max(Math.Max(clause[i], actors[i]), InSentence * sentence[i]),
                Math.Max(InTitle * title[i], InArticle * (article?[i] ?? 0)));
        }

        var fit = asked.Share(found, hit.Article.Published, met, actors);
        var factor = fit * (found.When is null ? Unresolved : found.Precision == DatePrecision.Day ? 1 : NotADay);
        return new RankedEvent(hit.Article, found, meter.Share(clauseOrElse) * factor, meter.Share(met) * fit, Highlights(reading, found.Sentence));
    }

    private static ImmutableArray<TextSpan> Highlights(QuestionReading reading, Quote sentence) =>
        [.. Analyzer.Tokens(sentence.Text).Where(token => reading.Concepts.Any(concept => concept.Match(token.Term) > 0)).Select(token => token.Span)];
}
