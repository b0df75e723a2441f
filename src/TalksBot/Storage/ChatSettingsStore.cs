using System.Text.Json;
using TalksBot.Core.Commands;

namespace TalksBot.Storage;

/// <summary>Chats' settings in the database beside the index.</summary>
public sealed class ChatSettingsStore(TalksDatabase storage) : IChatSettings
{
    public async ValueTask<ChatSettings> GetAsync(string platform, string chat, CancellationToken cancellation) =>
        await storage.ReadAsync(
            "SELECT settings FROM chat_settings WHERE platform = $platform AND chat = $chat", row => row.GetString(0), cancellation,
            ("$platform", platform), ("$chat", ChatName.Whole(chat))) is [var json, ..]
            ? StoredSettings.Read(json)
            : ChatSettings.Default;

    public Task SetAsync(string platform, string chat, ChatSettings settings, CancellationToken cancellation) => storage.RunAsync(
        settings == ChatSettings.Default
            ? "DELETE FROM chat_settings WHERE platform = $platform AND chat = $chat"
            : "INSERT OR REPLACE INTO chat_settings (platform, chat, settings) VALUES ($platform, $chat, $settings)",
        cancellation,
        ("$platform", platform), ("$chat", ChatName.Whole(chat)), ("$settings", StoredSettings.Write(settings)));
}

/// <summary>Settings as they stand in a column.</summary>
public static class StoredSettings
{
    /// <summary>What can't be read any more counts as never set.</summary>
    public static ChatSettings Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StorageJson.Default.ChatSettings) ?? ChatSettings.Default;
        }
        catch (JsonException)
        {
            return ChatSettings.Default;
        }
    }

    public static string Write(ChatSettings settings) => JsonSerializer.Serialize(settings, StorageJson.Default.ChatSettings);
}
