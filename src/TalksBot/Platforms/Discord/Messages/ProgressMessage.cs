using TalksBot.Core.Indexing;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>How far an indexing run is, in one line.</summary>
public static class ProgressMessage
{
    public static DiscordMessage Of(IndexProgress progress) => new($"Reindexing: {progress.Text}");
}
