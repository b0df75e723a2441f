using System.Globalization;
using TalksBot.Core.Indexing;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>How far an indexing run is, in one line.</summary>
public static class ProgressMessage
{
    public static DiscordMessage Of(IndexProgress progress)
    {
        var total = progress.Total is { } known ? string.Create(CultureInfo.InvariantCulture, $" of {known}") : "";
        return new DiscordMessage(string.Create(
            CultureInfo.InvariantCulture, $"Reindexing: {progress.Done}{total} articles after {progress.Elapsed.TotalSeconds:0} s."));
    }
}
