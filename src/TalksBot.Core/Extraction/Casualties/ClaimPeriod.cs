using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Tells totals over a period from single incidents' counts.</summary>
internal static class ClaimPeriod
{
    private static readonly PhraseTable<bool> Periods = new(RuleData.Lines("Extraction/Casualties/period-words.txt").Select(line => (line, true)));
    private static readonly FrozenSet<string> Incidents = RuleData.Lines("Extraction/Casualties/incident-words.txt").ToFrozenSet();

    /// <summary>Words for a period say so; a date of a month or more does where the sentence names no single happening.</summary>
    public static bool IsTotal(ImmutableArray<Token> tokens, EventFinding? date)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (Periods.StartsAt(tokens, i))
                return true;
        return date is { Precision: DatePrecision.Month or DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Half or DatePrecision.Year }
            && !tokens.Any(token => Incidents.Contains(token.Lower));
    }
}
