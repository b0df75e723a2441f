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

    /// <param name="key">The row in the tables.</param>
    /// <param name="name">The English name.</param>
    /// <param name="description">The English description.</param>
    public static LocalizedText Of(string key, string name, string description) => new(name, description)
    {
        Others = [.. Locales.Where(locale => Tables[locale].ContainsKey(key)).Select(locale => In(locale, key, hasDescription: description.Length > 0))],
    };

    private static (string Locale, string Name, string Description) In(string locale, string key, bool hasDescription)
    {
        var cells = Tables[locale][key];
        return (locale, cells[1], hasDescription ? cells[2] : "");
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
