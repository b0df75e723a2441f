using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers;

/// <summary>
/// How a refusal ends. "The articles don't say" is a statement about the articles: it is made only where a name or a role that the
/// question depends on is in none of them. Otherwise nothing says just that, and the nearest sentences follow.
/// </summary>
internal static class RefusalEnding
{
    private const int MaxNearest = 3;
    private const int NearestAPage = 1;
    private const int MaxNearestOfAbsent = 1;

    // What this finds is one thing of many: the sentences that come nearest are the passages'.
    private const string FindsOne = "casualties";

    // These tell which one sentence comes nearest; what follows it are passages.
    private static readonly ImmutableArray<string> TellsFirst = ["who", "when"];

    /// <param name="refusal">What a command refused.</param>
    /// <param name="question">The question's words.</param>
    /// <param name="found">The nearest passages, where they were looked for already; null where they weren't.</param>
    /// <param name="index">The articles.</param>
    /// <param name="filter">Which of them are asked.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<Answer> OfAsync(
        Answer refusal, string question, ImmutableArray<Citation>? found, IPassageIndex index, CorpusFilter filter, CancellationToken cancellation)
    {
        var light = await QuestionLight.OfAsync(index, QuestionReading.Of(question), filter, cancellation);
        ImmutableArray<string> absent =
            [.. light.Absent.Concat(
                light.Reading.Concepts.Where((concept, i) => !light.IsHeld[i] && !WhoAsking.IsAnybody(concept.Word)
                    && (WordList.Of(concept.Word.ToLowerInvariant()) & WordTraits.Role) != 0))
                .Select(concept => concept.Word).Distinct()];
        absent = await WithoutHeardAsync(absent, index, cancellation);
        var own = refusal.Command == FindsOne ? [] : refusal.Citations;
        var nearest = own.IsEmpty || TellsFirst.Contains(refusal.Command)
            ? Behind([.. own.Take(1)], found ?? await NearestAsync(light.Reading, index, filter, cancellation))
            : own;
        var citations = nearest.Take(absent.IsEmpty ? MaxNearest : MaxNearestOfAbsent).ToImmutableArray();
        return refusal with
        {
            IsNear = absent.IsEmpty,
            Summary = AnswerBuilder.Refusal(absent.IsEmpty, refusal.Reason),
            Citations = citations,
            PageSize = NearestAPage,
            Notes = [.. refusal.Notes.Where(note => note != AnswerBuilder.Nearest), .. citations.IsEmpty ? [] : new[] { AnswerBuilder.Nearest }],
            Explanation = absent.IsEmpty ? refusal.Explanation : [.. refusal.Explanation, $"in no article: {string.Join(", ", absent)}"],
        };
    }

    private static ImmutableArray<Citation> Behind(ImmutableArray<Citation> first, ImmutableArray<Citation> passages) => first is not [var one] ? passages
        : passages.FirstOrDefault(passage => passage.Article.Id == one.Article.Id && passage.Quote.Span.Contains(one.Quote.Span)) is { } whole
            ? [whole, .. passages.Remove(whole)] : [one, .. passages];

    /// <summary>What an article in another script names isn't absent, though no English sentence holds it.</summary>
    private static async Task<ImmutableArray<string>> WithoutHeardAsync(
        ImmutableArray<string> absent, IPassageIndex index, CancellationToken cancellation) =>
        [.. await absent.ToAsyncEnumerable().Where(async (word, stop) => await index.HearInOtherScriptAsync(word, stop) is null).ToArrayAsync(cancellation)];

    private static async Task<ImmutableArray<Citation>> NearestAsync(
        QuestionReading reading, IPassageIndex index, CorpusFilter filter, CancellationToken cancellation) =>
        [.. (await EvidenceFinder.FindAsync(index, reading, filter, MaxNearest, cancellation))
            .Select(window => new Citation(window.Article, PassageQuote.Near(window), []))];
}
