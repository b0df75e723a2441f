using System.Text.RegularExpressions;
using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Tells which messages ask this bot something, and what. In private every message does; in groups commands, mentions
/// and replies to the bot do, also of admins who write as the group and of members who write as a channel; posts of channels and
/// other bots never do. What only reacts ("nice one", 🔥) asks nothing.
/// </summary>
/// <param name="me">The bot.</param>
/// <param name="commands">What it can be asked.</param>
public sealed class TelegramMessageMapper(BotIdentity me, ImmutableArray<CommandDescription> commands)
{
    /// <summary>What Telegram itself sends when a chat is opened, with what a link carries.</summary>
    private const string Start = "start";

    private readonly HashSet<string> known =
        commands.SelectMany(command => command.Aliases.Prepend(command.Name)).Append(ChatAnswers.More).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly string? welcome = CommandDescription.Welcome(commands);

    /// <summary>The command that takes somebody's message; null where there is none.</summary>
    private readonly CommandDescription? check = commands.FirstOrDefault(command => command.TakesMessage);

    private readonly string mention = "@" + me.Username;

    /// <summary>Null for a message that asks the bot nothing.</summary>
    public TelegramQuestion? Map(Message message) =>
        Map(message, message.ReplyToMessage is { ForumTopicCreated: null } replied && replied.From?.Id == me.Id ? replied.Id : null);

    /// <summary>A message that was answered, as Telegram shows it with the answer: without what it replied to itself.</summary>
    public TelegramQuestion? MapAnswered(Message message, Message answer) => Map(message, answer.Id);

    private TelegramQuestion? Map(Message message, int? repliesTo)
    {
        if (Asker(message) is not { } user || Words(message) is not { } text)
            return null;
        var (said, isMentioned) = WithoutMentions(message, text);
        if (Question(message, text, said, isMentioned, repliesTo is not null) is not { } question)
            return null;
        return new TelegramQuestion(
            message.Chat.Id,
            message.IsTopicMessage ? message.MessageThreadId : null,
            message.Id,
            user,
            question,
            message.Date == default ? null : message.Date,
            repliesTo)
        {
            UserLanguage = message.From?.LanguageCode,
            IsChatAdmin = user == message.Chat.Id,
            PicksWordless = question == $"/{check?.Name}" && (message.ReplyToMessage is { ForumTopicCreated: null } || message.Text is null)
                && RepliedTo(message) is null,
            IsRemark = !IsPrivate(message) && !isMentioned && question[0] != '/' && !QuestionParser.HasQuestionForm(question),
        };
    }

    /// <summary>What is written; for a message without words that is sent to the bot alone that there are none. Null for what isn't meant to be read.</summary>
    private static string? Words(Message message) =>
        WordsOf(message) ?? (IsPrivate(message) && message is not { Voice: null, VideoNote: null, Video: null, Photo: null, Audio: null, Document: null }
            ? "" : null);

    private static string? WordsOf(Message message) =>
        new[] { message.Text, message.Caption, message.Poll?.Question }.FirstOrDefault(words => !string.IsNullOrEmpty(words));

    /// <summary>Whoever asks, or whom they write as; null for nobody who does.</summary>
    private static long? Asker(Message message) => message switch
    {
        { Chat.Type: ChatType.Channel } or { IsAutomaticForward: true } or { ViaBot: not null } => null,
        { SenderChat: { } sender } => sender.Id,
        { From: { IsBot: false } user } => user.Id,
        _ => null,
    };

    /// <param name="message">The message.</param>
    /// <param name="text">Its words.</param>
    /// <param name="said">Its words without the bot's name.</param>
    /// <param name="isMentioned">Whether they had it.</param>
    /// <param name="repliesToMe">Whether it replies to the bot.</param>
    private string? Question(Message message, string text, string said, bool isMentioned, bool repliesToMe)
    {
        if (text.Length == 0)
            return check is null ? null : $"/{check.Name}";
        if (CommandPattern.Find(text) is { Success: true } command)
            return Command(message, command.Groups["name"].Value.ToLowerInvariant(), command.Groups["bot"].Value, text[command.Length..].Trim());
        if (!IsPrivate(message) && !isMentioned && !repliesToMe)
            return null;
        return new SaidToBot(said)
        {
            RepliesTo = message.ReplyToMessage?.From?.Id == me.Id ? null : RepliedTo(message) ?? Wordless(message),
            IsMentioned = isMentioned,
            IsCaption = message.Text is null && message.Poll is null,
            IsHandedOn = message.ForwardOrigin is not null && IsPrivate(message) && message.Poll is null,
        }.Question(commands);
    }

    /// <summary>Nothing to check, said of a message that has no words; null where no message is replied to.</summary>
    private static string? Wordless(Message message) => message.ReplyToMessage is { ForumTopicCreated: null } ? "" : null;

    private static string? RepliedTo(Message message) => message.Quote?.Text ?? (message.ReplyToMessage is { } replied ? WordsOf(replied) : null);

    private string? Command(Message message, string name, string bot, string argument)
    {
        if (bot.Length > 0 && !bot.Equals(me.Username, StringComparison.OrdinalIgnoreCase))
            return null;

        // In a group an unknown command that names no bot may be meant for another one.
        if (!IsPrivate(message) && bot.Length == 0 && !known.Contains(name))
            return null;
        if (name == Start)
            return DeepLink.Read(argument) ?? welcome;
        if (argument.Length == 0 && check?.IsCalled(name) == true)
            argument = RepliedTo(message) ?? "";
        return argument.Length == 0 ? $"/{name}" : $"/{name} {argument}";
    }

    private (string Words, bool IsMentioned) WithoutMentions(Message message, string text)
    {
        // A user without a username is mentioned by an entity; the bot always has one, but clients may link it that way too.
        var entities = message.Entities ?? message.CaptionEntities ?? [];
        var isMentioned = entities.Any(entity => entity.Type == MessageEntityType.TextMention && entity.User?.Id == me.Id);
        for (var at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mention, at, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + mention.Length;
            if (end < text.Length && IsNamePart(text[end]) || at > 0 && IsNamePart(text[at - 1]))
            {
                at = end;
                continue;
            }

            text = text.Remove(at, mention.Length);
            isMentioned = true;
        }

        return (text, isMentioned);
    }

    private static bool IsPrivate(Message message) => message.Chat.Id > 0;

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    // core.telegram.org/api/entities: a command's name ends where its letters end; a path is none.
    private static Regex CommandPattern { get; } = Patterns.Of("^/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]{1,32}))?(?![A-Za-z0-9_@/])");
}

/// <summary>Who the bot is on Telegram, as getMe says.</summary>
public sealed record BotIdentity(long Id, string Username);
