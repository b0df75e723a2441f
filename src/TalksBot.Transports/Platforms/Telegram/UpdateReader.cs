using System.Text.Json;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>Reads one update. What can't be read keeps its id, so that it is passed over once and doesn't come back for ever.</summary>
public static class UpdateReader
{
    /// <summary>Null where there isn't even an id.</summary>
    public static Update? Read(JsonElement json)
    {
        try
        {
            return json.Deserialize(BotApiJson.Readable.Update);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return json.ValueKind == JsonValueKind.Object
                && json.TryGetProperty("update_id", out var id)
                && id.ValueKind == JsonValueKind.Number
                && id.TryGetInt64(out var number)
                ? new Update { UpdateId = number }
                : null;
        }
    }
}
