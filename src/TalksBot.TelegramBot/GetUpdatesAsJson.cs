using System.Net.Http.Json;
using System.Text.Json;
using TalksBot.Platforms.Telegram.BotApi;
using Telegram.Bot.Requests;

namespace TalksBot.TelegramBot;

/// <summary>
/// Telegram.Bot's own request takes the whole batch or nothing: one update that can't be read would come back for ever.
/// </summary>
internal sealed class GetUpdatesAsJson(GetUpdates request) : RequestBase<IReadOnlyList<JsonElement>>("getUpdates")
{
    public override HttpContent ToHttpContent() => JsonContent.Create(request, BotApiJson.Readable.GetUpdates);
}
