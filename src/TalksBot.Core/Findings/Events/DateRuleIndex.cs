namespace TalksBot.Core.Findings.Events;

/// <summary>The rules by what they may begin with, so that most words of a text are passed over at the cost of one look-up.</summary>
internal static class DateRuleIndex
{
    private static readonly ILookup<string, int> ByWord = Numbers(pattern => pattern.Openings().Words);
    private static readonly ILookup<WordClass, int> ByClass = Numbers(pattern => pattern.Openings().Classes.SelectMany(Spellings));

    /// <summary>The rules that a match starting with this word could follow; a rule may come twice.</summary>
    public static void Collect(DateLexeme lexeme, List<int> rules)
    {
        rules.Clear();
        foreach (var meaning in lexeme.Meanings)
            rules.AddRange(ByClass[meaning.Class]);
        rules.AddRange(ByWord[lexeme.Lower]);
    }

    private static ILookup<T, int> Numbers<T>(Func<DatePattern, IEnumerable<T>> openings) => DateRule.All
        .SelectMany((rule, number) => openings(rule.Pattern).Distinct().Select(opening => (Opening: opening, Number: number)))
        .ToLookup(rule => rule.Opening, rule => rule.Number);

    // Values of several words begin with words of other classes.
    private static WordClass[] Spellings(WordClass wanted) => wanted switch
    {
        WordClass.Count => [WordClass.Count, WordClass.Tens],
        WordClass.SpokenYear => [WordClass.Count, WordClass.Tens],
        WordClass.OrdinalDay => [WordClass.OrdinalDay, WordClass.Tens],
        _ => [wanted],
    };
}
