using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.Events;

/// <summary>Tells whether a deed that an article tells is the one that a question asks for: its doer and what it is done to, and whether it was done.</summary>
internal sealed class AskedDeed
{
    private static readonly FrozenSet<string> LandPeople = RuleData.Lines("Answers/Events/land-people.txt").ToFrozenSet();

    private readonly WhenQuestion question;
    private readonly QuestionLight light;
    private readonly int[] doers;
    private readonly int[] objects;
    private readonly AskedNames called;

    public AskedDeed(WhenQuestion question, QuestionLight light)
    {
        (this.question, this.light, called) = (question, light, new AskedNames(question.Reading));
        doers = [.. question.Of(WhenPart.Doer).Where(i => !question.Reading.Concepts[i].IsLight)];
        objects = [.. question.Of(WhenPart.Object).Where(i => !question.Reading.Concepts[i].IsLight)];
    }

    /// <summary>Whether the question says who does it or to what.</summary>
    public bool IsOfSomebody => doers.Length + objects.Length > 0;

    public bool HasObject => objects.Length > 0;

    /// <summary>Whether a deed with the verb asked for was done, by whom and to what the question says.</summary>
    /// <param name="deed">The deed.</param>
    /// <param name="sentence">How well its sentence meets each concept.</param>
    public bool Is(DeedFinding deed, double[] sentence) => MayBe(deed) && IsOfThose(deed, sentence);

    /// <summary>The same, however it is told: denied and demanded deeds as well.</summary>
    public bool IsOfThose(DeedFinding deed, double[] sentence) => IsDoer(deed) && IsObject(deed, sentence);

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

    private static string Before(DeedFinding deed) =>
        deed.Sentence.Text[..Math.Clamp(deed.Verb.Span.Start - deed.Sentence.Span.Start, 0, deed.Sentence.Text.Length)];

    /// <summary>Whether it was done, as far as the article says.</summary>
    // "Jailed on Friday for killing Beck": what somebody is called to account for was done before.
    public bool MayBe(DeedFinding deed) => !AccountedFor.Fits(Before(deed)) && !DateOfAnother.Unclear.Fits(Before(deed)) && deed.Status switch
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

    private static Regex Land { get; } = Patterns.Of(@"^ (in|of|from|across) (the )?(?<land>\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3})");

    private static Regex AccountedFor { get; } = Patterns.Of(@"\b(for|of|with|after|before) (\p{Ll}+ly )?$");

    private static Regex Owner { get; } = Patterns.Of(@"['’]s\b|s['’] ");
}
