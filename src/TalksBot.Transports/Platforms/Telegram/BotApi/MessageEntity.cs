namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>A stretch of a message's text that means something, in UTF-16 code units.</summary>
/// <param name="Type"><c>bot_command</c>, <c>mention</c>, <c>text_mention</c> and others.</param>
/// <param name="User">Who is mentioned, for <c>text_mention</c>.</param>
public sealed record MessageEntity(string Type, int Offset, int Length, User? User = null)
{
    public const string TextMention = "text_mention";
}
