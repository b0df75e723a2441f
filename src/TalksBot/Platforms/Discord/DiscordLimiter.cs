using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>How much somebody may ask: a button that asks counts as a question, one that turns a page or votes doesn't.</summary>
public sealed class DiscordLimiter(IQuestionLimits limits, RateLimitOptions options)
{
    private readonly IQuestionLimiter questions = limits.Create(DiscordMessageMapper.Platform, options);
    private readonly IQuestionLimiter presses = limits.Create($"{DiscordMessageMapper.Platform} presses", options.Presses);

    public Label TooMany => Phrases.TooMany(options.Window);

    /// <param name="interaction">Who does what.</param>
    /// <param name="isAdmin">Whether they may do any number of it.</param>
    /// <param name="isQuestion">Whether a command asks the articles: help, settings and the like count as buttons do.</param>
    public ValueTask<RateVerdict> AskAsync(Interaction interaction, bool isAdmin, bool isQuestion = true)
    {
        var isPress = interaction.Kind == InteractionKind.Component && CustomIdCodec.Asked(interaction.CustomId) is null;
        return (isPress || !isQuestion ? presses : questions).AskAsync(interaction.User, interaction.Guild ?? interaction.Channel, isAdmin);
    }
}
