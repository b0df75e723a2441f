namespace TalksBot.Core.Findings.Events;

/// <summary>A row of <c>word-marks.tsv</c>: which words behind others are marked.</summary>
internal sealed class MarkRule
{
    private const char Kind = '*';

    private readonly FrozenSet<string> determiners;
    private readonly FrozenSet<string> between;
    private readonly ImmutableArray<Func<Token, bool>> kinds;
    private readonly int most;

    private MarkRule(string[] row)
    {
        Mark = Enum.Parse<WordMarks>(row[0]);
        determiners = Words(row[2]).ToFrozenSet();
        between = Words(row[3]).Where(word => word[0] != Kind).ToFrozenSet();
        kinds = [.. Words(row[3]).Where(word => word[0] == Kind).Select(OfKind)];
        most = int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture);
    }

    public WordMarks Mark { get; }

    private static readonly ImmutableArray<(string[] Row, MarkRule Rule)> Rows =
        [.. RuleData.Rows("Findings/Events/word-marks.tsv").Select(row => (row, new MarkRule(row)))];

    /// <summary>The rule of what stands behind "to" and a verb.</summary>
    public static MarkRule OfAims { get; } = Rows.First(rule => rule.Rule.Mark == WordMarks.InPassing).Rule;

    /// <summary>The rules by the words before.</summary>
    public static PhraseTable<MarkRule[]> ByWords { get; } = new(Rows
        .SelectMany(rule => WordSlots.Phrases(rule.Row[1]).Select(phrase => (Phrase: phrase, rule.Rule)))
        .GroupBy(rule => rule.Phrase)
        .Select(rules => (rules.Key, rules.Select(rule => rule.Rule).ToArray())));

    /// <summary>Marks the word right behind, and those that only such words part from it.</summary>
    public void Apply(ImmutableArray<Token> tokens, int from, WordMarks[] marks)
    {
        if (from < tokens.Length && determiners.Contains(tokens[from].Lower))
            from++;
        for (var skipped = 0; from < tokens.Length && tokens[from].IsWord; skipped++, from++)
        {
            marks[from] |= Mark;
            if (skipped == most || !MayStandBetween(tokens[from]))
                return;
        }
    }

    private bool MayStandBetween(Token token) => between.Contains(token.Lower) || kinds.Any(kind => kind(token));

    private static Func<Token, bool> OfKind(string kind) => kind switch
    {
        "*word" => _ => true,
        "*large" => token => token.IsCapitalised,
        "*lower" => token => char.IsLower(token.Text[0]),
        _ => token => token.Lower.EndsWith(kind[1..], StringComparison.Ordinal),
    };

    private static string[] Words(string cell) => cell == "-" ? [] : cell.Split('|');
}
