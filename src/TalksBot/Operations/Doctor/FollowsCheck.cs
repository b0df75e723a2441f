using System.Data.Common;
using System.Runtime.CompilerServices;
using TalksBot.News.Following;

namespace TalksBot.Operations.Doctor;

/// <summary>Messages about what chats follow arrive.</summary>
public sealed class FollowsCheck(FollowStore follows) : ICheck
{
    private const int MaxShown = 5;

    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await FailedAsync(cancellation) is not { Length: > 0 } failed)
            yield break;
        foreach (var chat in failed.GroupBy(follow => (follow.Follow.Platform, follow.Follow.Chat)).Take(MaxShown))
            yield return new Diagnosis(
                $"follows on {chat.Key.Platform}",
                FormattableString.Invariant($"{chat.Count()} of chat {chat.Key.Chat} don't arrive: {chat.First().Follow.Problem}"),
                "Let the bot write there, then have them followed anew; /unfollow ends them.");
    }

    // A database that can't be opened is another check's matter.
    private async Task<StoredFollow[]> FailedAsync(CancellationToken cancellation)
    {
        try
        {
            return [.. await follows.ListFailedAsync(cancellation)];
        }
        catch (Exception exception) when (
            exception is DbException or IOException or UnauthorizedAccessException or InvalidDataException or IndexUnavailableException)
        {
            return [];
        }
    }
}
