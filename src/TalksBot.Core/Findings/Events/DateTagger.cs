namespace TalksBot.Core.Findings.Events;

/// <summary>Finds every calendar expression of an article and resolves it against the publication date and the dates named before.</summary>
public static class DateTagger
{
    /// <summary>How many words before a date tell that it is one of birth ("born in Lorne on 5 May 1961").</summary>
    private const int BirthReach = 4;

    private const string Ago = "offset.ago";

    public static ImmutableArray<EventFinding> Tag(Document document) => Tag(document, SentenceDates.Of(document));

    /// <param name="document">The article.</param>
    /// <param name="read">Its sentences.</param>
    internal static ImmutableArray<EventFinding> Tag(Document document, ImmutableArray<SentenceDates> read)
    {
        var events = ImmutableArray.CreateBuilder<EventFinding>();
        var reference = new ReferenceTime(document.Written) { DayFirst = IsDayFirst(read) };
        var quotations = new Quotations(document);
        var chronicle = new Chronicle(read);
        var number = 0;
        foreach (var dated in read)
        {
            reference = chronicle.Enter(reference.At(number++), dated);
            var (sentence, lexemes, mentions) = (dated.Sentence, dated.Lexemes, dated.Mentions);
            for (var i = 0; i < mentions.Length; i++)
            {
                var mention = Chronicle.WithYear(mentions[i], lexemes, reference);
                var (first, end) = dated.Tokens(mention.First, mention.End);
                var tense = IsPrenominal(mention, lexemes) ? Tense.Past
                    : lexemes[mention.First].Lower == "since" ? Tense.CertainPast
                    : TenseReader.Read(dated.Verbs, first, end);

                // "will open in three weeks" names a day, "opened in three weeks" a duration.
                if (mention.Rule.Name.Is(SmallWords.WithinRules) && tense != Tense.Future)
                    continue;
                var expression = dated.Span(mention.First, mention.End);
                var date = IsOfOldWords(mention, dated, quotations) ? ResolvedDate.Unresolved
                    : OfDayAtHand(mention, reference, lexemes) ?? DateResolver.Resolve(mention, reference, tense);
                // "Today we begin", somebody said: a day that is quoted doesn't become the day that the text is about.
                if (mention.Reading != DateReading.Today || sentence.InTitle || !quotations.Touch(expression))
                    reference = Chronicle.After(
                        reference.After(date, mention, IsBirth(mention, lexemes) || YearsOfNouns.Names(dated, i)), date, mention, lexemes);
                var clause = dated.Clauses.Find(
                    first, end, i > 0 ? dated.Tokens(mentions[i - 1].First, mentions[i - 1].End).End : 0,
                    i + 1 < mentions.Length ? dated.Tokens(mentions[i + 1].First, mentions[i + 1].End).First : sentence.Tokens.Length);
                events.Add(new EventFinding
                {
                    ArticleId = document.Article.Id,
                    Sentence = sentence.Quote,
                    Rule = $"date.{mention.Rule.Name}",
                    Expression = document.Quote(sentence, expression),
                    When = date.When,
                    Precision = date.Precision,
                    Basis = date.Basis,
                    Reference = date.Reference,
                    Clause = document.Quote(sentence, clause),
                });
            }
        }

        return events.DrainToImmutable();
    }

    // "stamped 25/10/2025": a text that writes one date so writes them all so.
    private static bool? IsDayFirst(ImmutableArray<SentenceDates> read)
    {
        const int months = 12;
        var (day, month) = (false, false);
        foreach (var mention in read.SelectMany(dated => dated.Mentions))
            if (mention.Slots[DateSlot.Order] is not null)
            {
                day |= mention.Slots[DateSlot.Day] > months;
                month |= mention.Slots[DateSlot.Month] > months;
            }

        return day == month ? null : day;
    }

    private static bool IsBirth(DateMention mention, List<DateLexeme> lexemes) =>
        Places.Any(Math.Max(0, mention.First - BirthReach), mention.First, i => lexemes[i].Lower.Is(SmallWords.BirthWords));

    // "“We won tonight,” Beck wrote at the time": nobody knows which night.
    private static bool IsOfOldWords(DateMention mention, SentenceDates dated, Quotations quotations)
    {
        if (mention.Reading != DateReading.Today && mention.Rule.Name != Ago && mention.Slots[DateSlot.Shift] is null
            || quotations.At(dated.Span(mention.First, mention.End).Start) is not { } quoted)
            return false;
        var (text, sentence) = (dated.Sentence.Text, dated.Sentence.Span);
        return AtTheTime.Fits(text.AsSpan(0, Math.Clamp(quoted.Start - sentence.Start, 0, text.Length)))
            || AtTheTime.Fits(text.AsSpan(Math.Clamp(quoted.End - sentence.Start, 0, text.Length)));
    }

    // "On 14 March 2025, during Friday prayers": the Friday is that very day.
    private static ResolvedDate? OfDayAtHand(DateMention mention, ReferenceTime reference, List<DateLexeme> lexemes) =>
        mention.Reading == DateReading.Weekday && mention.Slots[DateSlot.Weekday] is { } weekday && reference.DayAtHand is { } day
            && (int)day.DayOfWeek == weekday && mention.End < lexemes.Count && Lexicon.Of(lexemes[mention.End].Lower) is var next
            && char.IsLetter(lexemes[mention.End].Lower[0]) && !next.Is(WordKinds.Closed | WordKinds.Verb | WordKinds.Time)
            ? ResolvedDate.From(DateRange.Of(day), DateRange.Of(day), DatePrecision.Day) : null;

    // "under a June agreement": the verb doesn't date the agreement, and what is called after a month mostly lies behind.
    private static bool IsPrenominal(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Reading == DateReading.Month && mention.First > 0 && lexemes[mention.First - 1].Lower.Is(SmallWords.MonthDeterminers)
        && mention.End < lexemes.Count && char.IsLetter(lexemes[mention.End].Lower[0]) && !lexemes[mention.End].IsCapitalised;

    private static Regex AtTheTime { get; } = Patterns.Of(@"\b(at the time|back then|that day|in an old \p{Ll}+)\s*([,.:]|$)", RegexOptions.IgnoreCase);
}
