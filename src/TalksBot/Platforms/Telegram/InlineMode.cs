namespace TalksBot.Platforms.Telegram;

/// <summary>Whether the bot can be asked inline, as Telegram says at the start: only then do buttons put words into the text field.</summary>
public sealed class InlineMode
{
    private int isOn;

    public bool IsOn => Volatile.Read(ref isOn) != 0;

    public void Set(bool supported) => Volatile.Write(ref isOn, supported ? 1 : 0);
}
