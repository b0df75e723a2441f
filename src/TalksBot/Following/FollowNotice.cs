using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Commands;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Questions;

namespace TalksBot.Following;

/// <summary>The message about all that is new of what a chat follows.</summary>
public static class FollowNotice
{
    /// <summary>How many findings one message has; the rest is counted.</summary>
    public const int MostShown = AnswerPage.CitationsPerPage;

    /// <param name="follow">What it is about.</param>
    /// <param name="news">What is new, in the order in which it came; at least one.</param>
    public static Answer Of(Follow follow, IReadOnlyList<NewFinding> news)
    {
        var builder = new AnswerBuilder(new Question(follow.Subject, FollowCommand.Name, follow.Subject, IsExplicit: true, "follow"));
        var rows = ImmutableArray.CreateBuilder<AnswerRow>();
        foreach (var item in news.Take(MostShown))
        {
            var citation = builder.Add(item.Article, item.Finding);
            if (item is not { Revised: { Finding: ClaimFinding before } revised, Finding: ClaimFinding now } || citation >= MostShown)
                continue;
            rows.Add(new AnswerRow(ClaimLine.Key(now), "now", [citation]));
            rows.Add(new AnswerRow(ClaimLine.Key(before), "before", [builder.Add(revised.Article, before)]));
        }

        var left = news.Count - MostShown;
        return builder.Answered(rows.Count > 0 ? $"Figure revised: “{follow.Subject}”" : $"New about “{follow.Subject}”") with
        {
            Sections = rows.Count > 0 ? [new AnswerSection(null, rows.ToImmutable(), KeysAreNumbers: true)] : [],
            Notes = left > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{left} more are not shown here.")] : [],
            PageSize = MostShown * 2,
            FollowUps = [.. left > 0 ? ["/latest"] : ImmutableArray<string>.Empty, $"/{UnfollowCommand.Name} {follow.Subject}"],
        };
    }
}
