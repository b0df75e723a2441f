using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Registration;

/// <summary>
/// The menu's texts in the languages that Discord has: one embedded table a locale. Discord has no Urdu, Pashto, Persian
/// or Arabic. https://docs.discord.com/developers/reference#locales
/// </summary>
public static class CommandTexts
{
    public static ImmutableArray<string> Locales { get; } = ["hi", "tr"];

    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, string[]>> Tables =
        Locales.ToImmutableDictionary(locale => locale, Read);

    /// <param name="command">A command, by its English name.</param>
    /// <param name="description">The English description; empty where Discord shows none.</param>
    public static LocalizedText OfCommand(string command, string description) => Of([command], command, description);

    /// <param name="command">The command that it belongs to; null for arguments of every command.</param>
    /// <param name="argument">The English name.</param>
    /// <param name="description">The English description.</param>
    public static LocalizedText OfArgument(string? command, string argument, string description) =>
        Of([$"{command} {argument}", argument], argument, description);

    /// <summary>The first of the keys that a table has.</summary>
    private static LocalizedText Of(string[] keys, string name, string description)
    {
        var others = ImmutableArray.CreateBuilder<(string Locale, string Name, string Description)>();
        foreach (var locale in Locales)
            if (keys.FirstOrDefault(Tables[locale].ContainsKey) is { } key)
                others.Add((locale, Tables[locale][key][1], description.Length > 0 ? Tables[locale][key][2] : ""));
        return new LocalizedText(name, description) { Others = others.DrainToImmutable() };
    }

    private static ImmutableDictionary<string, string[]> Read(string locale)
    {
        var name = $"Platforms/Discord/Registration/texts.{locale}.tsv";
        using var stream = typeof(CommandTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The texts '{name}' are missing from the assembly.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableDictionary.CreateBuilder<string, string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { Length: 3 } cells)
                rows[cells[0]] = cells;
        return rows.ToImmutable();
    }
}
