using TalksBot.Core.Answers;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>What /more and /context go on from: in memory, for a quarter of an hour, for the latest few thousand askers.</summary>
public sealed class RecentAnswers(TimeProvider time)
{
    private const int Most = 5000;

    private readonly Lock door = new();
    private readonly Dictionary<(string Channel, string User), (RecentAnswer Recent, DateTimeOffset Until)> answers = [];
    private readonly Queue<((string Channel, string User) Asker, DateTimeOffset Until)> order = new();

    public RecentAnswer? Of(Interaction interaction)
    {
        lock (door)
            return answers.TryGetValue((interaction.Channel, interaction.User), out var entry) && entry.Until > time.GetUtcNow() ? entry.Recent : null;
    }

    public void Keep(Interaction interaction, RecentAnswer recent)
    {
        var asker = (interaction.Channel, interaction.User);
        var until = time.GetUtcNow() + DiscordLimits.TokenLife;
        lock (door)
        {
            answers[asker] = (recent, until);
            order.Enqueue((asker, until));
            while (order.Count > Most || order.Peek().Until <= time.GetUtcNow())
                Forget(order.Dequeue());
        }
    }

    private void Forget(((string Channel, string User) Asker, DateTimeOffset Until) oldest)
    {
        // A later answer to the same asker stands further back in the queue.
        if (answers.TryGetValue(oldest.Asker, out var entry) && entry.Until == oldest.Until)
            answers.Remove(oldest.Asker);
    }
}

/// <summary>The last answer that somebody got in a channel, and which page of it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Question">The message that it answered.</param>
/// <param name="Page">The page last shown.</param>
public sealed record RecentAnswer(Answer Answer, string Question, int Page);
