namespace TalksBot.Platforms.Telegram;

/// <summary>A message ready to send: marked up, and plain for the case that the mark-up is refused.</summary>
public sealed record RenderedMessage(string Html, string Plain);
