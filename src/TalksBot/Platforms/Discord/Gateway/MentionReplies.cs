using TalksBot.Chat;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>
/// Puts answers to mentions into their channels, as replies, and knows which stand there: a question that was edited has its answer changed in
/// place, and what was said to an asker alone goes when they are answered again.
/// </summary>
public sealed class MentionReplies(DiscordRestClient discord, TimeProvider time)
{
    private const int Remembered = 1000;

    private readonly AnswerMemory<MentionReply> answers = new(time, Remembered);
    private readonly AnswerMemory<MentionReply> quiet = new(time, Remembered);

    /// <summary>What the message asked when it was answered; null for one that wasn't.</summary>
    public string? Asked(Mention mention) => answers.Find(Question(mention))?.Text;

    /// <param name="mention">The message that asks.</param>
    /// <param name="text">What it asks.</param>
    /// <param name="messages">The answer.</param>
    /// <param name="isQuiet">Whether it is for the asker alone, and has to be said before everybody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The ids of the messages that it stands in, as far as they are known.</returns>
    public async Task<ImmutableArray<string>> ShowAsync(
        Mention mention, string text, ImmutableArray<DiscordMessage> messages, bool isQuiet, CancellationToken cancellation)
    {
        var said = await PutAsync(mention, answers.Find(Question(mention))?.Messages ?? [], messages, cancellation);
        var reply = new MentionReply(text, said);
        answers.Keep(reply, Question(mention));
        if (mention.Guild is null)
            return said;
        var before = quiet.Find(Asker(mention))?.Messages ?? [];
        if (isQuiet || !before.IsEmpty)
            quiet.Keep(isQuiet ? reply : reply with { Messages = [] }, Asker(mention));
        await DeleteAsync(mention, before.Except(said), cancellation);
        return said;
    }

    private async Task<ImmutableArray<string>> PutAsync(
        Mention mention, ImmutableArray<string> old, ImmutableArray<DiscordMessage> messages, CancellationToken cancellation)
    {
        var kept = 0;
        while (kept < Math.Min(old.Length, messages.Length)
            && await discord.ChangeMessageAsync(mention.Channel, old[kept], messages[kept], cancellation))
            kept++;
        await DeleteAsync(mention, old.Skip(kept), cancellation);
        var said = old.Take(kept).ToList();
        foreach (var message in messages.Skip(kept))
        {
            var reply = message with { Ephemeral = false, RepliesTo = mention.Id.ToString(CultureInfo.InvariantCulture) };
            if ((await discord.CreateMessageAsync(mention.Channel, reply, cancellation)).Message is { } id)
                said.Add(id);
        }

        return [.. said];
    }

    private async Task DeleteAsync(Mention mention, IEnumerable<string> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
            await discord.DeleteMessageAsync(mention.Channel, message, cancellation);
    }

    private static string Question(Mention mention) => mention.Id.ToString(CultureInfo.InvariantCulture);

    private static string Asker(Mention mention) => $"{mention.Channel} {mention.User}";

    /// <param name="Text">What was asked.</param>
    /// <param name="Messages">The ids of the messages that the answer stands in, as far as they are known.</param>
    private sealed record MentionReply(string Text, ImmutableArray<string> Messages);
}
