using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace TalksBot.Core.Extraction;

/// <summary>Words that single rules ask for, as <c>rule-words.tsv</c> beside them has them.</summary>
internal static class RuleWords
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, FrozenSet<string>>> Tables = new();

    /// <param name="folder">The folder of the rule.</param>
    /// <param name="name">The rule's class and its name for the words.</param>
    public static FrozenSet<string> Of(string folder, string name) => Tables.GetOrAdd(folder, Read)[name];

    private static FrozenDictionary<string, FrozenSet<string>> Read(string folder) => RuleData.Rows($"{folder}/rule-words.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split('|').ToFrozenSet());
}
