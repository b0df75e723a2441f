using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Hosting;
using TalksBot.Pictures;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;

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
    RecentAnswers recent,
    [FromKeyedServices(DiscordMessageMapper.Platform)] ChatLimiter limiter,
    CommandMentions mentions,
    PictureKeeper pictures,
    TimeProvider time,
    ILogger<DiscordPlatform> log,
    HostOpening? opening = null)
{
    /// <summary>Suggestions that come later than this are of no use to somebody typing.</summary>
    private static readonly TimeSpan SuggestionPatience = TimeSpan.FromSeconds(1);

    public async Task<InteractionReply> AnswerAsync(Interaction interaction) => mentions.In(await ReplyAsync(interaction));

    private async Task<InteractionReply> ReplyAsync(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Ping => new InteractionReply(new InteractionResponse.Pong()),
        InteractionKind.Autocomplete => new InteractionReply(new InteractionResponse.Choices(await SuggestAsync(interaction))),
        InteractionKind.Command when !await IsAdmittedAsync(interaction, isQuestion: !answers.IsQuiet($"/{interaction.Command}")) =>
            await NoticeAsync(interaction, limiter.TooMany),
        InteractionKind.Component when !await IsAdmittedAsync(interaction, isQuestion: CustomIdCodec.Asked(interaction.CustomId) is not null) =>
            await NoticeAsync(interaction, limiter.TooMany),
        InteractionKind.Command => await CommandAsync(interaction),
        InteractionKind.Component => await buttons.PressAsync(interaction),
        _ => await NoticeAsync(interaction, Label.Of("discord.unknown")),
    };

    /// <summary>Until then commands are deferred.</summary>
    private Task Opened => opening?.Opened ?? Task.CompletedTask;

    private async Task<InteractionReply> NoticeAsync(Interaction interaction, Label notice) =>
        InteractionReply.Say(DiscordMessage.Notice(notice, await answers.LanguageAsync(mapper.Message(interaction, ""), CancellationToken.None)));

    private async ValueTask<bool> IsAdmittedAsync(Interaction interaction, bool isQuestion) =>
        await limiter.AskAsync(interaction.User, interaction.Guild ?? interaction.Channel, mapper.IsAdmin(interaction), isQuestion) == RateVerdict.Admitted;

    private async Task<ImmutableArray<string>> SuggestAsync(Interaction interaction)
    {
        if (!Opened.IsCompleted)
            return [];
        var typed = DiscordMarkdown.OneLine(interaction.Options.GetValueOrDefault(interaction.Focused, ""));
        var typing = new Typing(interaction.Command, typed, DiscordMessageMapper.Platform, interaction.Chat);
        using var late = new CancellationTokenSource(SuggestionPatience, time);
        try
        {
            var names = await Task.Run(() => conversation.SuggestAsync(typing, DiscordLimits.Choices, late.Token), late.Token).WaitAsync(late.Token);
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
        var message = mapper.Map(interaction);
        var isForAsker = interaction.Options.GetValueOrDefault(CommandMenu.OnlyMe) == "true" || answers.IsQuiet(message.Text);
        return await deferral.ReplyAsync(
            interaction, await answers.LanguageAsync(message, CancellationToken.None), isForAsker ? ReplyPlace.AskerAlone : ReplyPlace.Channel,
            (progress, cancellation) => AskAsync(interaction, message, progress, cancellation));
    }

    private async Task<ImmutableArray<DiscordMessage>> AskAsync(
        Interaction interaction, IncomingMessage message, IProgress<IndexProgress> progress, CancellationToken cancellation)
    {
        await Opened.WaitAsync(cancellation);
        var given = await answers.AnswerAsync(message, recent.Find(interaction), progress, cancellation);
        if (given.IsPastEnd)
            return [DiscordMessage.Notice(Phrases.NoMore, given.Answer.Language)];
        recent.Keep(interaction, given);
        var messages = DiscordReplyRenderer.Render(given, time.GetUtcNow());
        return given.ShowsPicture && AnswerPicture.Of(given.Answer, pictures) is { } picture ? messages.Add(DiscordReplyRenderer.Render(picture)) : messages;
    }
}
