using System.Text.Json;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>
/// Whether Discord already has the menu. Discord adds fields of its own, leaves out what is false or empty and gives
/// permissions back as text, so two lists are the same when everything that the bot sends is.
/// </summary>
public static class CommandComparer
{
    /// <param name="ours">The menu as sent.</param>
    /// <param name="theirs">The commands as Discord lists them, localizations included.</param>
    /// <param name="inGuild">Whether they are those of one server.</param>
    public static bool AreSame(JsonElement ours, JsonElement theirs, bool inGuild) =>
        theirs.ValueKind == JsonValueKind.Array && Fingerprints(ours, inGuild).SequenceEqual(Fingerprints(theirs, inGuild));

    /// <summary>The order of commands means nothing to Discord, that of options does.</summary>
    private static IEnumerable<string> Fingerprints(JsonElement commands, bool inGuild) =>
        commands.EnumerateArray().Select(command => Command(command, inGuild)).Order(StringComparer.Ordinal);

    private static string Command(JsonElement command, bool inGuild)
    {
        var print = $"{Texts(command)}; {Text(command, "default_member_permissions")}; {string.Join(", ", command.Items("options").Select(Option))}";

        // Commands of one server have neither: Discord drops what it was sent.
        return inGuild ? print : $"{print}; {Numbers(command, "contexts")}; {Numbers(command, "integration_types")}";
    }

    private static string Option(JsonElement option) =>
        $"({Texts(option)}; {Flag(option, "required")}; {Flag(option, "autocomplete")}; {Text(option, "max_length")})";

    private static string Texts(JsonElement value) =>
        $"{Text(value, "type")}; {Text(value, "name")}; {Locales(value, "name_localizations")}; "
        + $"{Text(value, "description")}; {Locales(value, "description_localizations")}";

    private static string Locales(JsonElement value, string name) => value.Member(name) is { ValueKind: JsonValueKind.Object } locales
        ? string.Join(", ", locales.EnumerateObject().OrderBy(locale => locale.Name, StringComparer.Ordinal).Select(locale => $"{locale.Name}: {locale.Value}"))
        : "";

    private static string Numbers(JsonElement value, string name) =>
        string.Join(", ", value.Items(name).Select(number => number.GetRawText()).Order(StringComparer.Ordinal));

    private static bool Flag(JsonElement value, string name) => value.Member(name).ValueKind == JsonValueKind.True;

    private static string Text(JsonElement value, string name) => value.Member(name).ToString();
}
