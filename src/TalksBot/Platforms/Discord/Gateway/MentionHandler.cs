using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Pictures;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Rest;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>
/// Answers what is said to the bot in a channel or thread, there, as a reply. What only reacts gets no answer; the bot alone called by its
/// name says what it is about; "is this true?" as a reply has the message replied to checked.
/// </summary>
public sealed class MentionHandler(
    ChatAnswers answers, IConversation conversation, DiscordMessageMapper mapper, RecentAnswers recent,
    [FromKeyedServices(DiscordMessageMapper.Platform)] ChatLimiter limiter, DiscordRestClient discord, MentionReplies replies, PictureKeeper pictures,
    TimeProvider time, ILogger<MentionHandler> log)
{
    /// <summary>What is changed later than this after it was written, and wasn't asked before, asks nobody any more.</summary>
    private static readonly TimeSpan LatestEdit = TimeSpan.FromHours(1);

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
        if (Question(mention) is not { } text || mention.IsEdited && !AsksAnew(mention, text))
            return;
        var asker = Asker(mention);
        try
        {
            var verdict = await limiter.AskAsync(asker.User, asker.Guild ?? asker.Channel, mapper.IsAdmin(asker), isQuestion: !answers.IsQuiet(text));
            if (verdict == RateVerdict.Admitted)
                await AnswerAsync(mention, asker, text, cancellation);
            else if (verdict == RateVerdict.RefusedAloud)
                await SayAloneAsync(mention, DiscordMessage.Notice(limiter.TooMany, await LanguageAsync(mention, cancellation)), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The message of a fault may hold what somebody wrote; where it happened says enough.
            log.LogError("A mention could not be answered: {Fault} {Where}", fault.GetType().Name, fault.StackTrace);
            var sorry = DiscordMessage.Notice(Phrases.AskLater, await LanguageAsync(mention, cancellation));
            await replies.ShowAsync(mention, text, [sorry], isQuiet: true, cancellation);
        }
    }

    /// <summary>Whether this process has answered the message.</summary>
    public bool HasAnswered(Mention mention) => replies.Asked(mention) is not null;

    // Discord calls it an edit as well when a link gets its preview.
    private bool AsksAnew(Mention mention, string text) =>
        replies.Asked(mention) is { } before ? before != text : time.GetUtcNow() - mention.Sent < LatestEdit;

    private async Task AnswerAsync(Mention mention, Interaction asker, string text, CancellationToken cancellation)
    {
        var message = Message(mention, text);
        var before = (mention.Answer is { } answer ? recent.Find(answer) : null) ?? recent.Find(asker);
        var given = await answers.AnswerAsync(message, before, cancellation: cancellation);
        if (!given.Answer.Answered && IsRemark(mention, text))
            return;
        var isQuiet = given.IsQuiet || given.IsPastEnd;
        var messages = given.IsPastEnd ? [DiscordMessage.Notice(Phrases.NoMore, given.Answer.Language)]
            : isQuiet && mention.Guild is not null ? [DiscordReplyRenderer.RenderQuietly(given.Answer)]
            : DiscordReplyRenderer.Render(given, time.GetUtcNow());
        if (given.ShowsPicture && replies.Asked(mention) is null && AnswerPicture.Of(given.Answer, pictures) is { } picture)
            messages = messages.Add(DiscordReplyRenderer.Render(picture));
        recent.Keep(asker, given, await replies.ShowAsync(mention, text, messages, isQuiet, cancellation));
    }

    /// <summary>Whether it is only something said to the bot before others, which asks nothing in form.</summary>
    private static bool IsRemark(Mention mention, string text) =>
        mention is { Guild: not null, IsMentioned: false } && text[0] != '/' && !QuestionParser.HasQuestionForm(text);

    // What somebody is in the server and may do there doesn't come with each message, and may be another by now: who runs the server uses the
    // slash command for what is its admins'.
    private static Interaction Asker(Mention mention) => new()
    {
        Id = mention.Id, Kind = InteractionKind.Command, Token = new InteractionToken(""), Channel = mention.Channel, Parent = mention.Parent,
        Guild = mention.Guild, User = mention.User,
    };

    private IncomingMessage Message(Mention mention, string text) => mapper.Message(Asker(mention), text) with
    {
        PicksWordless = mention.RepliesTo is { } replied && string.IsNullOrWhiteSpace(replied),
    };

    private ValueTask<AnswerLanguage> LanguageAsync(Mention mention, CancellationToken cancellation) =>
        answers.LanguageAsync(Message(mention, mention.Text), cancellation);

    /// <summary>In private, or where that isn't possible as a reply.</summary>
    private async Task SayAloneAsync(Mention mention, DiscordMessage line, CancellationToken cancellation)
    {
        var direct = mention.Guild is null ? null : await discord.OpenDirectAsync(mention.User, cancellation);
        if (direct is null || !(await discord.CreateMessageAsync(direct, line with { Ephemeral = false }, cancellation)).IsTaken)
            await replies.ShowAsync(mention, mention.Text, [line], isQuiet: true, cancellation);
    }

    /// <summary>What is asked, for the conversation; null for nothing.</summary>
    private string? Question(Mention mention)
    {
        var words = DiscordMessageMapper.Shorten(mention.Text);
        var claim = mention.RepliesTo is { } replied ? DiscordMessageMapper.Shorten(replied) : null;
        if (claim is not null && conversation.Commands.FirstOrDefault(command => command.TakesMessage && command.IsCalled(words.TrimStart('/'))) is { } check)
            return $"/{check.Name} {claim}".TrimEnd();
        return new SaidToBot(words) { RepliesTo = claim, IsMentioned = mention.IsMentioned }.Question(conversation.Commands);
    }
}
