using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Questions;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Platforms.Telegram;

/// <summary>Answers <c>@bot question</c> typed in any chat: the whole answer first, then each citation alone.</summary>
public sealed class InlineHandler(TelegramAsker asker, ITelegramBotClient client, InlineLimiter limiter, ILogger<InlineHandler> log)
{
    private const int MaxResults = 50;
    private const int MaxTitle = 100;
    private const int MaxDescription = 200;

    // Long enough for everybody who types the same now, short enough for new articles to show.
    private const int CacheSeconds = 60;

    public async Task HandleAsync(InlineQuery query, CancellationToken cancellation)
    {
        try
        {
            await client.SendRequest(await ReplyAsync(query, cancellation), cancellation);
        }
        catch (RequestException refusal) when (!refusal.IsTokenRejected)
        {
            // Whoever types on has asked anew by the time that this one is too old.
            log.LogDebug("An inline query could not be answered: {Reason}", refusal.Reason);
        }
    }

    private async Task<AnswerInlineQueryRequest> ReplyAsync(InlineQuery query, CancellationToken cancellation)
    {
        var text = query.Query.Trim();
        if (text.Length == 0)
            return Reply(query, [], CacheSeconds, Invitation(query));
        if (await limiter.AskAsync(query.From.Id) != RateVerdict.Admitted)
            return Later(query, limiter.Again);

        // Asked as nobody in particular: what one user gets, Telegram may give to all, so admins are no admins here.
        var question = new TelegramQuestion(Chat: 0, Thread: null, MessageId: 0, User: 0, text, Sent: null, RepliesTo: null)
        {
            UserLanguage = query.From.LanguageCode,
        };
        var answer = (await asker.AskAsync(question, before: null, cancellation, onlyReads: true))?.Answer;
        if (answer is null)
            return Later(query, Phrases.Again(TimeSpan.Zero));

        // Words half typed are refused or get help, and nobody means to post that.
        return Reply(query, answer is { Answered: true, Citations.IsEmpty: false } ? Results(answer) : [], CacheSeconds, Invitation(query));
    }

    private static AnswerInlineQueryRequest Reply(InlineQuery query, InlineQueryResultArticle[] results, int cacheSeconds, InlineQueryResultsButton? button) =>
        new()
        {
            InlineQueryId = query.Id, Results = results, CacheTime = cacheSeconds, Button = button, IsPersonal = Language(query) != AnswerLanguage.English,
        };

    /// <summary>Nothing this time, for this asker: an empty list would look as if nothing was found.</summary>
    private static AnswerInlineQueryRequest Later(InlineQuery query, Label when)
    {
        var reply = Reply(query, [], cacheSeconds: 0, Button(query, when));
        reply.IsPersonal = true;
        return reply;
    }

    private static InlineQueryResultsButton Invitation(InlineQuery query) => Button(query, Label.Of("telegram.invitation"));

    private static InlineQueryResultsButton Button(InlineQuery query, Label words) =>
        new() { Text = words.In(Language(query)), StartParameter = DeepLink.Plain };

    private static AnswerLanguage Language(InlineQuery query) => AnswerLanguage.Of(query.From.LanguageCode) ?? AnswerLanguage.English;

    private static InlineQueryResultArticle[] Results(Answer answer)
    {
        var fingerprint = AnswerFingerprint.Of(answer);
        var summary = BidiText.Of(answer.Summary, answer.Language);
        var whole = Result($"{fingerprint}-0", summary, answer.Citations.FirstOrDefault()?.Quote.Text, TelegramReplyRenderer.RenderShort(answer));
        var cited = answer.Citations.Take(MaxResults - 1).Select((citation, index) => Result(
            string.Create(CultureInfo.InvariantCulture, $"{fingerprint}-{index + 1}"),
            BidiText.Of(SourceLabel.Of(citation.Article), answer.Language),
            citation.Quote.Text,
            TelegramReplyRenderer.RenderCitation(answer, new NumberedCitation(index + 1, citation))));
        return [whole, .. cited];
    }

    private static InlineQueryResultArticle Result(string id, string title, string? description, RenderedMessage message) =>
        new()
        {
            Id = id,
            Title = Shortened(title, MaxTitle),
            InputMessageContent = new InputTextMessageContent
            {
                MessageText = message.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = TelegramHtml.NoPreview,
            },
            Description = description is null ? null : Shortened(description, MaxDescription),
        };

    private static string Shortened(string text, int length)
    {
        var line = BidiText.Isolate(text).ReplaceLineEndings(" ");
        return line.Length <= length ? line : QuestionText.Cut(line, length - 1) + "…";
    }
}

/// <summary>Inline queries come with every few letters typed, so a user may send several for each question.</summary>
public sealed class InlineLimiter(QuestionLimits limits, TelegramOptions options)
{
    private const int QueriesPerQuestion = 6;

    public Label Again => Phrases.Again(options.RateLimits.Window);

    private readonly IQuestionLimiter limiter = limits(
        $"{TelegramAsker.Platform} inline", options.RateLimits with { PerUser = options.RateLimits.PerUser * QueriesPerQuestion, PerChat = 0 });

    public ValueTask<RateVerdict> AskAsync(long user) => limiter.AskAsync(user.ToString(CultureInfo.InvariantCulture), "");
}

/// <summary>Whether the bot can be asked inline, as Telegram says at the start: only then do buttons put words into the text field.</summary>
public sealed class InlineMode
{
    private volatile bool isOn;

    public bool IsOn { get => isOn; set => isOn = value; }
}
