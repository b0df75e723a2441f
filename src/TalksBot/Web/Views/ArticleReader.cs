using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Durations;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;

namespace TalksBot.Web.Views;

/// <summary>Reads what may be shown of an article: all of our own summaries, of others quotes with their neighbours.</summary>
internal sealed class ArticleReader(IPassageIndex index, bool showsFullText)
{
    public const string PlaceKey = "at";

    /// <summary>Of a text that isn't shown whole, at most this part is quoted.</summary>
    private const int QuotedPart = 4;

    private const int ParagraphsAPart = 40;

    /// <summary>Null where there is no such article.</summary>
    public async Task<ArticleView?> ReadAsync(string id, Visit visit, CancellationToken cancellation)
    {
        await using var reading = index.Read();
        if (await reading.Index.GetArticleAsync(id, cancellation) is not { } article)
            return null;
        var findings = new List<Finding>();
        foreach (var kind in FindingKind.Extracted)
            findings.AddRange(await OfAsync(reading.Index, kind, id, cancellation));
        int? asked = int.TryParse(visit[PlaceKey], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
        var isWhole = article.IsSummary || showsFullText;
        var sentences = DocumentParser.Parse(article).Sentences.Where(sentence => sentence.Kind is SentenceKind.Prose or SentenceKind.Heading).ToArray();
        var spans = isWhole ? Paragraphs(sentences) : Quoted(article, sentences, findings, asked);
        var turning = Turning.Of(visit, spans.Count, ParagraphsAPart);
        if (visit[Turning.Key] is null && asked is { } at && spans.FindIndex(span => span.Span.Contains(at)) is var own and >= 0)
            turning = turning with { Number = own / ParagraphsAPart };
        return new ArticleView(ArticleInfo.Of(article), isWhole, [.. turning.Of(spans).Select(span => Paragraph(article, span, findings, asked))], turning)
        {
            Counts = [.. FindingKind.Extracted.Select(kind => KeyValuePair.Create(kind, findings.Count(finding => finding.Kind == kind)))
                .Where(count => count.Value > 0)],
            Unshown = findings.Count(finding => finding is not PersonFinding && !finding.Sentence.InTitle
                && !spans.Exists(span => span.Span.Contains(finding.Sentence.Span.Start))),
            CopyOf = article.CopyOf is { } first && await reading.Index.GetArticleAsync(first, cancellation) is { } original ? ArticleInfo.Of(original) : null,
        };
    }

    /// <summary>An article's findings of a kind.</summary>
    public static async Task<Finding[]> OfAsync(IPassageIndex index, FindingKind kind, string article, CancellationToken cancellation) =>
        await index.ReadAllAsync(new FindingList(kind, new CorpusFilter { Articles = [article] }), cancellation)
            .Select(hit => hit.Finding).ToArrayAsync(cancellation);

    private static List<ShownSpan> Paragraphs(Sentence[] sentences) =>
    [
        .. sentences.GroupBy(sentence => sentence.Paragraph).Select(paragraph => new ShownSpan(
            TextSpan.FromBounds(paragraph.First().Span.Start, paragraph.Last().Span.End),
            paragraph.All(sentence => sentence.Kind == SentenceKind.Heading),
            IsApart: false)),
    ];

    /// <summary>The sentence that is pointed to with its neighbours; figures, sayings and dates as long as they are a small part of the text.</summary>
    private static List<ShownSpan> Quoted(Article article, Sentence[] sentences, List<Finding> findings, int? asked)
    {
        var prose = sentences.Where(sentence => sentence.Kind == SentenceKind.Prose).ToArray();
        var shown = new SortedSet<int>();
        if (asked is { } place && Array.FindIndex(prose, sentence => sentence.Span.Contains(place)) is var at and >= 0)
            shown.UnionWith(Enumerable.Range(at - 1, 3).Where(number => number >= 0 && number < prose.Length));
        var room = article.Text.Length / QuotedPart - shown.Sum(number => prose[number].Span.Length);
        foreach (var finding in findings.Where(finding => finding is not PersonFinding && !finding.Sentence.InTitle).OrderBy(Rank))
        {
            var number = Array.FindIndex(prose, sentence => sentence.Span.Contains(finding.Sentence.Span.Start));
            if (number < 0 || shown.Contains(number) || prose[number].Span.Length > room)
                continue;
            shown.Add(number);
            room -= prose[number].Span.Length;
        }

        return [.. shown.Select(number => new ShownSpan(prose[number].Span, false, !shown.Contains(number - 1)))];
    }

    private static int Rank(Finding finding) => finding switch
    {
        ClaimFinding => 0,
        StatementFinding { Quotation: Quotation.Direct } => 1,
        EventFinding => 2,
        StatementFinding => 3,
        _ => 4,
    };

    private static ShownParagraph Paragraph(Article article, ShownSpan shown, List<Finding> findings, int? asked)
    {
        var (span, marks) = (shown.Span, new List<Mark>());
        ImmutableArray<Finding> own = [.. findings.Where(finding => !finding.Sentence.InTitle && span.Contains(finding.Sentence.Span.Start))
            .OrderBy(finding => finding.Sentence.Span.Start)];
        foreach (var finding in findings)
            foreach (var place in Places(finding).Where(place => span.Contains(place)))
                marks.Add(new Mark(place, finding.Kind.Name, (finding as PersonFinding)?.Name));
        if (asked is { } at && own.FirstOrDefault(finding => finding.Sentence.Span.Contains(at)) is { } pointed)
            marks.Add(new Mark(pointed.Sentence.Span, "", null));
        return new ShownParagraph(span, [.. Pieces(article, span, marks)], [.. own.Where(finding => finding is not PersonFinding)])
        {
            IsHeading = shown.IsHeading, IsApart = shown.IsApart,
        };
    }

    /// <summary>The words by which an article tells a finding.</summary>
    private static ImmutableArray<TextSpan> Places(Finding finding) => finding switch
    {
        PersonFinding person => person.Mentions,
        StatementFinding { Content: { InTitle: false } content } => [content.Span],
        EventFinding { Expression: { InTitle: false } expression } => [expression.Span],
        DurationFinding { Expression: { InTitle: false } expression } => [expression.Span],
        ClaimFinding { Wording: { InTitle: false } wording } => [wording.Span],
        DeedFinding { Verb: { InTitle: false } verb } => [verb.Span],
        _ => [],
    };

    private static IEnumerable<ShownPiece> Pieces(Article article, TextSpan span, List<Mark> marks)
    {
        int[] cuts = [.. marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(span.Start).Append(span.End).Distinct().Order()];
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var over = marks.Where(mark => mark.Span.Contains(start)).ToArray();
            yield return new ShownPiece(
                article[TextSpan.FromBounds(start, end)],
                [.. over.Where(mark => mark.Kind.Length > 0 && mark.Name is null).Select(mark => mark.Kind).Distinct()],
                over.FirstOrDefault(mark => mark.Name is not null)?.Name,
                over.Any(mark => mark.Kind.Length == 0));
        }
    }

    private sealed record Mark(TextSpan Span, string Kind, string? Name);

    private sealed record ShownSpan(TextSpan Span, bool IsHeading, bool IsApart);
}
