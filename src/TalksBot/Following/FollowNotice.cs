using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Commands;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Indexing;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;

namespace TalksBot.Following;

/// <summary>The message about one new finding.</summary>
/// <param name="Key">Tells the finding from others whatever article it stands in: what was sent under a key isn't sent again.</param>
/// <param name="Message">The message.</param>
public sealed record FollowNotice(string Key, Answer Message)
{
    /// <param name="follow">What it is about.</param>
    /// <param name="article">The new article.</param>
    /// <param name="finding">What it says.</param>
    /// <param name="language">What it is told in.</param>
    /// <param name="revised">The claim that this one takes the place of; null where there is none.</param>
    public static FollowNotice Of(Follow follow, ArticleInfo article, Finding finding, AnswerLanguage language, FindingHit? revised)
    {
        var builder = new AnswerBuilder(new Question(follow.Subject, FollowCommand.Name, follow.Subject, IsExplicit: true, "follow"));
        var rows = ImmutableArray.CreateBuilder<AnswerRow>();
        var citation = builder.Add(article, finding);
        if (revised is { Finding: ClaimFinding before } && finding is ClaimFinding now)
        {
            rows.Add(new AnswerRow(ClaimLine.Key(now), Label.Of("notice.now"), [citation]));
            rows.Add(new AnswerRow(ClaimLine.Key(before), Label.Of("notice.before"), [builder.Add(revised.Article, before)]));
        }

        var news = rows.Count > 0 ? "notice.revised" : article.Corrected is not null ? "notice.corrected" : "notice.new";
        return new FollowNotice(KeyOf(finding), builder.Answered(Label.Of(news, ("subject", follow.Subject))) with
        {
            Language = language,
            Sections = rows.Count > 0 ? [new AnswerSection(null, rows.ToImmutable(), KeysAreNumbers: true)] : [],
            FollowUps = [$"/unfollow {follow.Subject}"],
        });
    }

    private static string KeyOf(Finding finding)
    {
        var text = finding.Kind.Key(finding).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
