using TalksBot.Chat;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>What somebody was given last in a channel, in memory only.</summary>
public sealed class RecentAnswers(TimeProvider time)
{
    private const int Remembered = 5000;

    private readonly AnswerMemory<GivenAnswer> memory = new(time, Remembered, DiscordLimits.TokenLife);

    public GivenAnswer? Find(Interaction interaction) => memory.Find(Place(interaction));

    /// <summary>The answer that stands in a message of the bot; null where that isn't known.</summary>
    public GivenAnswer? Find(string message) => memory.Find(message);

    /// <param name="interaction">Who was given it, and where.</param>
    /// <param name="given">What they were given.</param>
    /// <param name="messages">The ids of the messages that it stands in, as far as they are known.</param>
    public void Keep(Interaction interaction, GivenAnswer given, params IEnumerable<string> messages) =>
        memory.Keep(given, messages.Append(Place(interaction)));

    private static string Place(Interaction interaction) => $"{interaction.Channel} {interaction.User}";
}
