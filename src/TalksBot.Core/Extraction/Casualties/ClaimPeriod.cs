using NodaTime;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Tells totals over a period from single incidents' counts.</summary>
internal static class ClaimPeriod
{
    private static readonly PhraseTable<bool> Periods = new(RuleData.Lines("Extraction/Casualties/period-words.txt").Select(line => (line, true)));
    private static readonly FrozenSet<string> Incidents = RuleData.Lines("Extraction/Casualties/incident-words.txt").ToFrozenSet();

    /// <summary>The date of the harm; "since 9 October" opens a period that ends when the article was published.</summary>
    public static DateRange? Of(ImmutableArray<Token> tokens, EventFinding? date, LocalDate? published)
    {
        if (date?.When is not { } when || published is not { } day || when.Start != when.End || when.FirstDay >= day)
            return date?.When;
        var before = tokens.LastOrDefault(
            token => token.Start + token.Text.Length <= date.Expression.Span.Start + "since".Length && token.Start <= date.Expression.Span.Start);
        return before.Lower == "since" ? new DateRange(when.Start, PartialDate.Of(day)) : when;
    }

    /// <summary>Words for a period say so; a date of a month or more does where the sentence names no single happening.</summary>
    public static bool IsTotal(ImmutableArray<Token> tokens, EventFinding? date)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (Periods.StartsAt(tokens, i) && !OpensClause(tokens, i))
                return true;
        return date is { Precision: DatePrecision.Month or DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Half or DatePrecision.Year }
            && !tokens.Any(token => Incidents.Contains(token.Lower));
    }

    // "since he was shot" tells what happened after, not a period that is counted over.
    private static bool OpensClause(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Lower == "since" && i + 1 < tokens.Length && tokens[i + 1].Lower.Is(SmallWords.SinceClauses);
}
