namespace TalksBot.Core.Findings.Events;

/// <summary>Stretches a date expression over the hedges and prepositions before it ("by early December").</summary>
internal static class DateModifiers
{
    private const int MostAtOnce = 4;

    private static readonly ILookup<string, (Effect Effect, ImmutableArray<string> Words)> ByLastWord = RuleData.Rows("Findings/Events/modifiers.tsv")
        .Select(row => (Effect: Enum.Parse<Effect>(row[0], ignoreCase: true), Words: row[1].Split(' ').ToImmutableArray()))
        .OrderByDescending(modifier => modifier.Words.Length)
        .ToLookup(modifier => modifier.Words[^1]);

    private enum Effect
    {
        Glue,
        Hedge,
        Part,
        Count,
        Outermost,
    }

    public static DateMention Extend(DateMention mention, List<DateLexeme> lexemes, int floor)
    {
        // "around Wednesday's ruling": the preposition belongs to the ruling.
        if (mention.End < lexemes.Count && lexemes[mention.End].Lower.Is(SmallWords.PossessiveEndings))
            return mention;
        for (var round = 0; round < MostAtOnce; round++)
        {
            if (mention.First <= floor || Before(lexemes, mention.First, floor) is not { } modifier)
                break;
            var open = modifier.Effect == Effect.Hedge || modifier.Effect == Effect.Part && !IsDay(mention)
                || modifier.Effect == Effect.Count && mention.Reading == DateReading.Offset;
            mention = mention with { First = mention.First - modifier.Words.Length, IsApproximate = mention.IsApproximate || open };
            if (modifier.Effect == Effect.Outermost)
                break;
        }

        return mention;
    }

    private static (Effect Effect, ImmutableArray<string> Words)? Before(List<DateLexeme> lexemes, int end, int floor)
    {
        foreach (var modifier in ByLastWord[lexemes[end - 1].Lower])
        {
            var start = end - modifier.Words.Length;
            if (start >= floor && modifier.Words.Select((word, i) => lexemes[start + i].Lower == word).All(same => same))
                return modifier;
        }

        return null;
    }

    private static bool IsDay(DateMention mention) =>
        mention.Reading is DateReading.Day or DateReading.Weekday or DateReading.Today or DateReading.DayOfMonth or DateReading.TimeOfDay or DateReading.Offset
        or DateReading.Span
        || mention.Reading == DateReading.Unit && mention.Slots.Unit is null or DateUnit.Day or DateUnit.Night;
}
