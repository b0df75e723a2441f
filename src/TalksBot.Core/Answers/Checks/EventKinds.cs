namespace TalksBot.Core.Answers.Checks;

/// <summary>What kind of event words tell of: a blast and an explosion are one kind, a flood is another.</summary>
internal static class EventKinds
{
    private static readonly Dictionary<string, string> Kinds = RuleData.Rows("Answers/Checks/event-kinds.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Kind: row[0])))
        .ToDictionary(pair => pair.Word, pair => pair.Kind);

    public static bool IsWord(string word) => Kinds.ContainsKey(word.ToLowerInvariant());

    /// <summary>The kinds that a text names; "air strikes" in two words too.</summary>
    public static ImmutableHashSet<string> In(string text)
    {
        var words = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var found = ImmutableHashSet.CreateBuilder<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Kinds.GetValueOrDefault(words[i].Lower) is { } kind)
                found.Add(kind);
            if (words[i].Lower == "air" && i + 1 < words.Length && words[i + 1].Lower is "strike" or "strikes" or "raid" or "raids")
                found.Add("air strike");
        }

        return found.ToImmutable();
    }

    /// <summary>The kinds told in the part of a sentence that a place lies in, parted at semicolons and contrasts; else in all of it.</summary>
    public static ImmutableHashSet<string> Around(string sentence, int place)
    {
        var from = place > 0 ? sentence.LastIndexOf(';', place - 1) + 1 : 0;
        var to = sentence.IndexOf(';', place) is var end and >= 0 ? end : sentence.Length;
        var near = In(sentence[from..to]);
        return near.IsEmpty ? In(sentence) : near;
    }
}
