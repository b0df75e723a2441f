namespace TalksBot.Core.Findings.Events;

/// <summary>The words around an expression that tell that it is no date (not-dates.tsv): "Sunday Times", "the Summer Games".</summary>
internal static class NotDates
{
    /// <summary>How many words to either side "near" reaches.</summary>
    private const int Near = 15;

    private static readonly ILookup<DateReading, Row> Rows = RuleData.Rows("Findings/Events/not-dates.tsv").Select(Row.Parse).ToLookup(row => row.Reading);

    private enum Side
    {
        Before,
        After,

        /// <summary>Before the article of "… of the day".</summary>
        Opener,
        Near,
    }

    public static bool Contains(DateMention mention, List<DateLexeme> lexemes) =>
        Rows[mention.Reading].Any(row => Stands(row, mention, lexemes)) || IsDayInOrder(mention, lexemes);

    // "His last day at the bank" is no yesterday; "over the last day" is.
    private static bool IsDayInOrder(DateMention mention, List<DateLexeme> lexemes) =>
        mention is { Reading: DateReading.Unit, Slots.Unit: DateUnit.Day }
        && Word(lexemes, mention.End - 1) == "day" && Word(lexemes, mention.End - 2) == "last"
        && !Places.Any(Math.Max(0, mention.First - 1), mention.End, i => lexemes[i].Lower.Is(SmallWords.SpansOfDays));

    private static bool Stands(Row row, DateMention mention, List<DateLexeme> lexemes) => row.Side switch
    {
        Side.Before => row.Words.Contains(Word(lexemes, mention.First - 1)),
        Side.After => row.Words.Contains(Word(lexemes, mention.End)) || row.Words.Contains($"{Word(lexemes, mention.End)} {Word(lexemes, mention.End + 1)}")
            || DateWords.Read(lexemes, mention.End + 1, WordClass.DayTh, out _) > 0 && row.Words.Contains($"{Word(lexemes, mention.End)} <dayth>"),
        Side.Opener => OpensWith(row, lexemes, mention.First + (Word(lexemes, mention.First) == "of" ? 1 : 0)),
        _ => IsNear(row, mention, lexemes),
    };

    private static bool OpensWith(Row row, List<DateLexeme> lexemes, int article) =>
        Word(lexemes, article) == "the" && Word(lexemes, article - 1) == "of" && row.Words.Contains(Word(lexemes, article - 2));

    private static bool IsNear(Row row, DateMention mention, List<DateLexeme> lexemes) =>
        Places.Any(Math.Max(0, mention.First - Near), Math.Min(lexemes.Count, mention.End + Near), i => row.Words.Contains(lexemes[i].Lower));

    private static string Word(List<DateLexeme> lexemes, int at) => at >= 0 && at < lexemes.Count ? lexemes[at].Lower : "";

    private sealed record Row(DateReading Reading, Side Side, FrozenSet<string> Words)
    {
        public static Row Parse(string[] columns) =>
            new(Enum.Parse<DateReading>(columns[0]), Enum.Parse<Side>(columns[1], ignoreCase: true), columns[2].Split('|').ToFrozenSet());
    }
}
