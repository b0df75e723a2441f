using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Pictures;
using TalksBot.Storage;

namespace TalksBot.Chat;

/// <summary>Answers a chat's messages, each going on from the answer before.</summary>
public sealed class ChatAnswers(
    IConversation conversation, IChatSettings? settings = null, Memberships? memberships = null, PictureKeeper? pictures = null)
{
    /// <summary>Shows the next page of the last answer: the chats' own command, which the conversation doesn't know.</summary>
    public const string More = "more";

    /// <summary>Asks for the first word to a chat; null where no command welcomes.</summary>
    public string? Welcome => conversation.Commands.FirstOrDefault(command => command.Welcomes) is { } welcoming ? $"/{welcoming.Name}" : null;

    private const int ShortPage = 2;
    private const int MostSources = 10;

    /// <param name="message">Somebody's words.</param>
    /// <param name="before">What the chat was given before; null for nothing.</param>
    /// <param name="progress">Where long work reports; null where nobody watches.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The answer, or the next page of the one before where more is asked for.</returns>
    public async Task<GivenAnswer> AnswerAsync(
        IncomingMessage message, GivenAnswer? before, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var source = before?.Source;
        if (message.Text.Trim().Equals($"/{More}", StringComparison.OrdinalIgnoreCase) || QuestionParser.AsksForMore(message.Text))
            return source is null ? Nothing(message) : source with { Page = source.Page + 1 };
        if (source is { Answer.Citations.IsEmpty: false } && QuestionParser.AsksAboutAnother(message.Text))
            return Sources(message, source);
        var chat = settings is null ? ChatSettings.Default : await settings.GetAsync(message.Platform, message.Chat, cancellation);
        message = message with { Outlets = chat.Outlets, ChatLanguage = chat.Language };
        if (memberships is not null && message is { Server: { } server, OnlyReads: false } && Find(Name(message.Text)) is { Acts: true })
            await memberships.PlaceAsync(message.Platform, ChatName.Whole(message.Chat), server, cancellation);
        var answer = Short(await conversation.AnswerAsync(message, source?.Answer, progress, cancellation), chat);
        var called = Called(message, answer);
        var isAboutAnother = called is { ContinuesAnswer: true };
        var isAside = isAboutAnother || answer.Citations.IsEmpty && AnswerPage.CountOf(answer) == 1;
        var hasPicture = !isAside && pictures?.CanDraw(PictureKeeper.Of(answer), answer.Language) == true;
        return new GivenAnswer(message.Text, answer)
        {
            HasPicture = hasPicture,
            ShowsPicture = hasPicture && chat.ShowsPictures,
            IsAside = isAside,

            // Only what is aside: else each answer would keep all that went before it.
            Before = isAside ? source : null,
            IsAboutAnother = isAboutAnother,
            IsOfAct = called is { Acts: true },
            IsQuiet = !answer.Answered || called is { IsQuiet: true },
        };
    }

    /// <summary>What the bot says outside of answers is in the language that the answer would be in.</summary>
    public async ValueTask<AnswerLanguage> LanguageAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var chat = settings is null ? ChatSettings.Default : await settings.GetAsync(message.Platform, message.Chat, cancellation);
        return LanguageChoice.Of(message with { ChatLanguage = chat.Language });
    }

    /// <summary>A chat that wants little gets it page by page.</summary>
    private static Answer Short(Answer answer, ChatSettings chat) =>
        chat.IsShort && answer.PageSize > ShortPage && !answer.Citations.IsEmpty ? answer with { PageSize = ShortPage } : answer;

    /// <summary>"Source?" behind an answer: its sources, with the numbers that they have there.</summary>
    private static GivenAnswer Sources(IncomingMessage message, GivenAnswer source)
    {
        var answer = source.Answer;
        var cited = answer.Citations.Index().DistinctBy(citation => citation.Item.Article.Id).Take(MostSources).ToImmutableArray();
        return new GivenAnswer(message.Text, new Answer
        {
            Question = message.Text, Command = answer.Command, Answered = true, Summary = Label.Of("sources-of-answer"),
            Citations = [.. cited.Select(citation => citation.Item)],
            Numbers = [.. cited.Select(citation => answer.Numbers.IsEmpty ? citation.Index + 1 : answer.Numbers[citation.Index])],
            PageSize = MostSources, Language = LanguageChoice.Of(message),
        })
        {
            IsAside = true, Before = source, IsAboutAnother = true,
        };
    }

    /// <summary>What is left to say where the answer to go on from is gone: a restart forgets them.</summary>
    private static GivenAnswer Nothing(IncomingMessage message) =>
        new(message.Text, new Answer
        {
            Question = message.Text, Command = More, Answered = false, Summary = Label.Of("chat.nothing-to-go-on"), Language = LanguageChoice.Of(message),
        })
        {
            IsAside = true, IsQuiet = true,
        };

    /// <summary>Whether a message calls a command that takes minutes.</summary>
    public bool RunsLong(string text) => Find(Name(text)) is { RunsLong: true };

    /// <summary>Whether a message calls a command of which it matters whether the asker is an admin of the chat.</summary>
    public bool AsksForChatAdmin(string text) => Find(Words(text)) is { AsksForChatAdmin: true };

    /// <summary>Whether a message calls a command whose answer is for the asker alone.</summary>
    public bool IsQuiet(string text) => Find(Name(text)) is { IsQuiet: true };

    /// <summary>The command that was named; where none was, the one that the words were sent to.</summary>
    private CommandDescription? Called(IncomingMessage message, Answer answer) => Find(Name(message.Text)) ?? Find(answer.Command);

    private CommandDescription? Find(string? name) => name is null ? null : conversation.Commands.FirstOrDefault(command => command.IsCalled(name));

    private static string? Name(string text) => text.TrimStart() is ['/', ..] ? Words(text) : null;

    // With or without the slash.
    private static string Words(string text) => text.TrimStart().TrimStart('/').Split(' ', 2)[0];
}
