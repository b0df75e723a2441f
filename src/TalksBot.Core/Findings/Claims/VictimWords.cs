namespace TalksBot.Core.Findings.Claims;

/// <summary>The lexicon of people by single words, for comparing and filtering what stands in a finding.</summary>
internal static class VictimWords
{
    /// <summary>The kind of people whom the words don't tell from others.</summary>
    public const string Anybody = "people";

    private static readonly Dictionary<string, string> Groups = RuleData.Rows("Findings/Claims/victims.tsv")
        .SelectMany(row => new[] { (Word: row[0], Group: row[3]), (Word: row[1], Group: row[3]) })
        .Where(entry => entry.Word != "-" && !entry.Word.Contains(' '))
        .DistinctBy(entry => entry.Word)
        .ToDictionary(entry => entry.Word, entry => entry.Group);

    private static readonly Dictionary<string, VictimClass> Classes = RuleData.Rows("Findings/Claims/victims.tsv")
        .DistinctBy(row => row[3])
        .ToDictionary(row => row[3], row => Enum.Parse<VictimClass>(row[2], ignoreCase: true));

    /// <summary>The kind of people that a claim's victims are ("soldiers"); "people" where the words say no more.</summary>
    public static string GroupOf(string? victims)
    {
        var group = Anybody;
        foreach (var word in (victims ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (Groups.TryGetValue(word, out var found) && (group == Anybody || found != Anybody))
                group = found;
        return group;
    }

    /// <summary>The kind of people that a word stands for; null for other words.</summary>
    public static string? Find(string word) => Groups.GetValueOrDefault(word);

    /// <summary>The class of a kind of people.</summary>
    public static VictimClass ClassOf(string group) => Classes.GetValueOrDefault(group);
}
