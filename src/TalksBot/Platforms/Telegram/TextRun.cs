namespace TalksBot.Platforms.Telegram;

/// <summary>Words in one dress, not yet marked up.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Style">How.</param>
/// <param name="Link">Where a tap leads; null for nowhere.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Link = null)
{
    public bool IsEntity => Style != TextStyle.Plain || Link is not null;
}
