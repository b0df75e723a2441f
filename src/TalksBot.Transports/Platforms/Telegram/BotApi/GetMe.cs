namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record GetMe;
