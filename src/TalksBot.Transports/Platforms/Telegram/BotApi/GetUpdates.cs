namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="Offset">Everything below counts as handled.</param>
/// <param name="Limit">1 to 100.</param>
/// <param name="Timeout">Seconds to wait for the first update.</param>
/// <param name="AllowedUpdates">The kinds wanted.</param>
public sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);
