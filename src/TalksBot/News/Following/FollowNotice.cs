using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Questions;

namespace TalksBot.News.Following;

/// <summary>The message about all that is new of what a chat follows.</summary>
public static class FollowNotice
{
    /// <summary>How many findings one message has; the rest is counted.</summary>
    public const int MostShown = AnswerPage.CitationsPerPage;

    /// <param name="follow">What it is about.</param>
    /// <param name="news">What is new, in the order in which it came; at least one.</param>
    /// <param name="language">What it is told in.</param>
    public static Answer Of(Follow follow, IReadOnlyList<NewFinding> news, AnswerLanguage language)
    {
        var builder = new AnswerBuilder(new Question(follow.Subject, FollowCommand.Name, follow.Subject, IsExplicit: true, "follow"));
        var rows = ImmutableArray.CreateBuilder<AnswerRow>();
        foreach (var item in news.Take(MostShown))
        {
            var citation = builder.Add(item.Article, item.Finding);
            if (item is not { Revised: { Finding: ClaimFinding before } revised, Finding: ClaimFinding now } || citation >= MostShown)
                continue;
            rows.Add(new AnswerRow(ClaimLine.Key(now), Label.Of("notice.now"), [citation]));
            rows.Add(new AnswerRow(ClaimLine.Key(before), Label.Of("notice.before"), [builder.Add(revised.Article, before)]));
        }

        var left = news.Count - MostShown;
        var told = rows.Count > 0 ? "notice.revised" : news.Any(item => item.Article.Corrected is not null) ? "notice.corrected" : "notice.new";
        return builder.Answered(Label.Of(told, ("subject", follow.Subject))) with
        {
            Language = language,
            Sections = rows.Count > 0 ? [new AnswerSection(null, rows.ToImmutable(), KeysAreNumbers: true)] : [],
            Notes = left > 0 ? [Label.Of("notice.more", ("count", left))] : [],
            PageSize = MostShown * 2,
            FollowUps = [.. left > 0 ? ["/latest"] : ImmutableArray<string>.Empty, $"/{UnfollowCommand.Name} {follow.Subject}"],
        };
    }
}
