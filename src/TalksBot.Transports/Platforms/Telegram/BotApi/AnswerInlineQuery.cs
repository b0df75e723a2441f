namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="Results">At most 50.</param>
/// <param name="CacheTime">Seconds for which Telegram may give the same results to whoever asks the same.</param>
public sealed record AnswerInlineQuery(string InlineQueryId, IReadOnlyList<InlineQueryResultArticle> Results, int CacheTime)
{
    public bool IsPersonal { get; init; }

    public InlineQueryResultsButton? Button { get; init; }
}
