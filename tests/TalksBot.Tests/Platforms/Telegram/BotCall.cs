using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>A request that the bot sent.</summary>
/// <param name="Method">The Bot API's method.</param>
/// <param name="Body">Its parameters.</param>
/// <param name="At">When it came, in ticks of the stopwatch.</param>
/// <param name="WasDone">Whether the fake did what it asks; false where a fault stood in for that.</param>
public sealed record BotCall(string Method, JsonObject Body, long At, bool WasDone)
{
    public long Chat => (long)Body["chat_id"]!;

    public string Text => (string)(Body["text"] ?? Body["message_text"] ?? Body["caption"])!;

    /// <summary>What is seen of it.</summary>
    public string Seen => VisibleText.Of(Text);
}
