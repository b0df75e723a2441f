using TalksBot.Chat;

namespace TalksBot.Platforms.Telegram;

/// <summary>The latest answers given, so that an edited question, a pressed button or /more finds its answer.</summary>
public sealed class SentAnswers(TimeProvider time)
{
    private const int Capacity = 1000;

    private readonly AnswerMemory<SentAnswer> memory = new(time, Capacity);

    // What was said quietly last, by asker: it goes when they are answered again.
    private readonly AnswerMemory<SentAnswer> quiet = new(time, Capacity);

    public void Remember(SentAnswer sent)
    {
        var chat = sent.Question.Chat;
        var places = sent.Messages.Select(message => InMessage(chat, message)).Concat([Latest(sent.Question.Place), Latest(sent.Question)]);
        memory.Keep(sent, sent.Given.Page == 0 ? places.Append(ToQuestion(chat, sent.Question.MessageId)) : places);
    }

    /// <summary>Notes what was said to an asker alone, or that nothing is, and returns what was before.</summary>
    public SentAnswer? Replace(TelegramQuestion question, SentAnswer? said)
    {
        var place = Latest(question);
        var before = quiet.Find(place);
        if (said is not null || before is not null)
            quiet.Keep(said ?? new SentAnswer(question, before!.Given, []), place);
        return before;
    }

    /// <summary>The answer that stands in a message of the bot.</summary>
    public SentAnswer? FindByMessage(long chat, int message) => memory.Find(InMessage(chat, message));

    /// <summary>The answer to a message that asked.</summary>
    public SentAnswer? FindByQuestion(long chat, int question) => memory.Find(ToQuestion(chat, question));

    /// <summary>
    /// The answer that a question goes on from: the one it replies to, else the asker's last of the chat or topic; who was given none
    /// there has the last one before their eyes.
    /// </summary>
    public SentAnswer? FindPrevious(TelegramQuestion question) =>
        (question.RepliesTo is { } message ? FindByMessage(question.Chat, message) : null)
        ?? memory.Find(Latest(question)) ?? memory.Find(Latest(question.Place));

    /// <summary>A group has become a supergroup: its last answer goes along; message ids start anew there.</summary>
    public void Migrate(long from, long to)
    {
        if (memory.Find(Latest(new TelegramPlace(from, null))) is { } sent)
            memory.Keep(sent with { Question = sent.Question with { Chat = to }, Messages = [] }, Latest(new TelegramPlace(to, null)));
    }

    private static string Latest(TelegramPlace place) => place.ToString();

    private static string Latest(TelegramQuestion question) => string.Create(CultureInfo.InvariantCulture, $"{question.Place} of {question.User}");

    private static string InMessage(long chat, int message) => string.Create(CultureInfo.InvariantCulture, $"{chat} in {message}");

    private static string ToQuestion(long chat, int question) => string.Create(CultureInfo.InvariantCulture, $"{chat} to {question}");
}
