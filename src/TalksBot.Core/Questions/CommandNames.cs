using TalksBot.Core.Commands;

namespace TalksBot.Core.Questions;

/// <summary>Finds the command that somebody names, rightly, by another word or with a slip.</summary>
public sealed class CommandNames(ImmutableArray<CommandDescription> commands)
{
    private const double MaxTypos = 2;

    // A longer word isn't meant by a shorter one: "/quit" is no "/quote".
    private const int MinMisspelt = 5;

    private static readonly Dictionary<string, (string Command, bool IsRead)> OtherWords = RuleData.Rows("Questions/command-words.tsv")
        .ToDictionary(row => row[0], row => (row[1], row[2] == "read"), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, CommandDescription> byName = commands
        .SelectMany(command => command.Aliases.Add(command.Name).Select(name => (name, command)))
        .ToDictionary(pair => pair.name, pair => pair.command, StringComparer.OrdinalIgnoreCase);

    /// <summary>The command of that very name; null where there is none.</summary>
    public CommandDescription? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The command that the name is read as, and no other could be; null where that can't be told.</summary>
    public CommandDescription? Read(string name)
    {
        if (OtherWords.TryGetValue(name, out var other))
            return other.IsRead ? byName.GetValueOrDefault(other.Command) : null;
        return name.Length < MinMisspelt ? null : Nearest(name) is { } nearest ? byName[nearest] : null;
    }

    /// <summary>The command to offer for a name that there isn't; null where none comes near.</summary>
    public string? Offered(string name) =>
        OtherWords.TryGetValue(name, out var other) && byName.ContainsKey(other.Command) ? other.Command
        : Nearest(name) is { } nearest ? byName[nearest].Name
        : null;

    private string? Nearest(string name) => byName.Keys
        .Select(known => (known, typos: SpellingDistance.Between(known, name.ToLowerInvariant(), MaxTypos)))
        .Where(pair => pair.typos < pair.known.Length / 2)
        .OrderBy(pair => pair.typos)
        .ThenBy(pair => pair.known, StringComparer.Ordinal)
        .Select(pair => pair.known)
        .FirstOrDefault();
}
