using TalksBot.Core.Answers.Events;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>The deeds of some articles against the one that a plain question asks of.</summary>
internal sealed class PlainDeeds
{
    // What else the question has may be told in other words.
    private const double MinCoverage = 0.5;

    private readonly QuestionLight light;
    private readonly AskedDeed asked;
    private readonly DeedsNear deeds;
    private readonly PlainQuestion question;

    private PlainDeeds(PlainQuestion question, QuestionLight light, IEnumerable<FindingHit> hits) =>
        (this.question, this.light, asked, deeds) = (question, light, new AskedDeed(question.Deed, light), new DeedsNear(question.Deed, hits));

    public static async Task<PlainDeeds> OfAsync(IPassageIndex index, PlainQuestion question, CorpusFilter within, CancellationToken cancellation)
    {
        var light = await QuestionLight.OfAsync(index, question.Deed.Reading, within, cancellation);
        return new PlainDeeds(question, light,
            await index.ReadAllAsync(new FindingList(FindingKind.Deed, within), cancellation).ToArrayAsync(cancellation));
    }

    /// <summary>Why an article's passages don't answer, by how it tells the deed; null where that is no reason.</summary>
    public string? Objection(EvidenceWindow window)
    {
        var article = window.Article.Id;
        var like = deeds.Like(article);
        if (like.IsEmpty || question.Wants is not (PlainWants.Thing or PlainWants.Reason or PlainWants.Location or PlainWants.Whether)
            || like.Any(deed => asked.Is(deed, Met(article, deed))))
            return null;
        var own = deeds.Of(article);
        return asked.IsSwapped(own) ? "the article tells it the other way round"
            : question.Deed.IsPast && like.All(IsUnreal) && own.Any(deed => window.Quote.Span.Contains(deed.Sentence.Span))
                ? "it is only demanded, planned or denied" : null;
    }

    private bool HasWhatIsWanted(DeedFinding deed, EvidenceWindow window) => question.Wants switch
    {
        PlainWants.Thing => deed.Object is not null && !asked.HasObject,
        PlainWants.Reason or PlainWants.Location or PlainWants.Amount => window.WantedIn.Contains(deed.Sentence.Span),
        _ => false,
    };

    // Whether it was done is answered by a denial.
    private bool IsUnreal(DeedFinding deed) => deed.Status is DeedStatus.Demanded or DeedStatus.Planned
        || deed.Status == DeedStatus.Denied && question.Wants != PlainWants.Whether;

    /// <summary>The sentence of a passage that tells the deed as asked, with what is wanted of it; null where none does.</summary>
    public TextSpan? Telling(EvidenceWindow window)
    {
        if (!asked.IsOfSomebody || window.Coverage < MinCoverage || window.LacksName || window.LacksWanted || window.SaysUnknown || window.IsOfOthers)
            return null;
        return deeds.Like(window.Article.Id).FirstOrDefault(deed => window.Quote.Span.Contains(deed.Sentence.Span)
            && asked.Is(deed, Met(window.Article.Id, deed)) && HasWhatIsWanted(deed, window))?.Sentence.Span;
    }

    private double[] Met(string article, DeedFinding deed) => light.Of(article)?.Sentence(deed.Sentence.Span) ?? new double[question.Deed.Parts.Length];
}
