namespace TalksBot.Core.Findings.Events;

/// <summary>Reads what the words around each date of a sentence tell, whatever is asked.</summary>
internal sealed class DateSettings
{
    private const int LongestAsOf = 41;
    private const int WordsBeforeHe = 4;
    private const int MostNouns = 4;
    private const string PossessiveEnding = "'s";

    private static readonly PhraseTable<DateTraits> Phrases = new(RuleData.Rows("Findings/Events/settings.tsv")
        .SelectMany(row => WordSlots.Phrases(row[1]).Select(phrase => (Phrase: phrase, Trait: Enum.Parse<DateTraits>(row[0]))))
        .GroupBy(row => row.Phrase, (phrase, rows) => (phrase, rows.Aggregate(DateTraits.None, (traits, row) => traits | row.Trait))));

    private static readonly FrozenSet<string> OtherVerbs = Stems("other-verbs.txt");
    private static readonly FrozenSet<string> MakingVerbs = Stems("making-verbs.txt");
    private static readonly FrozenSet<string> SayingNouns = RuleData.Lines("Findings/Events/saying-nouns.txt").ToFrozenSet();

    private readonly Sentence sentence;
    private readonly ImmutableArray<Token> tokens;
    private readonly ImmutableArray<WordMark> marks;
    private readonly DateTraits[] traits;
    private readonly DateTraits always;

    private DateSettings(Sentence sentence)
    {
        (this.sentence, tokens, marks) = (sentence, sentence.Tokens, SentenceMarks.Of(sentence));
        traits = new DateTraits[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            traits[i] = Told(i);
            if (ActionWords.At(tokens, i))
                traits[i] |= DateTraits.StandIn;
            if (IsDenial(tokens[i].Lower))
                always |= DateTraits.MayDeny;
        }

        if (tokens.Where(token => token.IsWord).Take(WordsBeforeHe + 1).Any(token => token.Lower.Is(SmallWords.PersonPronouns))
            || tokens.Lower(0).Is(SmallWords.OpeningOwners))
            always |= DateTraits.HeOrShe;
    }

    /// <summary>The events, each with its setting.</summary>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="events">Its events, in their order.</param>
    public static ImmutableArray<EventFinding> Add(IEnumerable<Sentence> sentences, ImmutableArray<EventFinding> events)
    {
        var bySentence = events.ToLookup(found => found.Sentence, ReferenceEqualityComparer.Instance);
        return [.. sentences.Where(sentence => bySentence.Contains(sentence.Quote)).SelectMany(sentence =>
            new DateSettings(sentence) is var read ? bySentence[sentence.Quote].Select(found => found with { Setting = read.Of(found) }) : [])];
    }

    // "The country's most populous province": the country's.
    private DateTraits Told(int at)
    {
        if (!Phrases.TryMatch(tokens, at, out var told, out _) && tokens[at].Lower.EndsWith(PossessiveEnding, StringComparison.Ordinal)
            && tokens[at].Text.Length > PossessiveEnding.Length)
            Phrases.TryMatch([new Token(tokens[at].Span, tokens[at].Text[..^PossessiveEnding.Length], TokenKind.Word)], 0, out told, out _);
        return told;
    }

    private DateSetting Of(EventFinding found)
    {
        var (first, end) = Within(found.Clause.Span);
        var (date, behind) = Within(found.Expression.Span);
        var verb = Verb(first, end, found.Expression.Span);
        int? start = null;
        var told = always | (IsBackground(found, date) ? DateTraits.Background : 0) | (IsStateOfThings(date, behind) ? DateTraits.StateOfThings : 0)
            | (first < end && tokens[first].Lower.Is(SmallWords.RelativeWords) ? DateTraits.Relative : 0);
        for (var i = first; i < end; i++)
        {
            told |= traits[i];
            var phase = EventPhases.At(tokens, i);
            told |= phase switch { EventPhase.End => DateTraits.Ends, EventPhase.Resume => DateTraits.Resumes, _ => 0 };
            if (phase == EventPhase.Start)
                start ??= Place(i);
        }

        return new DateSetting
        {
            Traits = told | (verb < 0 ? 0 : OfVerb(tokens[verb].Lower)),
            Verb = verb < 0 ? null : Span(verb, verb + 1),
            Saying = Saying(date),
            Modified = Modified(found.Rule, date, behind),
            Relative = Relative(date),
            Start = start,
            Marks = marks,
        };
    }

    private static DateTraits OfVerb(string verb) => Analyzer.Stem(verb) is var stem && OtherVerbs.Contains(stem) ? DateTraits.OtherVerb
        : SpeechVerbs.IsForm(verb) && !MakingVerbs.Contains(stem) ? DateTraits.SayingVerb : 0;

    // The last before the date in its clause, else the first behind.
    private int Verb(int first, int end, TextSpan date)
    {
        var before = -1;
        var clause = tokens[first..end];
        for (var i = 0; i < clause.Length; i++)
            if (VerbWords.MayStand(clause, i) && !Lexicon.Of(clause[i].Lower).Is(WordKinds.Be | WordKinds.Have | WordKinds.Do | WordKinds.Modal))
                if (clause[i].Start < date.Start)
                    before = first + i;
                else if (clause[i].Start >= date.End)
                    return before < 0 ? first + i : before;
        return before;
    }

    // Right behind such a noun the date is its own; but "signed by letter on Friday" dates the signing.
    private TextSpan? Saying(int date)
    {
        var noun = tokens.Lower(date - 1).Is(SmallWords.DateLeads) ? date - 2 : date - 1;
        var lead = tokens.Lower(noun - 1).Is(SmallWords.ClauseDeterminers) ? noun - 2 : noun - 1;
        return SayingNouns.Contains(tokens.Lower(noun)) && !tokens.Lower(lead).Is(SmallWords.LeadsOfMeans) ? Span(noun, noun + 1) : null;
    }

    private TextSpan? Modified(string rule, int date, int behind)
    {
        var end = Places.End(behind, tokens.Length, at => at < behind + MostNouns && tokens[at].IsWord);
        return end > behind && (tokens.Lower(date - 1).Is(SmallWords.DateNounDeterminers) || IsOfNoun(rule, date, behind)) ? Span(behind, end) : null;
    }

    // "To become Christmas dinner"
    private bool IsOfNoun(string rule, int date, int behind) => rule.EndsWith(".holiday", StringComparison.Ordinal)
        && !Lexicon.Of(tokens.Lower(date)).Is(WordKinds.Closed) && char.IsLower(tokens[behind].Text[0])
        && Lexicon.Of(tokens.Lower(behind)) is var noun && !noun.Is(WordKinds.Closed | WordKinds.Verb | WordKinds.Time | WordKinds.Past | WordKinds.Gerund);

    private int? Relative(int date)
    {
        var at = Places.Back(date - 1, i => !tokens[i].Lower.Is(SmallWords.ClauseEnds) && !tokens[i].Lower.Is(SmallWords.RelativesOfDates));
        return at >= 0 && tokens[at].Lower.Is(SmallWords.RelativesOfDates) ? Place(at) : null;
    }

    private bool IsStateOfThings(int date, int behind)
    {
        for (var i = date; i >= 0; i--)
            if (tokens.Lower(i) == "as" && tokens.Lower(i + 1) == "of" && i + 2 < behind)
                return tokens[behind - 1].End - tokens[i + 2].Start <= LongestAsOf && !traits.Any(trait => (trait & DateTraits.Ahead) != 0)
                    && tokens[(i + 2)..behind].All(token => token.IsWord || token.Kind == TokenKind.Number || token.Text is "," or ".");
        return false;
    }

    // "The worst since 2021", "the 2021 agreement".
    private bool IsBackground(EventFinding found, int date)
    {
        if (found.Precision is not (DatePrecision.Year or DatePrecision.Season))
            return false;
        for (var i = date; i >= 0 && !tokens[i].Lower.Is(SmallWords.SinceEnds); i--)
            if (tokens[i].Lower == "since")
                return true;
        return found.Expression.Text.Length == 4 && found.Expression.Text.All(char.IsAsciiDigit);
    }

    private static bool IsDenial(string lower) => lower.Is(SmallWords.MayDeny) || lower.EndsWith("n't", StringComparison.Ordinal)
        || lower.StartsWith("refus", StringComparison.Ordinal) || lower.StartsWith("reject", StringComparison.Ordinal);

    private (int First, int End) Within(TextSpan span)
    {
        var first = Places.End(0, tokens.Length, at => tokens[at].End <= span.Start);
        var end = Places.End(first, tokens.Length, at => tokens[at].Start < span.End);
        return (first, end);
    }

    private int Place(int token) => tokens[token].Start - sentence.Span.Start;

    private TextSpan Span(int first, int end) => TextSpan.FromBounds(Place(first), tokens[end - 1].End - sentence.Span.Start);

    private static FrozenSet<string> Stems(string file) => RuleData.Lines($"Findings/Events/{file}").Select(Analyzer.Stem).ToFrozenSet();
}
