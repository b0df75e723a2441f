using System.Text.Json;
using Telegram.Bot.Requests;

namespace TalksBot.TelegramBot;

/// <summary>
/// A request whose result is left as it comes. Telegram.Bot fails where a result isn't quite what it expects, but what was
/// asked for is done by then, and asking again would do it twice.
/// </summary>
internal sealed class AsJson<TResult>(RequestBase<TResult> request) : RequestBase<JsonElement>(request.MethodName)
{
    public override HttpContent? ToHttpContent() => request.ToHttpContent();
}
