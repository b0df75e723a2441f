using System.Text.Json;
using TalksBot.Core.Commands;

namespace TalksBot.Storage;

/// <summary>Chats' settings in the database beside the index.</summary>
public sealed class ChatSettingsStore(TalksDatabase storage) : IChatSettings
{
    public async ValueTask<ChatSettings> GetAsync(string platform, string chat, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT settings FROM chat_settings WHERE platform = $platform AND chat = $chat";
        command.Parameters.AddWithValue("$platform", platform);
        command.Parameters.AddWithValue("$chat", ChatName.Whole(chat));
        return await command.ExecuteScalarAsync(cancellation) is string json ? StoredSettings.Read(json) : ChatSettings.Default;
    }

    public async Task SetAsync(string platform, string chat, ChatSettings settings, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = settings == ChatSettings.Default
            ? "DELETE FROM chat_settings WHERE platform = $platform AND chat = $chat"
            : "INSERT OR REPLACE INTO chat_settings (platform, chat, settings) VALUES ($platform, $chat, $settings)";
        command.Parameters.AddWithValue("$platform", platform);
        command.Parameters.AddWithValue("$chat", ChatName.Whole(chat));
        command.Parameters.AddWithValue("$settings", StoredSettings.Write(settings));
        await command.ExecuteNonQueryAsync(cancellation);
    }
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
