using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Finds the one whom a sentence names that has nearly all of what is asked, where no deed or role that was read tells it. Whoever only says it of others,
/// or did what others are asked to have done, isn't meant; nor is whoever has an office beside the name of another body.
/// </summary>
internal sealed class OnlyNamed(WhoQuestion question, QuestionLight light)
{
    private const double Alone = 0.95;
    private const int MinWords = 2;

    private static readonly FrozenSet<string> Wishing = RuleData.Lines("Answers/People/wishing-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly SentenceShare shares = new(question, light);
    private readonly HolderMatcher holders = new(question, light);
    private readonly DeedMatcher deeds = new(question, light);
    private readonly FrozenSet<string>? superlative = Superlatives.In(question.Reading.Question);
    private readonly string? numbering = Numbering.In(question.Reading.Question);
    private readonly ToldDeeds? told = question.Deed is { } deed ? new ToldDeeds(deed, question.Wants == WhoWants.Patient) : null;

    // "Not one objection was raised": a word that denies may deny just what is asked.
    private static Regex Denied { get; } = Patterns.Of(@"\b(no|not|never|nobody|none|neither|nor|without|cannot)\b|n['’]t\b"
        + @"|\b(about|over|into|say|says|said|know|knows|knew|known|ask|asks|asked|wonder\w*|clear|unclear|of|find out|see) (who|whether|if)\b",
        RegexOptions.IgnoreCase);

    // Said of the person, and not told of the matter.
    private readonly int head = HeadOf(question);
    private readonly int deedAt = question.Parts.IndexOf(WhoPart.Deed);

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        if (question is { Wants: WhoWants.Claimant or WhoWants.Owner } or { IsSaying: true } or { IsByVerb: true } or { Succession: not null }
            or { IsUnreal: true } or { IsAhead: true } || IsOfABody || IsOfNobody || light.Reading.Concepts.Count(concept => !concept.IsLight) < MinWords)
            yield break;
        foreach (var sentence in cast.Sentences)
            if (!(question.Deed is not null && Denied.Fits(sentence.Text)) && shares.Of(cast, sentence, head) is { } share && TellsDeed(sentence)
                && Superlatives.AreToldIn(superlative, sentence.Text) && Numbering.IsToldIn(numbering, sentence.Text)
                && !IsReversed(cast, sentence) && !IsWished(cast, sentence) && Meant(cast, sentence) is { } person)
                yield return new DeedCandidate(cast.Info, person.Name, person.Actor, null, sentence, Alone * share, "who.only-named") { Person = person };
    }

    /// <summary>Whether a sentence tells that somebody it names only says it of others, had it done to them or is tied to another deed.</summary>
    public bool IsAnother(ArticleCast cast, Quote sentence, ActorMention mention) => IsReversed(cast, sentence) || IsTheOther(cast, sentence, mention)
        || !question.IsSaying && Speaks(cast, sentence, mention);

    /// <summary>Whether a sentence tells that somebody it names did what is asked, or had it done to them where that is asked.</summary>
    public bool IsTold(ArticleCast cast, Quote sentence, ActorMention mention) => told is not null && cast.Deeds(sentence).Any(deed =>
        told.Strength(deed) > 0 && (told.Wanted(deed)?.Span.Contains(mention.Span) == true || told.Meant(deed).Contains(mention.Person.Name)));

    // "The commander of the True Larks": one named beside them may command others.
    private bool IsOfABody => question is { Wants: WhoWants.Holder, Office.IsOfALand: false }
        && question.Parts.Where((part, i) => part == WhoPart.Kind && light.IsName[i]).Count() > 1;

    // "Who did they elect": whoever a sentence on elections names may have been elected by others, or by nobody.
    private bool IsOfNobody => question.IsToWhom && !question.Doers.Any(i => light.IsName[i]);

    // "Was denied the harbour medal" has what is asked to be awarded, and nothing of an award: one word can't tell both.
    private bool TellsDeed(Quote sentence) => question.Deed is not { } deed
        || Analyzer.Terms(sentence.Text).Where(term => deed.Match(term) > 0).ToArray() is not { Length: > 0 } told
        || Array.Exists(told, term => !light.Reading.Concepts.Where((_, i) => i != deedAt).Any(other => other.Match(term) >= 1));

    private bool IsWished(ArticleCast cast, Quote sentence) => told is not null && question.Wants is (WhoWants.Patient or WhoWants.Doer)
        && (sentence.Text.Split(' ').Any(word => Wishing.Contains(word.Trim(',', '.', '"', '\''))) || ToCome.IsToldIn(sentence.Text)
            || ToldTo.Fits(sentence.Text))
        && !cast.Deeds(sentence).Any(deed => told?.Strength(deed) > 0);

    // "Was told to stop it"
    private static Regex ToldTo { get; } = Patterns.Of(
        @"\b(told|tells?|telling|warn(ed|s|ing)?|call(ed|s|ing)? (up)?on|press(ed|es|ing)?|want(ed|s|ing)?) ([\w'’.-]{1,30} ){0,6}(not )?to \p{Ll}");

    private PersonFinding? Meant(ArticleCast cast, Quote sentence)
    {
        var named = cast.Everybody(sentence).Where(mention => mention.Person.Actor == ActorKind.Person && !deeds.IsAskedAbout(cast, mention.Person)
            && !Speaks(cast, sentence, mention) && !IsTheOther(cast, sentence, mention)).DistinctBy(mention => mention.Person.Name).ToArray();
        if (head >= 0 || question.Office is not null)
        {
            var called = Array.FindAll(named, mention => IsCalledSo(cast, sentence, mention));
            return called is [var one] ? one.Person : null;
        }

        return named is [var only] ? only.Person : null;
    }

    private bool IsCalledSo(ArticleCast cast, Quote sentence, ActorMention mention) =>
        cast.Descriptions.Beside(sentence, mention.Span, question).Concat(cast.Descriptions.Of(mention.Person, question)).Any(description =>
            question.Office is not null ? holders.IsCalledSo(cast, mention.Person, description)
                : description.Terms.Any(term => light.Reading.Concepts[head].Match(term) >= QuestionLight.Enough));

    /// <summary>Whether somebody says what a sentence tells ("a diver was shot, Beck said").</summary>
    public static bool Speaks(ArticleCast cast, Quote sentence, ActorMention mention) =>
        cast.Said.Any(statement => statement.Sentence.Span.Overlaps(sentence.Span) && statement.SpeakerMention?.Span.Overlaps(mention.Span) == true);

    // Where a deed that was read is the one asked for, it is done, and by whoever is wanted; "nurse Ann Other" needs only not be the other one.
    private bool IsTheOther(ArticleCast cast, Quote sentence, ActorMention mention)
    {
        if (told is null)
            return false;
        if (cast.Deeds(sentence).Where(told.IsIt).ToArray() is not { Length: > 0 } all)
            return head < 0 && cast.Light.Sentence(sentence.Span)[deedAt] < QuestionLight.Enough
                && cast.Everybody(sentence).Any(other => deeds.IsAskedAbout(cast, other.Person)
                    && (question.Wants == WhoWants.Patient ? mention.Span.Start < other.Span.Start : mention.Span.Start > other.Span.Start));
        var real = Array.FindAll(all, deed => told.Strength(deed) > 0 && !deeds.IsMotion(deed));
        return head >= 0 && question.Office is not null
            ? real.Length == 0 || Array.Exists(real, deed =>
                (question.Wants == WhoWants.Patient ? deed.Doer : deed.Object)?.Span.Contains(mention.Span) == true)
            : !Array.Exists(real, deed => told.Wanted(deed)?.Span.Contains(mention.Span) == true || told.Meant(deed).Contains(mention.Person.Name));
    }

    // "Whom did Beck shoot" isn't told by what only was done to Beck, nor "who shot Beck" by what Beck did.
    private bool IsReversed(ArticleCast cast, Quote sentence)
    {
        if (told is null)
            return false;
        var isPatient = question.Wants == WhoWants.Patient;
        var named = cast.Everybody(sentence).Where(mention => deeds.IsAskedAbout(cast, mention.Person)).ToArray();
        var done = cast.Deeds(sentence).Where(told.LeavesRoom).ToArray();
        bool IsOf(Quote? phrase, ImmutableArray<string> names) =>
            Array.Exists(named, mention => phrase?.Span.Contains(mention.Span) == true || names.Contains(mention.Person.Name));
        return Array.Exists(done, deed => isPatient ? IsOf(deed.Object, deed.Patients) : IsOf(deed.Doer, deed.Doers))
            || isPatient && question.Doers.Any(i => light.IsName[i]) && !Array.Exists(done, deed => IsOf(deed.Doer, deed.Doers));
    }

    // What somebody is to be called: the office, or the noun that the words behind tell more of.
    private static int HeadOf(WhoQuestion question)
    {
        if (question.Office is not null)
            return question.Parts.IndexOf(WhoPart.Office);
        if (question.Wants != WhoWants.Holder)
            return -1;
        var concepts = question.Reading.Concepts;

        // "The Libyan whom Oman expelled"
        if (concepts.Length > 1 && StateNames.Find(concepts[0].Word) is not null && Office.Asked(concepts[1].Word.ToLowerInvariant()) is null)
            return 0;
        for (var i = 0; i < concepts.Length; i++)
            if (i + 1 == concepts.Length || concepts[i + 1].Position - concepts[i].Position > 1
                || Lexicon.Of(concepts[i + 1].Word.ToLowerInvariant()).Is(WordKinds.Past))
                return i;
        return -1;
    }
}
