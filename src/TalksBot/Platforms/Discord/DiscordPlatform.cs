using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Platforms.RateLimits;

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
    RecentAnswers recent,
    IQuestionLimiter limiter,
    TimeProvider time,
    ILogger<DiscordPlatform> log)
{
    /// <summary>Suggestions that come later than this are of no use to somebody typing.</summary>
    private static readonly TimeSpan SuggestionPatience = TimeSpan.FromSeconds(1);

    public async Task<InteractionReply> AnswerAsync(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Ping => new InteractionReply(new InteractionResponse.Pong()),
        InteractionKind.Autocomplete => new InteractionReply(new InteractionResponse.Choices(await SuggestAsync(interaction))),
        InteractionKind.Command or InteractionKind.Component when !await IsAdmittedAsync(interaction) =>
            InteractionReply.Say(DiscordMessage.Notice("That was more than the bot may answer at once: ask again in a minute.")),
        InteractionKind.Command => await CommandAsync(interaction),
        InteractionKind.Component => await buttons.PressAsync(interaction),
        _ => InteractionReply.Say(DiscordMessage.Notice("This bot doesn't know what to do with that: try /help.")),
    };

    private async ValueTask<bool> IsAdmittedAsync(Interaction interaction) =>
        mapper.IsAdmin(interaction) || await limiter.AskAsync(interaction.User, interaction.Guild ?? interaction.Channel) == RateVerdict.Admitted;

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
            return InteractionReply.Say(DiscordMessage.Notice("That message has no words to check: pick one that makes a claim."));
        var ephemeral = interaction.Options.GetValueOrDefault(CommandMenu.OnlyMe) == "true";
        return await deferral.ReplyAsync(interaction, ephemeral, (progress, cancellation) =>
            interaction.Command == ChatCommands.More && recent.Of(interaction) is { } shown
                ? Task.FromResult(NextPage(interaction, shown))
                : AskAsync(interaction, mapper.Map(interaction), progress, cancellation));
    }

    private ImmutableArray<DiscordMessage> NextPage(Interaction interaction, RecentAnswer shown)
    {
        var page = AnswerPage.Of(shown.Answer, shown.Page + 1);
        if (page.Citations.IsEmpty)
            return [DiscordMessage.Notice("That was all.")];
        recent.Keep(interaction, shown with { Page = page.Number });
        return DiscordReplyRenderer.Render(shown.Answer, page, shown.Question, time.GetUtcNow());
    }

    private async Task<ImmutableArray<DiscordMessage>> AskAsync(Interaction interaction, IncomingMessage message, IProgress<IndexProgress> progress, CancellationToken cancellation)
    {
        var answer = await conversation.AnswerAsync(message, recent.Of(interaction)?.Answer, progress, cancellation);
        var rendered = DiscordReplyRenderer.Render(answer, AnswerPage.Of(answer, 0), message.Text, time.GetUtcNow());

        // An answer about the answer before can't be asked again by a button.
        if (mapper.Called(interaction) is { ContinuesAnswer: true })
            return [.. rendered.Select(message => message with { Buttons = [] })];
        recent.Keep(interaction, new RecentAnswer(answer, message.Text, Page: 0));
        return rendered;
    }
}
