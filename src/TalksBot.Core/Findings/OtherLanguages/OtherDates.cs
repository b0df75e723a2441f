using System.Globalization;
using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>Reads a sentence's dates: days and months as they are written, days of the week and "yesterday" from the day of publication.</summary>
internal sealed class OtherDates(Document document, TagTable table, TaggedSentence sentence)
{
    private const int HalfAYear = 183;

    public List<EventFinding> Find() =>
        table.Read(sentence.Text, rule => rule.Finds.Is(SmallWords.DateRuleKinds), Read, date => date.Expression.Span);

    private EventFinding? Read(TagRule rule, Match match)
    {
        var date = match.Groups["date"];
        var (first, last) = (date.Index - 1, date.Index + date.Length - 2);
        var parts = sentence.Row[first..(last + 1)];
        int? Number(char tag) => parts.FirstOrDefault(part => part.Tag == tag) is { Count: { } count } ? count.Low : null;
        var month = parts.FirstOrDefault(part => part.Tag == 'm') is { Tag: 'm' } named ? int.Parse(named.Value, CultureInfo.InvariantCulture) : 0;
        var when = rule.Finds switch
        {
            "day" => Day(Number('Y'), month, Number('D') ?? 0) is { } day && !IsAnotherWeekday(last + 1, day.FirstDay) ? day : null,
            "month" => DateRange.Of(new PartialDate(Number('Y') ?? 1, month)),
            "weekday" => sentence.Row.Any(part => part.Tag == 'D') ? null : Weekday(parts.First(part => part.Tag == 'w').Value), // "the 6th, a Monday"
            _ => Near(parts[0].Value, last + 1),
        };
        if (when is null)
            return null;
        var isStated = Number('Y') is not null;
        return new EventFinding
        {
            ArticleId = document.Article.Id,
            Sentence = sentence.Sentence.Quote,
            Rule = $"other-language.{table.Code}.{rule.Name}",
            Expression = document.Quote(sentence.Sentence, sentence.Span(first, last)),
            When = when,
            Precision = rule.Finds == "month" ? DatePrecision.Month : DatePrecision.Day,
            Basis = isStated ? DateBasis.Stated : DateBasis.Resolved,
            Clause = sentence.Sentence.Quote,
            Reference = isStated || document.Written is not { } written ? null : DateRange.Of(written),
        };
    }

    /// <summary>The day of the year that is stated, else the last such day; one that is to come, or long gone, would be a guess.</summary>
    private DateRange? Day(int? year, int month, int day)
    {
        if (year is { } stated)
            return Valid(stated, month, day) is { } whole ? DateRange.Of(whole) : null;
        if (document.Written is not { } written)
            return null;
        foreach (var guess in (int[])[written.Year, written.Year - 1])
            if (Valid(guess, month, day) is { } near && Period.DaysBetween(near, written) is >= 0 and <= HalfAYear)
                return DateRange.Of(near);
        return null;
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>"Yesterday", "today"; none where a day of the week beside it is another one, for then it is told from another day.</summary>
    private DateRange? Near(string word, int next)
    {
        if (document.Written?.PlusDays(word == "yesterday" ? -1 : 0) is not { } day)
            return null;
        return IsAnotherWeekday(next, day) ? null : DateRange.Of(day);
    }

    private bool IsAnotherWeekday(int next, LocalDate day) =>
        next < sentence.Row.Length && sentence.Row[next] is { Tag: 'w' } named && named.Value != day.DayOfWeek.ToString();

    /// <summary>The last such day, that of publication included; of what is to come, or isn't so, nothing is reckoned.</summary>
    private DateRange? Weekday(string name)
    {
        if (document.Written is not { } written || sentence.IsBlocked || !Enum.TryParse<IsoDayOfWeek>(name, out var day))
            return null;
        return DateRange.Of(written.DayOfWeek == day ? written : written.Previous(day));
    }
}
