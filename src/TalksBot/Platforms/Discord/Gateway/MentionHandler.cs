using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Pictures;
using TalksBot.Platforms.Discord.Rest;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>
/// Answers what is said to the bot in a channel or thread, there, as a reply. What only reacts gets no answer; the bot alone called by its
/// name says what it is about; "is this true?" as a reply has the message replied to checked.
/// </summary>
public sealed class MentionHandler(
    ChatAnswers answers, IConversation conversation, DiscordOptions options, RecentAnswers recent, DiscordLimiter limiter,
    DiscordRestClient discord, PictureKeeper pictures, TimeProvider time, ILogger<MentionHandler> log)
{
    /// <summary>The bot's user id, which its token begins with; empty where that can't be told.</summary>
    public static string BotId(string token)
    {
        var part = token.Split('.')[0];
        try
        {
            var text = Encoding.ASCII.GetString(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '=')));
            return text.All(char.IsAsciiDigit) ? text : "";
        }
        catch (FormatException)
        {
            return "";
        }
    }

    public async Task HandleAsync(Mention mention, CancellationToken cancellation)
    {
        if (Question(mention) is not { } text)
            return;
        var asker = new Interaction
        {
            Id = mention.Id, Kind = InteractionKind.Command, Token = new InteractionToken(""),
            Channel = mention.Channel, Guild = mention.Guild, User = mention.User,
        };
        try
        {
            var verdict = await limiter.AskAsync(asker, options.Admins.Contains(mention.User));
            if (verdict == RateVerdict.Admitted)
                await AnswerAsync(mention, asker, text, cancellation);
            else if (verdict == RateVerdict.RefusedAloud)
                await SayAloneAsync(mention, DiscordMessage.Notice(limiter.TooMany, await LanguageAsync(mention, cancellation)), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The message of a fault may hold what somebody wrote; where it happened says enough.
            log.LogError("A mention could not be answered: {Fault} {Where}", fault.GetType().Name, fault.StackTrace);
            await SendAsync(mention, [DiscordMessage.Notice(Phrases.AskLater, await LanguageAsync(mention, cancellation))], cancellation);
        }
    }

    private async Task AnswerAsync(Mention mention, Interaction asker, string text, CancellationToken cancellation)
    {
        var message = Message(mention, text);
        var given = await answers.AnswerAsync(message, recent.Find(asker), cancellation: cancellation);
        recent.Keep(asker, given);
        var messages = given.IsPastEnd ? [DiscordMessage.Notice(Phrases.NoMore, given.Answer.Language)] : DiscordReplyRenderer.Render(given, time.GetUtcNow());
        if (given.ShowsPicture && AnswerPicture.Of(given.Answer, pictures) is { } picture)
            messages = messages.Add(DiscordReplyRenderer.Render(picture));
        await SendAsync(mention, messages, cancellation);
    }

    // Roles and permissions don't come with a message: who runs the server uses the slash command for what is its admins'.
    private IncomingMessage Message(Mention mention, string text) =>
        new(DiscordMessageMapper.Platform, ChatName.Of(mention.Parent, mention.Channel), mention.User, text, options.Admins.Contains(mention.User))
        {
            IsPrivate = mention.Guild is null, IsChatAdmin = mention.Guild is null,
            Server = mention.Guild ?? ServerHandler.Direct(mention.User),
            PicksWordless = mention.RepliesTo is { } replied && string.IsNullOrWhiteSpace(replied),
        };

    private ValueTask<AnswerLanguage> LanguageAsync(Mention mention, CancellationToken cancellation) =>
        answers.LanguageAsync(Message(mention, mention.Text), cancellation);

    /// <summary>In private, or where that isn't possible as a reply.</summary>
    private async Task SayAloneAsync(Mention mention, DiscordMessage line, CancellationToken cancellation)
    {
        var direct = mention.Guild is null ? null : await discord.OpenDirectAsync(mention.User, cancellation);
        if (direct is null || !(await discord.CreateMessageAsync(direct, line with { Ephemeral = false }, cancellation)).IsTaken)
            await SendAsync(mention, [line], cancellation);
    }

    private async Task SendAsync(Mention mention, ImmutableArray<DiscordMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
            await discord.CreateMessageAsync(
                mention.Channel, message with { Ephemeral = false, RepliesTo = mention.Id.ToString(CultureInfo.InvariantCulture) }, cancellation);
    }

    /// <summary>What is asked, for the conversation; null for nothing.</summary>
    private string? Question(Mention mention)
    {
        var check = conversation.Commands.FirstOrDefault(command => command.TakesMessage);
        var words = DiscordMessageMapper.Shorten(mention.Text);
        if (check is not null && mention.RepliesTo is { } claim && (QuestionParser.AsksAboutAnother(words) || check.IsCalled(words.TrimStart('/'))))
            return $"/{check.Name} {DiscordMessageMapper.Shorten(claim)}".TrimEnd();
        if (words.Length == 0)
            return conversation.Commands.FirstOrDefault(command => command.Welcomes) is { } welcome ? $"/{welcome.Name}" : null;
        return QuestionParser.AsksNothing(words) ? null : words;
    }
}
