using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Durations;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Finds how long something took where an article tells it by another word: "walked free after nine hours in the hands of the pirates" is the length
/// of the hijacking (the rows of <c>lengths-told.tsv</c>). Everything else that is asked for must stand around it, or at the head of its article.
/// </summary>
internal sealed class LengthTold
{
    private const int BestArticles = 12;
    private const double Near = 0.9;

    private static readonly ImmutableArray<Row> Rows = [.. RuleData.Rows("Answers/Events/lengths-told.tsv").Select(Row.Of)];

    private readonly QuestionLight light;
    private readonly ArticleLight article;
    private readonly ImmutableArray<Row> asked;
    private readonly WhenQuestion question;

    private LengthTold(WhenQuestion question, QuestionLight light, ArticleLight article, ImmutableArray<Row> asked) =>
        (this.question, this.light, this.article, this.asked) = (question, light, article, asked);

    /// <summary>The lengths told so, the best match first.</summary>
    public static async Task<ImmutableArray<RankedDuration>> FindAsync(
        IPassageIndex index, WhenQuestion question, CorpusFilter filter, CancellationToken cancellation)
    {
        var reading = question.Reading;
        var asked = Rows.Where(row => reading.Concepts.Any(row.IsAskedBy)).ToImmutableArray();
        if (asked.IsEmpty)
            return [];
        var light = await QuestionLight.OfAsync(index, reading, filter, cancellation);
        var articles = light.Articles.Take(BestArticles).ToDictionary(
            article => article.Info.Id, article => new LengthTold(question, light.In(article.Info.Id), article, asked));
        if (articles.Count == 0)
            return [];
        var list = new FindingList(FindingKind.Duration, filter.Within(articles.Keys));
        var hits = await index.ReadAllAsync(list, cancellation).ToArrayAsync(cancellation);
        return [.. hits.Select(hit => (hit.Article, Duration: (DurationFinding)hit.Finding))
            .Select(hit => new RankedDuration(hit.Article, hit.Duration, articles[hit.Article.Id].Score(hit.Duration)))
            .Where(ranked => ranked.Score > 0).OrderByDescending(ranked => ranked.Score)];
    }

    private double Score(DurationFinding duration)
    {
        var isOfLast = MeansTheLast(duration);
        var told = asked.Where(row => row.Tells(duration) && (!row.IsOfSomebody || isOfLast || NamesSomebody(duration))).ToArray();
        if (told.Length == 0)
            return 0;
        var (sentence, around) = (article.Sentence(duration.Sentence.Span), article.Around(duration.Sentence.Span));
        var (met, isItself) = (new double[sentence.Length], false);
        for (var i = 0; i < met.Length; i++)
        {
            var concept = light.Reading.Concepts[i];
            var isState = Array.Exists(told, row => row.IsAskedBy(concept));
            var isMet = around[i] >= QuestionLight.Enough || article.Lead[i] >= QuestionLight.Enough
                || (isState || light.IsName[i]) && article.Whole[i] >= QuestionLight.Enough;
            if (!isState && !concept.IsLight && (!isMet || sentence[i] < QuestionLight.Enough && IsWhoever(i)
                && !(isOfLast && around[i] >= QuestionLight.Enough && (light.IsName[i] || SomebodyPhrase.IsSomebody(concept.Word.ToLowerInvariant())))))
                return 0;
            isItself |= isMet && !concept.IsLight;
            met[i] = sentence[i] >= QuestionLight.Enough ? 1 : isMet || isState ? Near : 0;
        }

        return isItself ? light.Share(met) : 0;
    }

    private bool IsWhoever(int concept) => question.Parts[concept] == WhenPart.Doer
        || question.Parts[concept] == WhenPart.Object && (question.IsPassive || !light.IsName[concept]);

    // "She was freed", "one man, Tom Beck, was found", and not "a dog was found": then the last one named before is meant.
    private static bool MeansTheLast(DurationFinding duration) => Before(duration) is var before
        && Anybody.FindAll(before).LastOrDefault() is { } last && !Something.Fits(before.AsSpan(last.Index + last.Length));

    private static bool NamesSomebody(DurationFinding duration) =>
        Before(duration).Split(' ') is [var first, .. var words] && (SomebodyPhrase.IsSomebody(first.ToLowerInvariant())
            || words.Any(word => word.Length > 0 && char.IsUpper(word[0]) && (WordList.Of(word.ToLowerInvariant()) & WordTraits.Day) == 0
                || SomebodyPhrase.IsSomebody(word.TrimEnd(',').ToLowerInvariant())));

    private static string Before(DurationFinding duration) =>
        duration.Sentence.Text[..Math.Clamp(duration.Expression.Span.Start - duration.Sentence.Span.Start, 0, duration.Sentence.Text.Length)];

    private static Regex Anybody { get; } = Patterns.Of(
        @"\b(he|she|they|him|her|them|(the|one|a|two|three|all|young|old|other) (man|woman|men|women|boy|girl|boys|girls|child|children|person|people))\b",
        RegexOptions.IgnoreCase);

    private static Regex Something { get; } = Patterns.Of(@"\b(a|an|the|this|that|one|two|three|its|his|her|their) \p{Ll}");

    private sealed record Row(ImmutableArray<string> Asked, Regex Before, Regex Behind, bool IsOfSomebody)
    {
        public static Row Of(string[] row) => new(
            [.. row[0].Split('|').Select(Analyzer.Stem)],
            Patterns.Of($@"\b({row[1]})\s(\p{{L}}+\s){{0,3}}after ((only|just|more than|less than|nearly|almost|about|around|some|over) )?$"),
            Patterns.Of($@"^ ({row[2]})\b"),
            IsOfSomebody: row.Length > 3);

        public bool IsAskedBy(Concept concept) => Asked.Any(stem => concept.Match(stem) >= 1);

        public bool Tells(DurationFinding duration)
        {
            var (text, start) = (duration.Clause.Text, duration.Expression.Span.Start - duration.Clause.Span.Start);
            if (start < 0 || start + duration.Expression.Text.Length > text.Length)
                return false;
            var behind = text.AsSpan(start + duration.Expression.Text.Length);

            // "Resigned after three days of marches" is the length of the marches.
            return Behind.Fits(behind) || !behind.StartsWith(" of ") && Before.Fits(text.AsSpan(0, start));
        }
    }
}
