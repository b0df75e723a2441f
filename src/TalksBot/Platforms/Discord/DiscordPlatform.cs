using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Labels;

namespace TalksBot.Platforms.Discord;

/// <summary>
/// What the bot does in Discord, whichever transport brings it: an interaction goes in, the first response and what
/// follows it come out.
/// </summary>
public sealed class DiscordPlatform(
    IConversation conversation,
    DiscordMessageMapper mapper,
    DiscordButtons buttons,
    Deferral deferral,
    ChatAnswers answers,
    IQuestionLimiter limiter,
    TimeProvider time,
    ILogger<DiscordPlatform> log)
{
    private const int Remembered = 5000;

    /// <summary>Suggestions that come later than this are of no use to somebody typing.</summary>
    private static readonly TimeSpan SuggestionPatience = TimeSpan.FromSeconds(1);

    /// <summary>What somebody was given last in a channel.</summary>
    private readonly AnswerMemory<GivenAnswer> recent = new(time, Remembered, DiscordLimits.TokenLife);

    public async Task<InteractionReply> AnswerAsync(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Ping => new InteractionReply(new InteractionResponse.Pong()),
        InteractionKind.Autocomplete => new InteractionReply(new InteractionResponse.Choices(await SuggestAsync(interaction))),
        InteractionKind.Command or InteractionKind.Component when !await IsAdmittedAsync(interaction) =>
            InteractionReply.Say(DiscordMessage.Notice(Phrases.TooMany, mapper.Language(interaction))),
        InteractionKind.Command => await CommandAsync(interaction),
        InteractionKind.Component => await buttons.PressAsync(interaction),
        _ => InteractionReply.Say(DiscordMessage.Notice(Label.Of("discord.unknown"), mapper.Language(interaction))),
    };

    private async ValueTask<bool> IsAdmittedAsync(Interaction interaction) =>
        await limiter.AskAsync(interaction.User, interaction.Guild ?? interaction.Channel, mapper.IsAdmin(interaction)) == RateVerdict.Admitted;

    private async Task<ImmutableArray<string>> SuggestAsync(Interaction interaction)
    {
        var typed = DiscordMarkdown.OneLine(interaction.Options.GetValueOrDefault(interaction.Focused, ""));
        using var late = new CancellationTokenSource(SuggestionPatience, time);
        try
        {
            var names = await Task.Run(() => conversation.SuggestAsync(typed, DiscordLimits.Choices, late.Token), late.Token).WaitAsync(late.Token);
            return [.. names.Where(name => name.Length is > 0 and <= DiscordLimits.Choice).Distinct().Take(DiscordLimits.Choices)];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
        catch (Exception fault)
        {
            // Typing goes on without suggestions. The fault's own words may hold what was typed.
            log.LogError("Suggestions failed with {Fault} {Where}", fault.GetType().Name, fault.StackTrace);
            return [];
        }
    }

    private async Task<InteractionReply> CommandAsync(Interaction interaction)
    {
        if (interaction.TargetText is { } claim && string.IsNullOrWhiteSpace(claim))
            return InteractionReply.Say(DiscordMessage.Notice(Label.Of("discord.no-words"), mapper.Language(interaction)));
        var ephemeral = interaction.Options.GetValueOrDefault(CommandMenu.OnlyMe) == "true";
        var message = mapper.Map(interaction);
        return await deferral.ReplyAsync(
            interaction, LanguageChoice.Of(message), ephemeral, (progress, cancellation) => AskAsync(interaction, message, progress, cancellation));
    }

    private async Task<ImmutableArray<DiscordMessage>> AskAsync(
        Interaction interaction, IncomingMessage message, IProgress<IndexProgress> progress, CancellationToken cancellation)
    {
        var place = $"{interaction.Channel} {interaction.User}";
        var given = await answers.AnswerAsync(message, recent.Find(place), progress, cancellation);
        if (given.IsPastEnd)
            return [DiscordMessage.Notice(Phrases.NoMore, given.Answer.Language)];
        recent.Keep(given, place);
        return DiscordReplyRenderer.Render(given, time.GetUtcNow());
    }
}
