using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Findings.Durations;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>A duration that an article gives, with how much of the question its clause and sentence meet (from 0 to 1).</summary>
internal sealed record RankedDuration(ArticleInfo Article, DurationFinding Duration, double Score);

/// <summary>Finds how long something took, in the articles whose passages meet the question best.</summary>
internal static class DurationReader
{
    private const int Windows = 12;
    private const double InSentence = 0.8;
    private const double InTitle = 0.5;

    /// <summary>Durations that the articles word ("for four days"), the best match first.</summary>
    public static async Task<ImmutableArray<RankedDuration>> FindAsync(
        IPassageIndex index, WhenQuestion question, CorpusFilter filter, CancellationToken cancellation)
    {
        var reading = question.Reading;
        if (reading.Concepts.IsEmpty)
            return [];
        var passages = await index.SearchAsync(new PassageQuery(EvidenceFinder.Terms(reading), filter, Windows), cancellation);
        var (wanted, whose) = (Wanted(question), question.Of(WhenPart.Doer).Concat(question.Of(WhenPart.Object))
            .Where(i => !reading.Concepts[i].IsLight).Take(1).ToArray());
        var meter = new QuestionMeter(reading, ConceptWeights.Of(reading, passages));
        var found = ImmutableArray.CreateBuilder<RankedDuration>();
        var articles = passages.Hits.Select(hit => hit.Article).DistinctBy(article => article.Id).ToArray();
        var list = new FindingList(FindingKind.Duration, filter.Within(articles.Select(article => article.Id)));
        if (articles.Length == 0)
            return [];
        var hits = await index.ReadAllAsync(list, cancellation).ToArrayAsync(cancellation);
        var durations = hits.ToLookup(hit => hit.Article.Id, hit => (DurationFinding)hit.Finding);
        foreach (var info in articles)
        {
            var title = meter.Matches(info.Title);
            foreach (var duration in durations[info.Id])
                found.Add(new RankedDuration(info, duration, Score(reading, meter, wanted, whose, duration, title)));
        }

        return [.. found.OrderByDescending(ranked => ranked.Score)];
    }

    // What lasted has to be told in the sentence itself: the deed, else the last noun.
    private static int[] Wanted(WhenQuestion question) => question.Of(WhenPart.Deed).ToArray() is { Length: > 0 } deed && !question.IsPhaseOnly ? deed
        : [.. question.Of(WhenPart.Doer).Concat(question.Of(WhenPart.Object)).Where(i => !question.Reading.Concepts[i].IsLight).TakeLast(1)];

    private static double Score(QuestionReading reading, QuestionMeter meter, int[] wanted, int[] whose, DurationFinding duration, double[] title)
    {
        var (clause, sentence) = (NearMatch.Of(reading, duration.Clause, duration.Expression, InSentence), meter.Matches(duration.Sentence.Text));
        // "The shop reopened after nine weeks" isn't how long the bridge was closed.
        if (Array.Exists(whose, i => sentence[i] == 0) && !Array.Exists(wanted, i => sentence[i] >= 1) && !Pronoun.Fits(duration.Sentence.Text))
            return 0;
        if (IsOfAnother(reading, duration) || wanted.Length > 0 && !Array.Exists(wanted, i => sentence[i] > 0))
            return 0;
        return meter.Share([.. clause.Select((match, i) => Math.Max(match, Math.Max(InSentence * sentence[i], InTitle * title[i])))]);
    }

    /// <summary>"a 48-hour ceasefire" is no answer to how long the clashes before it lasted: the word behind says what did.</summary>
    private static bool IsOfAnother(QuestionReading reading, DurationFinding duration)
    {
        if (!duration.Expression.Text.Contains('-', StringComparison.Ordinal))
            return false;
        var behind = Analyzer.Terms(duration.Clause.Text[(duration.Expression.Span.End - duration.Clause.Span.Start)..]);
        var until = Beside.Find(reading.Question) is { Success: true } beside ? beside.Index : int.MaxValue;
        return behind.Length > 0 && !reading.Concepts.Any(concept => concept.Start < until && concept.Match(behind[0]) > 0);
    }

    private static Regex Pronoun { get; } = Patterns.Of(@"\b(he|she|it|they|its|his|her|their|who|which|that)\b", RegexOptions.IgnoreCase);

    private static Regex Beside { get; } = Patterns.Of(@"(?<=\w )(before|after|until|till|since|when|while)\b", RegexOptions.IgnoreCase);
}
