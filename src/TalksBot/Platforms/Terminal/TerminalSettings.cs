namespace TalksBot.Platforms.Terminal;

/// <param name="Forced">The terminal runs even when another platform is configured.</param>
public sealed record TerminalSettings(bool Forced);
