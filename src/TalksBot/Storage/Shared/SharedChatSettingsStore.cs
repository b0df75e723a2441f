using TalksBot.Core.Commands;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>Chats' settings in the database that several processes share.</summary>
public sealed class SharedChatSettingsStore(PostgresDatabase database) : IChatSettings
{
    /// <summary>How long the other processes may go on with what was set before.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromSeconds(10);

    public async ValueTask<ChatSettings> GetAsync(string platform, string chat, CancellationToken cancellation) =>
        await database.WriteAsync(
            connection => Statement.ReadAsync<string>(
                connection, "SELECT settings FROM talksbot.chat_settings WHERE platform = $1 AND chat = $2", cancellation, platform, ChatName.Whole(chat)),
            cancellation) is { } json
            ? StoredSettings.Read(json)
            : ChatSettings.Default;

    public Task SetAsync(string platform, string chat, ChatSettings settings, CancellationToken cancellation) => database.WriteAsync(
        connection => settings == ChatSettings.Default
            ? Statement.RunAsync(
                connection, "DELETE FROM talksbot.chat_settings WHERE platform = $1 AND chat = $2", cancellation, platform, ChatName.Whole(chat))
            : Statement.RunAsync(
                connection,
                "INSERT INTO talksbot.chat_settings (platform, chat, settings) VALUES ($1, $2, $3) "
                + "ON CONFLICT (platform, chat) DO UPDATE SET settings = excluded.settings",
                cancellation, platform, ChatName.Whole(chat), PostgresText.Of(StoredSettings.Write(settings))),
        cancellation);
}
