using System.Text.Json;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>
/// Makes the commands that the bot names pressable: <c>/who</c> becomes <c>&lt;/who:id&gt;</c> once Discord has said what ids the commands have.
/// Titles and footers, where Discord shows no mentions, stay as they are, and so do quotations.
/// https://docs.discord.com/developers/reference#message-formatting
/// </summary>
public sealed class CommandMentions
{
    private const int Slash = (int)CommandType.Slash;

    private volatile Dictionary<string, string> ids = [];

    /// <param name="commands">The commands as Discord lists them; what is no list is passed over.</param>
    public void Learn(JsonElement commands)
    {
        if (commands.ValueKind != JsonValueKind.Array)
            return;
        ids = commands.EnumerateArray()
            .Where(command => (command.Number("type") ?? Slash) == Slash)
            .Select(command => (Name: command.Text("name"), Id: command.Text("id")))
            .Where(command => command is { Name: not null, Id: not null })
            .DistinctBy(command => command.Name)
            .ToDictionary(command => command.Name!, command => command.Id!, StringComparer.Ordinal);
    }

    public InteractionReply In(InteractionReply reply) => reply.Response switch
    {
        InteractionResponse.Say say => reply with { Response = new InteractionResponse.Say(In(say.Message)) },
        InteractionResponse.Update update => reply with { Response = new InteractionResponse.Update(In(update.Message)) },
        _ => reply,
    };

    public DiscordMessage In(DiscordMessage message) => ids.Count == 0 ? message : message with
    {
        Content = Linked(message.Content, DiscordLimits.Content),
        Embed = message.Embed is { } embed
            ? embed with { Description = Linked(embed.Description, Math.Min(DiscordLimits.EmbedDescription, Left(embed))) }
            : null,
    };

    private static int Left(DiscordEmbed embed) => DiscordLimits.Embeds - embed.Title.Length - embed.Footer.Length;

    /// <summary>As it is where the mentions would make it too long.</summary>
    private string Linked(string text, int length)
    {
        if (!text.Contains('/', StringComparison.Ordinal))
            return text;
        var linked = string.Join('\n', text.Split('\n').Select(line => line.StartsWith('>') ? line : NamedCommand.Changed(line, Mention)));
        return linked.Length <= length ? linked : text;
    }

    private string Mention(Match named) => ids.TryGetValue(named.Groups["name"].Value, out var id) ? $"</{named.Groups["name"].Value}:{id}>" : named.Value;

    private static Regex NamedCommand { get; } = Patterns.Of(@"(?<![\w/<:.\\-])/(?<name>[a-z][a-z0-9_]{0,31})(?![\w/:-])");
}
