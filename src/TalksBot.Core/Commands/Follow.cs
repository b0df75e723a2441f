namespace TalksBot.Core.Commands;

/// <summary>What a chat follows.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Chat">The chat, as the platform names it.</param>
/// <param name="Subject">A name, a topic, or "casualties" with or without a filter, in the words of whoever asked.</param>
/// <param name="AtNight">Whether messages come at night as well.</param>
public sealed record Follow(string Platform, string Chat, string Subject, bool AtNight);
