using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>
/// Tells the sentences in which an article recalls an earlier case of what it reports: “in 2017 a blast at the same plant cost nine lives”.
/// Whoever asks without naming a time means the news.
/// </summary>
internal sealed class EarlierTimes
{
    private readonly PastEvents past;
    private readonly QuestionLight light;

    private EarlierTimes(PastEvents past, QuestionLight light) => (this.past, this.light) = (past, light);

    /// <summary>Null where the question names a time or asks how things are, or where none of the passages recalls one.</summary>
    public static async Task<EarlierTimes?> OfAsync(
        IPassageIndex index, QuestionReading reading, ImmutableArray<EvidenceWindow> windows, CorpusFilter within, CancellationToken cancellation)
    {
        if (windows.IsEmpty || NamesTime.Fits(reading.Question)
            || reading.Wanted != AnswerType.Reason && Present.Fits(reading.Question))
            return null;
        var past = new PastEvents(await index.ReadAllAsync(new FindingList(FindingKind.Event, within), cancellation).ToArrayAsync(cancellation));
        return windows.Any(window => past.Holds(window.Article.Id, window.Sentence))
            ? new EarlierTimes(past, await QuestionLight.OfAsync(index, reading, within, cancellation)) : null;
    }

    /// <summary>Whether the sentence that answers recalls an earlier time, while title and opening have as much of the question.</summary>
    public bool Recall(EvidenceWindow window)
    {
        if (!past.Holds(window.Article.Id, window.Sentence) || light.Of(window.Article.Id) is not { } article)
            return false;
        var (recalled, news) = (article.Sentence(window.Sentence), article.OpeningOf(sentence => !past.Holds(window.Article.Id, sentence)));
        ArticleLight.Meet(news, article.Title);
        return Enumerable.Range(0, news.Length).All(i => recalled[i] < QuestionLight.Enough || news[i] >= QuestionLight.Enough);
    }

    // How many live there was counted when it was counted.
    private static Regex Present { get; } = Patterns.Of(
        @"^\W*(who|what|which|where|why|how)?( \w+){0,3}? ?(is|are|do|does|has|have|live|lives|can)\b", RegexOptions.IgnoreCase);

    private static Regex NamesTime { get; } = Patterns.Linear(
        $@"\b({string.Join('|', RuleData.Lines("Answers/Evidence/time-words.txt"))})\b", RegexOptions.IgnoreCase);
}
