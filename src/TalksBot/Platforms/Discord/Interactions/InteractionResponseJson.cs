using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Writes first responses as Discord's API takes them.</summary>
public static class InteractionResponseJson
{
    private const int Pong = 1;
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int UpdateMessage = 7;
    private const int AutocompleteResult = 8;

    public static byte[] Write(InteractionResponse response)
    {
        var (type, data) = Of(response);
        return PlainJson.Of(new { type, data });
    }

    private static (int Type, object? Data) Of(InteractionResponse response) => response switch
    {
        InteractionResponse.Pong => (Pong, null),
        InteractionResponse.Say say => (Message, DiscordMessageJson.Of(say.Message)),
        InteractionResponse.Defer defer => (DeferredMessage, defer.Ephemeral ? new { flags = DiscordMessageJson.Flags(true) } : null),
        InteractionResponse.Update update => (UpdateMessage, DiscordMessageJson.Of(update.Message with { Ephemeral = false })),
        InteractionResponse.Choices choices => (AutocompleteResult, new { choices = choices.Texts.Select(text => new { name = text, value = text }) }),
        _ => (DeferredUpdate, null),
    };
}
