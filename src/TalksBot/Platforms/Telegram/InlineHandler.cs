using System.Globalization;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Answers;
using TalksBot.Platforms.RateLimits;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>Answers <c>@bot question</c> typed in any chat: the whole answer first, then each citation alone.</summary>
public sealed class InlineHandler(TelegramAsker asker, ITelegramTransport transport, InlineLimiter limiter, ILogger<InlineHandler> log)
{
    private const int MaxResults = 50;
    private const int MaxTitle = 100;
    private const int MaxDescription = 200;

    // Long enough for everybody who types the same now, short enough for new articles to show.
    private const int CacheSeconds = 60;

    private static readonly InlineQueryResultsButton Invitation = new(Phrases.InlineInvitation, DeepLink.Plain);

    public async Task HandleAsync(InlineQuery query, CancellationToken cancellation)
    {
        try
        {
            await transport.AnswerInlineQueryAsync(await ReplyAsync(query, cancellation), cancellation);
        }
        catch (TelegramException refusal) when (!refusal.IsTokenRejected)
        {
            // Whoever types on has asked anew by the time that this one is too old.
            log.LogDebug("An inline query could not be answered: {Reason}", refusal.Message);
        }
    }

    private async Task<AnswerInlineQuery> ReplyAsync(InlineQuery query, CancellationToken cancellation)
    {
        var text = query.Query.Trim();
        if (text.Length == 0)
            return new AnswerInlineQuery(query.Id, [], CacheSeconds) { Button = Invitation };
        if (await limiter.AskAsync(query.From.Id) != RateVerdict.Admitted)
            return new AnswerInlineQuery(query.Id, [], CacheTime: 0) { IsPersonal = true };

        // Asked as nobody in particular: what one user gets, Telegram may give to all, so admins are no admins here.
        var question = new TelegramQuestion(Chat: 0, Thread: null, MessageId: 0, User: 0, text, Sent: null, RepliesTo: null);
        var answer = await asker.AskAsync(question, previous: null, cancellation);
        return answer is null
            ? new AnswerInlineQuery(query.Id, [], CacheTime: 0)
            : new AnswerInlineQuery(query.Id, Results(answer), CacheSeconds) { Button = Invitation };
    }

    private static InlineQueryResultArticle[] Results(Answer answer)
    {
        var fingerprint = CallbackData.FingerprintOf(answer);
        var whole = Result($"{fingerprint}-0", answer.Summary, answer.Citations.FirstOrDefault()?.Quote.Text, TelegramReplyRenderer.RenderShort(answer));
        var cited = answer.Citations.Take(MaxResults - 1).Select((citation, index) => Result(
            string.Create(CultureInfo.InvariantCulture, $"{fingerprint}-{index + 1}"),
            SourceLabel.Of(citation.Article),
            citation.Quote.Text,
            TelegramReplyRenderer.RenderCitation(answer, new NumberedCitation(index + 1, citation))));
        return [whole, .. cited];
    }

    private static InlineQueryResultArticle Result(string id, string title, string? description, RenderedMessage message) =>
        new(id, Shortened(title, MaxTitle), new InputTextMessageContent(message.Html, TelegramHtml.ParseMode))
        {
            Description = description is null ? null : Shortened(description, MaxDescription),
        };

    private static string Shortened(string text, int length)
    {
        var line = BidiText.Isolate(text).ReplaceLineEndings(" ");
        if (line.Length <= length)
            return line;
        var cut = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..cut] + "…";
    }
}
