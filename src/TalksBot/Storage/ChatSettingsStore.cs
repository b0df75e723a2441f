using System.Text.Json;
using TalksBot.Core.Commands;

namespace TalksBot.Storage;

/// <summary>Chats' settings in the database.</summary>
public sealed class ChatSettingsStore(ISqlDatabase database) : IChatSettings
{
    private readonly string table = $"{database.Dialect.Schema}chat_settings";

    public async ValueTask<ChatSettings> GetAsync(string platform, string chat, CancellationToken cancellation) => await database.ReadAsync(
        $"SELECT settings FROM {table} WHERE platform = @platform AND chat = @chat", row => Read(row.GetString(0)), cancellation,
        ("@platform", platform), ("@chat", ChatName.Whole(chat))) is [var settings, ..] ? settings : ChatSettings.Default;

    public Task SetAsync(string platform, string chat, ChatSettings settings, CancellationToken cancellation) => database.RunAsync(
        settings == ChatSettings.Default
            ? $"DELETE FROM {table} WHERE platform = @platform AND chat = @chat"
            : $"""
               INSERT INTO {table} (platform, chat, settings) VALUES (@platform, @chat, @settings)
               ON CONFLICT (platform, chat) DO UPDATE SET settings = excluded.settings
               """,
        cancellation,
        ("@platform", platform), ("@chat", ChatName.Whole(chat)), ("@settings", JsonSerializer.Serialize(settings, StorageJson.Default.ChatSettings)));

    /// <summary>What can't be read any more counts as never set.</summary>
    private static ChatSettings Read(string json)
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
}
