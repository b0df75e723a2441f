using System.Text.Json;
using Telegram.Bot.Requests;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Telegram.Bot's own request takes the whole batch or nothing: one update that can't be read would come back for ever.
/// </summary>
internal sealed class UpdatesAsJson(GetUpdatesRequest request) : RequestBase<JsonElement[]>("getUpdates")
{
    public override HttpContent? ToHttpContent() => request.ToHttpContent();
}
