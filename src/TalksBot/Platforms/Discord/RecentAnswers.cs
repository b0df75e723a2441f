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

    public void Keep(Interaction interaction, GivenAnswer given) => memory.Keep(given, Place(interaction));

    private static string Place(Interaction interaction) => $"{interaction.Channel} {interaction.User}";
}
