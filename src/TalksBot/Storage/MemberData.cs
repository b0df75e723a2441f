using TalksBot.Core.Commands;
using TalksBot.News.Following;

namespace TalksBot.Storage;

/// <summary>What the stores keep of the people who ask.</summary>
public sealed class MemberData(VoteStore votes, VoterHash voters, IEnumerable<FollowStore> follows, IChatSettings settings) : IMemberData
{
    public async Task<Forgotten> ForgetAsync(string platform, string user, string? privateChat, CancellationToken cancellation)
    {
        var goneVotes = await votes.ForgetAsync(platform, voters.Of(platform, user), cancellation);
        if (privateChat is null)
            return new Forgotten(goneVotes, 0);
        var goneFollows = 0;
        foreach (var store in follows)
            goneFollows += await store.RemoveChatAsync(platform, privateChat, cancellation);
        await settings.SetAsync(platform, privateChat, ChatSettings.Default, cancellation);
        return new Forgotten(goneVotes, goneFollows);
    }
}
