namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Marks the service message that opens a topic.</summary>
public sealed record ForumTopicCreated;
