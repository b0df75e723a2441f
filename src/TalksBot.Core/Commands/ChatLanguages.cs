using System.Collections.Frozen;

namespace TalksBot.Core.Commands;

/// <summary>The languages that a chat can choose for the bot's own words.</summary>
public static class ChatLanguages
{
    public static FrozenSet<string> Known { get; } = FrozenSet.Create("en", "tr", "hi", "ur", "ps", "fa", "ar");
}
