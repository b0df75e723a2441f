using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells whether a sentence's deed is the one asked for and a date is its day, by what was read with the article: who does what to whom, and when.
/// However far apart both stand then, the date is the deed's.
/// </summary>
internal sealed class DatedDeed
{
    private static readonly FrozenSet<string> LandPeople = RuleData.Lines("Answers/Events/land-people.txt").ToFrozenSet();

    private readonly WhenQuestion question;
    private readonly QuestionLight light;
    private readonly int[] doers;
    private readonly int[] objects;
    private readonly List<string> verbs;
    private readonly AskedNames called;

    public DatedDeed(WhenQuestion question, QuestionLight light)
    {
        (this.question, this.light, called) = (question, light, new AskedNames(question.Reading));
        doers = [.. question.Of(WhenPart.Doer).Where(i => !question.Reading.Concepts[i].IsLight)];
        verbs = [.. question.Of(WhenPart.Deed).Select(i => question.Reading.Concepts[i].Term)];
        objects = [.. question.Of(WhenPart.Object).Where(i => !question.Reading.Concepts[i].IsLight)];
    }

    /// <summary>The deed of a sentence that is the one asked for, and done on that day; null where none is.</summary>
    /// <param name="told">The deeds of the sentence that may be meant.</param>
    /// <param name="found">The date.</param>
    /// <param name="sentence">How well the sentence meets each concept.</param>
    public DeedFinding? Of(ImmutableArray<DeedFinding> told, EventFinding found, double[] sentence)
    {
        // Whatever begins or ends by itself is told in many ways, and by its date just as well.
        if (doers.Length + objects.Length == 0 || told.IsEmpty || Published.Fits(Before(found))
            || question.IsPhaseOnly && objects.Length == 0 && !told.Any(deed => IsWhen(deed, found)))
            return null;
        var isCleft = Cleft.Fits(Before(found));
        return told.FirstOrDefault(deed => deed.Rule != Participle && (deed.Rule != DeedFinding.Noun || IsOfNoun(deed, found))
            && IsOn(deed, found, isCleft) && MayBe(deed) && IsDoer(deed) && IsObject(deed, sentence));
    }

    /// <summary>Likewise by another verb than the one asked for, one that people use for it in their own words.</summary>
    public DeedFinding? OfRelated(ImmutableArray<DeedFinding> all, EventFinding found, double[] sentence)
    {
        return Of([.. all.Where(IsRelated)], found, sentence);

        bool IsRelated(DeedFinding deed) => Analyzer.Terms(PhrasalVerbs.Undone(deed.Verb.Text)) is [var verb, ..]
            && verbs.Exists(asked => Synonyms.AreRelated(asked, verb));
    }

    /// <summary>
    /// Whether an article tells the deed the other way round: of whoever is asked for as its doer it only tells that it was done to them, and of whoever
    /// it is asked to be done to only that they did it.
    /// </summary>
    /// <param name="told">The deeds of the article with the verb asked for.</param>
    public bool IsSwapped(ImmutableArray<DeedFinding> told)
    {
        var (by, to) = (doers.Where(i => light.IsName[i]).ToArray(), objects.Where(i => light.IsName[i]).ToArray());
        return by.Length > 0 && told.Any(deed => (objects.Length > 0 || deed.Doer is not null) && IsDoneTo(deed, by))
                && !told.Any(deed => IsDoneBy(deed, by) || IsDoneByItself(deed, by))
            || by.Length == 0 && to.Length > 0 && told.Any(deed => IsDoneBy(deed, to) && !deed.Patients.IsEmpty) && !told.Any(deed => IsDoneTo(deed, to));
    }

    // "Beck's decision" isn't Beck.
    private bool IsDoneTo(DeedFinding deed, int[] names) => deed.Patients.Any(name => called.Are(name, names))
        || deed.Object is { } done && !Owner.Fits(done.Text) && called.Are(done.Text, names);

    // "He ignited the Park Fire … The fire ignited on Friday"
    private bool IsDoneByItself(DeedFinding deed, int[] names) => deed is { Object: null, Doer: { } doer } && deed.Rule != DeedFinding.Noun
        && Analyzer.Terms(doer.Text) is [.., var noun] && question.Reading.Concepts[names[^1]].Match(noun) >= 1;

    private bool IsDoneBy(DeedFinding deed, int[] names) => deed.Rule != DeedFinding.Noun && deed.Doers.Any(name => called.Are(name, names));

    /// <summary>From 0 to 1: how well the deed itself names what a concept asks for.</summary>
    public double Names(DeedFinding deed, int concept) => Objects(deed).Append(deed.Verb.Text).SelectMany(text => Analyzer.Terms(text))
        .Select(question.Reading.Concepts[concept].Match).DefaultIfEmpty().Max();

    // "On Friday, when she set aside her plans, the port lifted its warning": a date that opens a sentence is that of its own deeds.
    private static bool IsOn(DeedFinding deed, EventFinding found, bool isCleft) => deed.When is { } day
        ? day == found.When && found.Rule != EventMatcher.ByClock
        : IsWhen(deed, found)
            || deed.Rule != Relative && (isCleft || deed.ToldBy is null && Opening.Fits(Before(found))) && !AnotherDay.Fits(Between(deed, found));

    // "In May 2021, when the talks collapsed"
    private static bool IsWhen(DeedFinding deed, EventFinding found) => When.Fits(Between(deed, found));

    // "After the resignation of Ann Other in early 2021", "Wednesday's raid": it is the noun's own day, whatever the sentence tells of it.
    private static bool IsOfNoun(DeedFinding deed, EventFinding found)
    {
        var (noun, date) = (deed.Verb.Span, found.Expression.Span);
        return noun.End <= date.Start
            ? deed.Sentence.Part(TextSpan.FromBounds(noun.End, date.Start)).Text is var behind && NounPhrase.Fits(behind) && !Verbal.Fits(behind)
            : date.End <= noun.Start && Adjectives.Fits(deed.Sentence.Part(TextSpan.FromBounds(date.End, noun.Start)).Text);
    }

    private static string Between(DeedFinding deed, EventFinding found)
    {
        var (from, to) = (found.Expression.Span.End - found.Sentence.Span.Start, deed.Verb.Span.Start - found.Sentence.Span.Start);
        return from >= 0 && from < to && to <= found.Sentence.Text.Length ? found.Sentence.Text[from..to] : ";";
    }

    private static string Before(DeedFinding deed) =>
        deed.Sentence.Text[..Math.Clamp(deed.Verb.Span.Start - deed.Sentence.Span.Start, 0, deed.Sentence.Text.Length)];

    private static string Before(EventFinding found) =>
        found.Sentence.Text[..Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length)];

    // "Jailed on Friday for killing Beck": what somebody is called to account for was done before.
    private bool MayBe(DeedFinding deed) => !AccountedFor.Fits(Before(deed)) && !DateOfAnother.Unclear.Fits(Before(deed)) && deed.Status switch
    {
        DeedStatus.Told or DeedStatus.Said => true,
        DeedStatus.Planned => !question.IsPast,
        _ => false,
    };

    private bool IsDoer(DeedFinding deed)
    {
        var names = doers.Where(i => light.IsName[i]).ToArray();
        if (doers.Length == 0 || deed.Doers.Any(name => called.Are(name, names))
            || deed is { Rule: DeedFinding.Noun, Doer: { } owner } && names.Length > 0 && called.Are(owner.Text, names))
            return true;
        if (!deed.Doers.IsEmpty && names.Length > 0 || deed.Doer is not { } doer)
            return false;
        if (names.Length == doers.Length && IsOfLand(deed, doer, names))
            return true;
        // "Lawyers for the families in Ossen filed": whose lawyers they are stands before the verb too.
        return Meets(doer.Text, [doers[^1]]) && Before(deed) is var before && Array.TrueForAll(names, i => Meets(before, [i]));
    }

    // "Voters in Norrland rejected": Norrland did.
    private bool IsOfLand(DeedFinding deed, Quote doer, int[] names)
    {
        var behind = deed.Sentence.Text[Math.Clamp(doer.Span.End - deed.Sentence.Span.Start, 0, deed.Sentence.Text.Length)..];
        return LandPeople.Contains(doer.Text.Split(' ')[^1].ToLowerInvariant())
            && Land.Find(behind).Groups["land"] is { Success: true } land && Meets(land.Value, names);
    }

    private bool IsObject(DeedFinding deed, double[] sentence)
    {
        var names = objects.Where(i => light.IsName[i]).ToArray();
        if (objects.Length == 0 || deed.Patients.Any(name => called.Are(name, names)))
            return true;
        if (!deed.Patients.IsEmpty && names.Length == objects.Length)
            return false;
        return Objects(deed).Any(text => Meets(text, names.Length == objects.Length ? names : [objects[^1]]))
            && Array.TrueForAll(names, i => sentence[i] > 0);
    }

    private static ImmutableArray<string> Objects(DeedFinding deed) => deed.Object is { } done ? deed.Patients.Add(done.Text) : deed.Patients;

    private bool Meets(string text, int[] concepts) =>
        Analyzer.Terms(text).Any(term => Array.Exists(concepts, i => question.Reading.Concepts[i].Match(term) >= QuestionLight.Enough));

    private const string Relative = "deed.relative";
    private const string Participle = "deed.participle";

    private static Regex Land { get; } = Patterns.Of(@"^ (in|of|from|across) (the )?(?<land>\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3})");

    private static Regex When { get; } = Patterns.Of(@"^,? when [^,;:.]*$");

    private static Regex Opening { get; } = Patterns.Of(@"^(\W*|[\p{Lu}\s.,()–—-]{0,40}[–—-]\s*)$");

    private static Regex Published { get; } = Patterns.Of(@"\b(Posted|Updated|Published|Filed|Modified):?\s*$", RegexOptions.IgnoreCase);

    // Another time before the verb is its own: "on Friday nine died; the following day the mayor resigned".
    private static Regex AnotherDay { get; } = Patterns.Of(
        @";|\b(day|week|month|year|morning|night|\p{Lu}\p{Ll}+day|today|yesterday|tomorrow|19\d\d|20\d\d)s?\b");

    private static Regex NounPhrase { get; } = Patterns.Of(@"^( (of|in|on|at|against|near|outside|by|from|to) [^,.;:]{1,60})? ?$");

    private static Regex Verbal { get; } = Patterns.Of(@"\b(was|were|is|are|has|had|have|will|for|that|who|which|and|after|before|\p{Ll}+ed)\b");

    private static Regex Adjectives { get; } = Patterns.Of(@"^(['’]s)?( \p{Ll}+)? $");

    private static Regex AccountedFor { get; } = Patterns.Of(@"\b(for|of|with|after|before) (\p{Ll}+ly )?$");

    private static Regex Owner { get; } = Patterns.Of(@"['’]s\b|s['’] ");

    private static Regex Cleft { get; } = Patterns.Of(@"^\W*It (wasn['’]t|was not|was)( only)? $", RegexOptions.IgnoreCase);
}
