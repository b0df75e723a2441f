using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>Writes the deeds of one sentence down, each with its place, its time and whoever tells it.</summary>
internal sealed class DeedWriter(
    Article article, Sentence sentence, EnglishWords words, ImmutableArray<EventFinding> dates, ImmutableArray<StatementFinding> said)
{
    private static readonly FrozenSet<string> Locative = RuleData.Lines("Findings/Deeds/places.txt").ToFrozenSet();
    private static readonly FrozenSet<string> PlaceNouns = RuleData.Lines("Findings/Claims/place-nouns.txt").ToFrozenSet();

    /// <param name="clause">The verb with whom it is said of.</param>
    /// <param name="shared">What the next verb is done to as well; null where nothing is.</param>
    public DeedFinding Write(Clause clause, Phrase? shared)
    {
        var (isPassive, subject) = (clause.Verb.IsPassive, clause.SharedSubject);
        var doer = isPassive ? clause.Agent : subject;
        var done = isPassive ? subject : (clause.Object ?? shared) is { } whom ? WithoutLot(whom) : null;
        var (status, teller) = DeedMeaning.Of(words, clause);
        return Find(clause.Verb.Main, Verb(clause.Verb), $"deed.{Rule(clause)}", doer is null ? null : TokenSpan.Of(doer),
            done is null ? null : TokenSpan.Of(done), Teller(clause.Verb.Main, status, teller)) with
        {
            Place = clause.Behind.Where(IsPlace).Select(phrase => Text(phrase.First, phrase.End).Text).FirstOrDefault(),
        };
    }

    // "Took the crew hostage": the crew.
    private Phrase WithoutLot(Phrase done) => done.End - done.First > 1 && words.Tokens[done.End - 1].Lower.Is(SmallWords.Lots)
        && (words.Has(done.End - 2, WordKinds.Noun) || char.IsUpper(words.Tokens[done.End - 2].Text[0])) ? done with { End = done.End - 1 } : done;

    /// <summary>What whoever stands behind a verb's "to" did.</summary>
    public DeedFinding WriteTurned(Clause clause, Phrase doer)
    {
        var (status, teller) = DeedMeaning.Of(words, clause);
        return Find(clause.Verb.Main, Verb(clause.Verb), DeedFinding.Turned, TokenSpan.Of(doer), TokenSpan.Of(clause.SharedSubject!),
            Teller(clause.Verb.Main, status, teller));
    }

    // "Charged on Monday with the murder": the day is that of the charge.
    public DeedFinding Write(NounDeed deed) => Read(deed) is var told && deed.IsAccused ? told with { When = null } : told;

    private DeedFinding Read(NounDeed deed) => Find(
        deed.Noun, Text(deed.Noun, deed.Noun + 1), deed.IsAccused ? DeedFinding.Accused : DeedFinding.Noun, deed.Doer, deed.Object,
        new Telling(deed.Status, deed.ToldBy is { } phrase ? Text(phrase.First, phrase.End).Text : null));

    private DeedFinding Find(int at, Quote verb, string rule, TokenSpan? doer, TokenSpan? done, Telling telling) => new()
    {
        ArticleId = article.Id,
        Sentence = sentence.Quote,
        Rule = rule,
        Doer = doer is { } who ? Text(who.First, who.End) : null,
        Verb = verb,
        Object = done is { } what ? Text(what.First, what.End) : null,
        Status = telling.Status,
        ToldBy = telling.By,
        When = WhenAt(words.Tokens[at].Span),
    };

    private static string Rule(Clause clause) => clause.Verb.IsPassive ? "passive" : clause.Relation switch
    {
        ClauseRelation.Complement when IsAccused(clause) => "accused",
        ClauseRelation.Main or ClauseRelation.Subordinate => "verb",
        var relation => relation.ToString().ToLowerInvariant(),
    };

    private static bool IsAccused(Clause clause) => clause is { Marker: { } marker, Parent: { } parent }
        && Governors.Find(parent.Verb.Lemma, governor => governor is { Meaning: Governance.Said, OfObject: true }
            && governor.Prepositions.Contains(marker)) is not null;

    private Quote Verb(VerbPhrase verb) => Text(verb.Main, verb.Particle == verb.Main + 1 ? verb.Particle + 1 : verb.Main + 1);

    private bool IsPlace(Phrase phrase) => Locative.Contains(phrase.Word)
        && (phrase.IsName || PlaceNouns.Contains(words.Tokens[phrase.Head].Lower) || (WordList.Of(words.Tokens[phrase.Head].Lower) & WordTraits.Place) != 0);

    /// <summary>Whoever the sentence says tells it, or else the article's statement that covers the verb.</summary>
    private Telling Teller(int verb, DeedStatus status, Phrase? teller)
    {
        if (teller is not null)
            return new Telling(status, Text(teller.First, teller.End).Text);
        var covering = said.Where(statement => statement.Content.Span.Contains(words.Tokens[verb].Span) && Tells(statement))
            .MinBy(statement => statement.Content.Span.Length);
        return covering is null ? new Telling(status, null)
            : new Telling(status == DeedStatus.Told ? DeedStatus.Said : status, covering.SpeakerMention?.Text ?? covering.Speaker);
    }

    // "Thanked Norrland for mediating" tells it as well as the article does.
    private static bool Tells(StatementFinding statement) =>
        Lexicon.Of(statement.Verb.Split(' ')[0].ToLowerInvariant()) is var verb && (!verb.Is(WordKinds.Verb) || Governors.Says(verb.Lemma)
            || Governors.Find(verb.Lemma, governor => governor is { Meaning: Governance.Said, OfObject: false }) is not null);

    private DateRange? WhenAt(TextSpan verb)
    {
        var near = dates.Where(date => date.When is not null && date.Clause.Span.Contains(verb)).ToList();
        if (near.Exists(date => date.Precision == DatePrecision.Day))
            near.RemoveAll(date => date.Precision == DatePrecision.Year && OfNoun.Fits(Between(sentence.Span.Start, date.Expression.Span.Start)));
        return (near.Where(date => date.Expression.Span.Start > verb.Start).MinBy(date => date.Expression.Span.Start) is { } own
            && near.Exists(date => IsOfVerbBefore(date, verb)) && OwnDay.Fits(Between(verb.End, own.Expression.Span.Start)) ? own
            : near.MinBy(date => Math.Abs(date.Expression.Span.Start - verb.Start)))?.When;
    }

    // "It hits the coast on Friday before passing the island on Saturday"
    private bool IsOfVerbBefore(EventFinding date, TextSpan verb) =>
        date.Expression.Span.End <= verb.Start && NextDeed.Fits(Between(date.Expression.Span.End, verb.Start));

    private string Between(int from, int to)
    {
        var (text, start) = (sentence.Quote.Text, sentence.Span.Start);
        return from < to && to - start <= text.Length ? text[(from - start)..(to - start)] : "";
    }

    // "Charged over the 2020 ballot on 3 May"
    private static Regex OfNoun { get; } = Patterns.Of(@"(\b(the|an?|his|her|its|their)|['’]s?) $", RegexOptions.IgnoreCase);

    private static Regex NextDeed { get; } = Patterns.Of(@"^,? (and then|and|before|then|but)( (was|were|is|will|be|to|it|he|she|they|\p{Ll}+ly)){0,3} $");

    private static Regex OwnDay { get; } = Patterns.Of(@"^(?![^,;:]*\b(and|but|before|after|when|who|which|that)\b)[^,;:]{1,60}$");

    private Quote Text(int first, int end) => article.Quote(TextSpan.FromBounds(words.Tokens[first].Start, words.Tokens[end - 1].Start
        + (words.Tokens[end - 1].Lower.EndsWith("'s", StringComparison.Ordinal) ? words.Tokens[end - 1].Text.Length - 2
            : words.Tokens[end - 1].Text.Length)));

    private readonly record struct Telling(DeedStatus Status, string? By);
}
