using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Tells totals over a period from single incidents' counts.</summary>
internal static class ClaimPeriod
{
    private const int RelativeReach = 6;

    /// <summary>What lasted for longer is a period and no single happening.</summary>
    private const int MostDaysOfIncident = 31;

    private static readonly PhraseTable<bool> Periods = new(RuleData.Lines("Findings/Claims/period-words.txt").Select(line => (line, true)));
    private static readonly FrozenSet<string> Incidents = RuleData.Lines("Findings/Claims/incident-words.txt").ToFrozenSet();

    /// <summary>The date of the harm; "since 9 October" opens a period that ends when the article was published.</summary>
    public static DateRange? Of(ImmutableArray<Token> tokens, EventFinding? date, LocalDate? published, int harm)
    {
        if (date?.When is not { } when || published is not { } day || when.Start != when.End || when.FirstDay >= day)
            return date?.When;
        if (LastYear(tokens, date) is { } last && last > when.Start.Year)
            return new DateRange(when.Start, new PartialDate(last));
        return (date.Expression.Text.StartsWith("since", StringComparison.OrdinalIgnoreCase) || OpensSince(tokens, date.Expression.Span.Start, harm))
            && ClaimDate.RelativeBehind(tokens, date.Expression.Span.End, harm) is null
            ? new DateRange(when.Start, PartialDate.Of(day)) : when;
    }

    // "have died since the war began in 2019": the clause between the harm and the date.
    private static bool OpensSince(ImmutableArray<Token> tokens, int date, int harm)
    {
        for (var i = tokens.Length - 1; i >= 0 && tokens[i].Start > harm; i--)
            if (tokens[i].Start < date && (!tokens[i].IsWord || tokens[i].Lower == "since"))
                return tokens[i].Lower == "since";
        return false;
    }

    // "between 2019 and 2021", "from 2019 to 2021": the year behind the date that opens a period.
    private static int? LastYear(ImmutableArray<Token> tokens, EventFinding date)
    {
        if (date.Precision != DatePrecision.Year)
            return null;
        var year = Places.End(0, tokens.Length, at => tokens[at].End < date.Expression.Span.End);
        return year > 0 && year + 2 < tokens.Length && tokens[year - 1].Lower.Is(SmallWords.PeriodOpeners) && tokens[year + 1].Lower.Is(SmallWords.PeriodJoints)
            && tokens[year + 2] is { Kind: TokenKind.Number, Text.Length: 4 } && NumberWords.TryParse(tokens[year + 2].Text, out var last) ? last : null;
    }

    /// <summary>Words for a period say so; a date of a month or more does where the sentence names no single happening.</summary>
    public static bool IsTotal(ImmutableArray<Token> tokens, EventFinding? date, int harm)
    {
        // "the worst since 2014, when 41 died": the 41 died then, and not since.
        var relative = date is null ? null : ClaimDate.RelativeBehind(tokens, date.Expression.Span.End, harm);
        return Places.Any(0, tokens.Length, i =>
                Periods.StartsAt(tokens, i) && !OpensClause(tokens, i) && !(relative is { } end && i < end && i >= end - RelativeReach))
            || relative is null
            && (date is
                {
                    Precision: DatePrecision.Month or DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Half or DatePrecision.Year,
                }
                || date is { Precision: DatePrecision.Range, When: { } range } && Period.DaysBetween(range.FirstDay, range.LastDay) > MostDaysOfIncident)
            && !tokens.Any(token => Incidents.Contains(token.Lower));
    }

    // "since he was shot" and "has since died" tell what happened after, not a period that is counted over.
    private static bool OpensClause(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Lower == "since" && (i + 1 < tokens.Length && tokens[i + 1].Lower.Is(SmallWords.SinceClauses)
            || i > 0 && tokens[i - 1].Lower.Is(SmallWords.HaveAuxiliaries));
}
