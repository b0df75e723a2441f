namespace TalksBot.Core.Findings.Events;

/// <summary>The rules by what they may begin with, so that most words of a text are passed over at the cost of one look-up.</summary>
internal static class DateRuleIndex
{
    private static readonly Dictionary<string, ImmutableArray<int>> ByWord;

    private static readonly ImmutableArray<int>[] ByClass;

    static DateRuleIndex()
    {
        var words = new Dictionary<string, SortedSet<int>>();
        var classes = Enum.GetValues<WordClass>().Select(_ => new SortedSet<int>()).ToArray();
        for (var number = 0; number < DateRule.All.Length; number++)
        {
            var openings = DateRule.All[number].Pattern.Openings();
            foreach (var word in openings.Words)
                (words.TryGetValue(word, out var rules) ? rules : words[word] = []).Add(number);
            foreach (var opening in openings.Classes.SelectMany(Spellings))
                classes[(int)opening].Add(number);
        }

        ByWord = words.ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());
        ByClass = [.. classes.Select(rules => rules.ToImmutableArray())];
    }

    /// <summary>The rules that a match starting with this word could follow; a rule may come twice.</summary>
    public static void Collect(DateLexeme lexeme, List<int> rules)
    {
        rules.Clear();
        foreach (var meaning in lexeme.Meanings)
            rules.AddRange(ByClass[(int)meaning.Class]);
        if (ByWord.TryGetValue(lexeme.Lower, out var literal))
            rules.AddRange(literal);
    }

    // Values of several words begin with words of other classes.
    private static WordClass[] Spellings(WordClass wanted) => wanted switch
    {
        WordClass.Count => [WordClass.Count, WordClass.Tens],
        WordClass.SpokenYear => [WordClass.Count, WordClass.Tens],
        WordClass.OrdinalDay => [WordClass.OrdinalDay, WordClass.Tens],
        _ => [wanted],
    };
}
