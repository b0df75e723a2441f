namespace TalksBot.TelegramBot;

/// <summary>The API did what was asked, but its answer didn't come whole: to ask again would do it twice.</summary>
/// <param name="messageId">The message that was sent; null where even that was cut off.</param>
internal sealed class CutOffException(long? messageId) : Exception("The answer was cut off.")
{
    public long? MessageId => messageId;
}
