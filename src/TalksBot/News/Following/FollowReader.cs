using System.Security.Cryptography;
using System.Text;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Questions;
using TalksBot.Core.Search.Analysis;

namespace TalksBot.News.Following;

/// <summary>Reads out of a new article what is followed: it asks the bot as a person would, as if that article were all there is. What stood in
/// a corrected article before is no news.</summary>
public sealed class FollowReader(IConversation conversation, IPassageIndex index, FindEarlier earlier)
{
    private const int MostOfAnArticle = 3;

    /// <summary>What the article says about the subject, best first.</summary>
    /// <param name="follow">What is followed.</param>
    /// <param name="article">The new article.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ImmutableArray<NewFinding>> ReadAsync(Follow follow, string article, CancellationToken cancellation)
    {
        var subject = await FollowSubject.ReadAsync(index, follow.Subject, follow.OnlyFigures, cancellation);
        var question = new IncomingMessage(follow.Platform, follow.Chat, "", subject.Question)
        {
            Filter = new CorpusFilter { Articles = [article] }, AsTyped = true,
        };
        var answer = await conversation.AnswerAsync(question, cancellation: cancellation);
        if (!answer.Answered)
            return [];
        var before = answer.Citations.Any(citation => citation.Article.Corrected is not null) ? await earlier(article, cancellation) : null;
        var news = ImmutableArray.CreateBuilder<NewFinding>();
        foreach (var found in answer.Findings.Where(found => !follow.OnlyFigures || found.Finding is ClaimFinding).Take(MostOfAnArticle))
        {
            if (before?.Text.Contains(found.Finding.Sentence.Text, StringComparison.Ordinal) == true)
                continue;
            var info = answer.Citations[found.Citation].Article;
            var revised = found.Finding is ClaimFinding claim ? await RevisedAsync(claim, info, cancellation) : null;
            news.Add(new NewFinding(info, found.Finding, revised));
        }

        return news.DrainToImmutable();
    }

    /// <summary>The same claimant's earlier figure for the same people and event, where this one replaces it.</summary>
    private async Task<FindingHit?> RevisedAsync(ClaimFinding claim, ArticleInfo article, CancellationToken cancellation)
    {
        if (claim.Claimant is not { } claimant)
            return null;
        var list = new FindingList(FindingKind.Claim, CorpusFilter.Everything) { Holding = [Analyzer.Terms(claimant)] };
        var hits = (await index.ReadAllAsync(list, cancellation).ToListAsync(cancellation))
            .Where(hit => hit.Article.Id != article.Id)
            .Append(new FindingHit(article, claim, 0))
            .ToImmutableArray();
        var articles = hits.Select(hit => hit.Article).DistinctBy(info => info.Id).ToDictionary(info => info.Id);
        var groups = ClaimGrouping.Group(
            [.. hits.Select(hit => (ClaimFinding)hit.Finding)], id => new ClaimSource(articles[id].Outlet, articles[id].Published));
        for (var row = 0; row < groups.Rows.Length; row++)
            if (groups.Rows[row].SupersededBy is { } by && groups.Rows[by].Claims.Contains(hits.Length - 1))
                return hits[groups.Rows[row].Claims[0]];
        return null;
    }
}

/// <summary>Something that a new article says about what is followed.</summary>
/// <param name="Article">The article.</param>
/// <param name="Finding">What it says.</param>
/// <param name="Revised">The claim that this one takes the place of; null where there is none.</param>
public sealed record NewFinding(ArticleInfo Article, Finding Finding, FindingHit? Revised)
{
    /// <summary>Tells the finding from others whatever article it stands in: what was sent under a key isn't sent again.</summary>
    public string Key { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Finding.Kind.Key(Finding).ToLowerInvariant())).AsSpan(0, 16));
}
