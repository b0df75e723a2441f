namespace TalksBot.Platforms.Telegram;

public enum TextStyle
{
    Plain,
    Bold,
    Italic,
    Code,
}
