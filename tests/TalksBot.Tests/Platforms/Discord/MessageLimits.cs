using System.Text.Json;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Discord's limits that its schema leaves out, held against the JSON that is sent.</summary>
internal static class MessageLimits
{
    private const int Button = 2;
    private const int Select = 3;

    public static void Check(DiscordMessage message)
    {
        using var document = JsonDocument.Parse(InteractionResponseJson.Write(new InteractionResponse.Say(message)));
        Check(document.RootElement.GetProperty("data"));
    }

    public static void Check(JsonElement message)
    {
        var mentions = message.GetProperty("allowed_mentions");
        Assert.True(mentions.TryGetProperty("parse", out _));
        Assert.All(mentions.EnumerateObject(), list => Assert.Equal(0, list.Value.GetArrayLength()));
        Assert.InRange(Text(message, "content").Length, 0, 2000);
        var embeds = message.GetProperty("embeds").EnumerateArray().ToArray();
        Assert.InRange(embeds.Length, 0, 10);
        Assert.InRange(embeds.Sum(Measure), 0, 6000);
        var attachments = message.TryGetProperty("attachments", out var list) ? list.EnumerateArray().ToArray() : [];
        Assert.All(attachments, attachment => Assert.InRange(Text(attachment, "description").Length, 1, 1024));
        Assert.All(attachments, attachment => Assert.Matches("^[a-z0-9-]+\\.png$", Text(attachment, "filename")));
        Assert.True(embeds.Length > 0 || attachments.Length > 0 || Text(message, "content").Length > 0, "The message is empty.");
        var rows = message.GetProperty("components").EnumerateArray().Select(row => row.GetProperty("components").EnumerateArray().ToArray()).ToArray();
        Assert.InRange(rows.Length, 0, 5);
        Assert.All(rows, row => Assert.InRange(row.Length, 1, 5));
        var ids = rows.SelectMany(row => row).Select(component => Text(component, "custom_id")).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
        Assert.All(rows.SelectMany(row => row), component => Assert.InRange(Text(component, "label").Length, 0, 80));
        Assert.All(rows.SelectMany(row => row).Where(component => component.GetProperty("type").GetInt32() == Button), CheckButton);
        Assert.All(rows.SelectMany(row => row).Where(component => component.GetProperty("type").GetInt32() == Select), CheckSelect);
        if (message.TryGetProperty("message_reference", out var reply))
            Assert.InRange(Text(reply, "message_id").Length, 1, 20);
    }

    /// <summary>A button says what it does, in words or as an emoji.</summary>
    private static void CheckButton(JsonElement button) => Assert.True(Text(button, "label").Length > 0 || button.TryGetProperty("emoji", out _));

    private static void CheckSelect(JsonElement select)
    {
        var options = select.GetProperty("options").EnumerateArray().ToArray();
        Assert.InRange(options.Length, 1, 25);
        Assert.InRange(Text(select, "placeholder").Length, 0, 150);
        Assert.All(options, option => Assert.InRange(Text(option, "label").Length, 1, 100));
        Assert.All(options, option => Assert.InRange(Text(option, "value").Length, 1, 100));
        Assert.Equal(options.Length, options.Select(option => Text(option, "value")).Distinct().Count());
    }

    private static int Measure(JsonElement embed)
    {
        var footer = embed.TryGetProperty("footer", out var part) ? Text(part, "text") : "";
        var fields = embed.TryGetProperty("fields", out var list) ? list.EnumerateArray().ToArray() : [];
        Assert.InRange(Text(embed, "title").Length, 0, 256);
        Assert.InRange(Text(embed, "description").Length, 0, 4096);
        Assert.InRange(footer.Length, 0, 2048);
        Assert.InRange(fields.Length, 0, 25);
        Assert.All(fields, field => Assert.InRange(Text(field, "name").Trim().Length, 1, 256));
        Assert.All(fields, field => Assert.InRange(Text(field, "value").Trim().Length, 1, 1024));
        return Text(embed, "title").Length + Text(embed, "description").Length + footer.Length
            + fields.Sum(field => Text(field, "name").Length + Text(field, "value").Length);
    }

    private static string Text(JsonElement value, string name) => value.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
