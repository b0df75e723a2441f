namespace TalksBot.Core.Findings.Events;

/// <summary>
/// The entries of a chronicle: what stands below "1936: The first crisis", or behind "9 September 2019 Parliament is sent home", is of that year, and
/// "24 September The court rules" goes on with it.
/// </summary>
/// <param name="read">The article's sentences.</param>
internal sealed class Chronicle(ImmutableArray<SentenceDates> read)
{
    // So many headings that begin with a year: the others between them are no new parts.
    private const int Several = 3;

    private readonly bool isByYear = read.Count(dated => YearAbove(dated) is not null) >= Several;
    private int paragraph = -1;

    /// <summary>What a sentence stands below.</summary>
    public ReferenceTime Enter(ReferenceTime reference, SentenceDates dated)
    {
        var isNew = dated.Sentence.Paragraph != paragraph;
        paragraph = dated.Sentence.Paragraph;
        if (YearAbove(dated) is { } year)
            return reference with { Entry = new ReferenceTime.Named(DateRange.Of(new PartialDate(year)), DatePrecision.Year, reference.Sentence) };
        if (reference.Entry is not { } entry || !isNew)
            return reference;
        var isOver = entry.Precision == DatePrecision.Year
            ? dated.Sentence.Kind == SentenceKind.Heading && !isByYear
            : !dated.Mentions.Any(mention => mention.First == 0 && IsEntry(mention, dated.Lexemes));
        return isOver ? reference with { Entry = null } : reference;
    }

    /// <summary>A date that opens the next entry has the year of the one before, or the year behind it.</summary>
    public static DateMention WithYear(DateMention mention, List<DateLexeme> lexemes, ReferenceTime reference)
    {
        if (reference.Entry is not { Precision: not DatePrecision.Year, When.FirstDay: var before } || mention.First != 0 || !IsEntry(mention, lexemes)
            || HasYear(mention) || mention.Slots[DateSlot.Month] is not { } month)
            return mention;
        var slots = mention.Slots.Copy();
        var isNextYear = (month, mention.Slots[DateSlot.Day] ?? before.Day).CompareTo((before.Month, before.Day)) < 0;
        slots[DateSlot.Year] = before.Year + (isNextYear ? 1 : 0);
        return mention with { Slots = slots };
    }

    /// <summary>Goes on after a date: one that opens an entry is what the entry tells of.</summary>
    public static ReferenceTime After(ReferenceTime reference, ResolvedDate date, DateMention mention, List<DateLexeme> lexemes) =>
        date is { When: { } when, Precision: DatePrecision.Day or DatePrecision.Month } && HasYear(mention) && IsEntry(mention, lexemes)
            ? reference with { Entry = new ReferenceTime.Named(when, date.Precision, reference.Sentence) } : reference;

    private static int? YearAbove(SentenceDates dated) => dated.Sentence.Kind == SentenceKind.Heading
        && dated.Mentions is [{ First: 0, Reading: DateReading.Year } mention, ..] ? mention.Slots[DateSlot.Year] : null;

    private static bool HasYear(DateMention mention) => mention.Slots[DateSlot.Year] is not null;

    // "9 September 2019 Parliament is sent home", "9 September 2019: …": nothing before it governs it, and a sentence of its own begins behind.
    private static bool IsEntry(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Reading is DateReading.Day or DateReading.Month && mention.Slots[DateSlot.Month] is not null
        && !Lexicon.Of(lexemes[mention.First].Lower).Is(WordKinds.Closed)
        && (mention.First == 0 || IsFree(lexemes[mention.First - 1].Lower))
        && mention.End < lexemes.Count && (lexemes[mention.End].IsCapitalised || lexemes[mention.End].Lower is ":" or "–" or "—" or "-");

    private static bool IsFree(string before) => !Lexicon.Of(before).Is(WordKinds.Closed) && (char.IsLetter(before[^1]) || before[^1] is ':' or '.' or ';');
}
