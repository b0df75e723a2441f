using TalksBot.Storage;

namespace TalksBot.Chat;

/// <summary>Keeps what somebody thinks of an answer, and of them only what tells one voter from another.</summary>
public sealed class VoteKeeper(VoteStore votes, VoterHash voters, TimeProvider time)
{
    public Task KeepAsync(string platform, string user, Answer answer, bool isHelpful, CancellationToken cancellation)
    {
        var citations = answer.Citations.Select(citation => string.Create(CultureInfo.InvariantCulture, $"{citation.Article.Id}@{citation.Quote.Offset}"));
        return votes.KeepAsync(new Vote(time.GetUtcNow(), platform, voters.Of(platform, user), answer.Question, [.. citations], isHelpful), cancellation);
    }
}
