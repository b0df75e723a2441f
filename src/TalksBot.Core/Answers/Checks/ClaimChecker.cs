using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Checks;

/// <summary>
/// Finds what the articles have on a claim: its figures among their figures, its date among their dates, and where neither
/// says anything the sentences that meet its words.
/// </summary>
internal sealed class ClaimChecker(IPassageIndex index, CorpusFilter filter)
{
    private const int MaxNames = 60;
    private const int MaxFindings = 300;
    private const int MaxPassages = 8;

    /// <summary>So many articles are read for what their sentences leave out.</summary>
    private const int MaxArticles = 8;

    /// <summary>So many figures are looked behind for one that is carried on.</summary>
    private const int MaxCarried = 4;

    private readonly Dictionary<string, Article?> read = [];
    private DeedMatch? deeds;

    /// <summary>What bears on a claim, the most telling first.</summary>
    public async Task<(CheckedClaim Claim, ImmutableArray<CheckedRow> Rows)> CheckAsync(string asked, CancellationToken cancellation)
    {
        var claim = await ReadAsync(asked, cancellation);
        var rows = new List<CheckedRow>();
        rows.AddRange(await FiguresAsync(claim, cancellation));
        if (claim.Counts.IsEmpty && claim.When is not null)
            rows.AddRange(await DatesAsync(claim, cancellation));
        if (!rows.Exists(row => row.Relation != CheckRelation.Related))
            rows.AddRange(await PassagesAsync(claim, rows, cancellation));
        return (claim, [.. rows.OrderBy(row => row.Relation).ThenByDescending(row => row.Share).ThenByDescending(row => row.Article.Published)]);
    }

    private async Task<CheckedClaim> ReadAsync(string asked, CancellationToken cancellation)
    {
        var status = await index.GetStatusAsync(cancellation);
        var terms = EvidenceFinder.Terms(QuestionReading.Of(asked));
        var people = await index.FindAsync(new FindingQuery(FindingKind.Person, terms, filter, MaxNames), cancellation);
        return CheckedClaim.Read(asked, people.Select(hit => ((PersonFinding)hit.Finding).Name), status.Newest);
    }

    private async Task<IEnumerable<CheckedRow>> FiguresAsync(CheckedClaim claim, CancellationToken cancellation)
    {
        if (claim.Counts.IsEmpty)
            return [];
        var hits = await FindAsync(FindingKind.Claim, claim, cancellation);
        var found = hits.Where(hit => !hit.Finding.Sentence.InTitle && FigureMatch.IsCounted((ClaimFinding)hit.Finding)).ToImmutableArray();
        var rows = new List<CheckedRow>();
        foreach (var match in claim.Counts.Select(own => new FigureMatch(claim, own)))
        {
            var first = rows.Count;
            foreach (var hit in found)
                if (match.Compare(hit.Article, (ClaimFinding)hit.Finding, await TextAsync(hit, match, cancellation)) is { } row)
                    rows.Add(row);
            if (match.IsOfAnyEvent && rows.Skip(first).Select(row => row.Article.Id).Distinct().Skip(1).Any())
                rows.RemoveAll(row => rows.IndexOf(row) >= first && row.Relation == CheckRelation.OtherFigures);
            rows.AddRange(rows.ToArray().SelectMany(row => found.Select(hit => match.Whole(row, (ClaimFinding)hit.Finding)).OfType<CheckedRow>()));
        }

        rows = [.. rows.DistinctBy(row => row.Finding)];
        return rows.Concat(Carried(claim, rows));
    }

    private static IEnumerable<CheckedRow> Carried(CheckedClaim claim, List<CheckedRow> rows)
    {
        foreach (var row in rows.Where(row => row.Relation is CheckRelation.Same or CheckRelation.OtherFigures || row.Claimant is not null).Take(MaxCarried))
            if (row.Finding is ClaimFinding { Carried: { } next, CarriedFigure: { } figure } && FigureMatch.Number(figure) is { } number)
                yield return row with
                {
                    Finding = new PassageFinding { ArticleId = row.Article.Id, Sentence = next, Rule = "check.carried" },
                    Figures = [number], Claimant = null, Reason = "check.carried",
                    Relation = claim.Counts.Any(own => own.Killed is { } killed && FigureMatch.Number(killed) == number)
                        ? CheckRelation.Same : CheckRelation.OtherFigures,
                };
    }

    private async Task<IEnumerable<CheckedRow>> DatesAsync(CheckedClaim claim, CancellationToken cancellation)
    {
        var match = new DateMatch(claim, await DeedsAsync(claim, cancellation));
        var rows = new List<CheckedRow>();
        foreach (var hit in await FindAsync(FindingKind.Event, claim, cancellation))
            if (await InArticleAsync(hit.Article, text => match.Compare(hit.Article, (EventFinding)hit.Finding, text), cancellation) is { } row)
                rows.Add(row);
        return rows;
    }

    private async Task<IEnumerable<CheckedRow>> PassagesAsync(CheckedClaim claim, List<CheckedRow> known, CancellationToken cancellation)
    {
        var match = new PassageMatch(claim, await DeedsAsync(claim, cancellation));
        var windows = await EvidenceFinder.FindAsync(index, claim.Reading, filter, MaxPassages, cancellation);
        return windows.Select(match.Compare).OfType<CheckedRow>()
            .Where(row => !known.Exists(other => other.Article.Id == row.Article.Id && other.Finding.Sentence.Span.Overlaps(row.Finding.Sentence.Span)));
    }

    private async Task<DeedMatch> DeedsAsync(CheckedClaim claim, CancellationToken cancellation) =>
        deeds ??= new DeedMatch(claim, claim.Deeds.IsEmpty ? [] : await FindAsync(FindingKind.Deed, claim, cancellation));

    private Task<ImmutableArray<FindingHit>> FindAsync(FindingKind kind, CheckedClaim claim, CancellationToken cancellation) =>
        index.FindAsync(new FindingQuery(kind, EvidenceFinder.Terms(claim.Reading), filter, MaxFindings), cancellation);

    private async Task<string> TextAsync(FindingHit hit, FigureMatch match, CancellationToken cancellation) =>
        match.HangsOnArticle(hit.Article, (ClaimFinding)hit.Finding) ? (await ArticleAsync(hit.Article.Id, cancellation))?.Text ?? "" : "";

    // By the sentence and the title alone where they say enough; else by what the article says anywhere.
    private async Task<CheckedRow?> InArticleAsync(ArticleInfo article, Func<string, CheckedRow?> compare, CancellationToken cancellation) =>
        compare("") ?? (await ArticleAsync(article.Id, cancellation) is { } whole ? compare(whole.Text) : null);

    private async Task<Article?> ArticleAsync(string id, CancellationToken cancellation)
    {
        if (!read.TryGetValue(id, out var article) && read.Count < MaxArticles)
            read[id] = article = await index.GetArticleAsync(id, cancellation);
        return article;
    }
}
