using System.Text.Json;
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
    private const int EphemeralFlag = 64;

    public static byte[] Write(InteractionResponse response)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, AnswerJson.Options))
            Write(writer, response);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, InteractionResponse response)
    {
        writer.WriteStartObject();
        switch (response)
        {
            case InteractionResponse.Pong:
                writer.WriteNumber("type", Pong);
                break;
            case InteractionResponse.Say say:
                writer.WriteNumber("type", Message);
                writer.WritePropertyName("data");
                DiscordMessageJson.Write(writer, say.Message);
                break;
            case InteractionResponse.Defer defer:
                writer.WriteNumber("type", DeferredMessage);
                if (defer.Ephemeral)
                    WriteFlags(writer);
                break;
            case InteractionResponse.Update update:
                writer.WriteNumber("type", UpdateMessage);
                writer.WritePropertyName("data");
                DiscordMessageJson.Write(writer, update.Message with { Ephemeral = false });
                break;
            case InteractionResponse.Seen:
                writer.WriteNumber("type", DeferredUpdate);
                break;
            case InteractionResponse.Choices choices:
                writer.WriteNumber("type", AutocompleteResult);
                WriteChoices(writer, choices.Texts);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteFlags(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("data");
        writer.WriteNumber("flags", EphemeralFlag);
        writer.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter writer, ImmutableArray<string> texts)
    {
        writer.WriteStartObject("data");
        writer.WriteStartArray("choices");
        foreach (var text in texts)
        {
            writer.WriteStartObject();
            writer.WriteString("name", text);
            writer.WriteString("value", text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
