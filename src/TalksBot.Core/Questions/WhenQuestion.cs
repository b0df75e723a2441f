using TalksBot.Core.Answers;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Questions;

/// <summary>What a word of a question for a date stands for in it.</summary>
internal enum WhenPart
{
    /// <summary>A place, a party, or whatever else is said of it.</summary>
    Other,
    Deed,
    Doer,

    /// <summary>What it was done to.</summary>
    Object,

    /// <summary>What somebody is asked to have said.</summary>
    Content,

    /// <summary>What says nothing beside the deed: "hold" of "hold talks", "out" of "break out".</summary>
    Carrier,
}

/// <summary>A question for a date, read once: the deed, who did it and to what, its phase, and whether it is past or still to come.</summary>
internal sealed record WhenQuestion
{
    private const string Saying = "say";

    /// <summary>All words that it depends on.</summary>
    public required QuestionReading Reading { get; init; }

    /// <summary>What each of them stands for.</summary>
    public required ImmutableArray<WhenPart> Parts { get; init; }

    public EventPhase Phase { get; private init; }

    /// <summary>Whether the phase is all that is told of the event ("did the talks end"): then no other deed is meant.</summary>
    public bool IsPhaseOnly { get; private init; }

    public bool IsDuration { get; private init; }

    public bool IsPast { get; private init; }

    /// <summary>Whether it asks in the present ("when does the border open"): what is over by the time of its article is hardly meant.</summary>
    public bool IsPresent { get; private init; }

    /// <summary>Whether it asks how long something has gone on: the day since when tells that too.</summary>
    public bool IsSince { get; private init; }

    /// <summary>Whether it asks since when something goes on: the day of its start.</summary>
    public bool AsksStart { get; private init; }

    /// <summary>Whether it asks until when something goes on: the day of its end.</summary>
    public bool AsksEnd { get; private init; }

    /// <summary>Whether the time of day is asked for.</summary>
    public bool IsClock { get; private init; }

    /// <summary>Whether it asks for what is still to come, by a word that says so.</summary>
    public bool IsComing { get; private init; }

    public bool IsNegated { get; private init; }

    /// <summary>The word that asks by when something must be done; -1 where none does.</summary>
    public int Deadline => Parts.Contains(WhenPart.Deed) ? -1 : Enumerable.Range(0, Parts.Length).FirstOrDefault(IsDeadline, -1);

    public bool IsPassive { get; private init; }

    /// <summary>Whether it asks for what happens to whoever is its subject ("when did Tulvar burn"): a fire in Tulvar tells that too.</summary>
    public bool IsHappening { get; private init; }

    /// <summary>"First", "third" or "last", as the articles write it too; null for none.</summary>
    public string? Order { get; private init; }

    /// <summary>Whether a day is asked for so ("the last day").</summary>
    public bool IsOrderOfDay { get; private init; }

    /// <summary>Whether it asks when somebody said something.</summary>
    public bool IsSaying => Parts.Select((part, i) => part == WhenPart.Deed && Reading.Concepts[i].Match(Saying) > 0).Any(isSaying => isSaying);

    /// <summary>Whether it asks for a deed that articles may tell by another verb.</summary>
    public bool MayBeToldOtherwise => !IsPhaseOnly && !IsSaying && !IsClock && !IsNegated && Order is null && Of(WhenPart.Deed).Any();

    /// <summary>The time that it names, and on which side of it the answer lies.</summary>
    public TimeBound? Bound { get; private init; }

    /// <summary>The last word of what it was done to: the noun itself; -1 where nothing is named.</summary>
    public int ObjectHead => Parts.LastIndexOf(WhenPart.Object);

    /// <summary>The places of the words that stand for something.</summary>
    public IEnumerable<int> Of(WhenPart part) => Enumerable.Range(0, Parts.Length).Where(i => Parts[i] == part);

    private string Argument { get; init; } = "";

    public static WhenQuestion Of(string argument) => Of(argument, verbStart: null);

    private static WhenQuestion Of(string argument, int? verbStart)
    {
        var duration = HowLong.Find(argument);
        var body = duration.Success ? HowLong.Without(argument) : Asking.Without(argument);
        var (bound, rest) = duration.Success ? (null, body) : TimeBound.Split(body);
        var sentence = new WhenSentence(rest, verbStart);
        var reading = QuestionReading.Of(sentence.Content);
        var parts = sentence.Parts(reading.Concepts);
        // "When did the mill blaze happen" asks for the blaze, and for nobody's deed.
        if (!parts.Contains(WhenPart.Deed))
            parts = [.. parts.Select(part => part is WhenPart.Doer or WhenPart.Object ? WhenPart.Other : part)];
        reading = reading with
        {
            Concepts = [.. reading.Concepts.Select(
                (concept, i) => parts[i] == WhenPart.Carrier || sentence.IsOrderAt(concept.Start) && parts.ElementAtOrDefault(i + 1) != WhenPart.Deed
                    ? concept with { IsLight = true }
                    : concept)],
        };
        // "Was it closed" asks for the closing; "is it closed" is answered by "open" too.
        if (sentence.IsPassive)
            reading = reading with
            {
                Concepts = [.. reading.Concepts.Select((concept, i) => parts[i] == WhenPart.Deed ? ConceptReader.Stateless(concept) : concept)],
            };
        var happening = Happenings(reading, parts);
        reading = reading with
        {
            Concepts = [.. reading.Concepts.Select((concept, i) => parts[i] == WhenPart.Deed && !happening.IsEmpty
                ? concept with { Alternatives = [.. concept.Alternatives.Union(happening)] } : concept)],
        };
        var phase = IsDeedItself(sentence, reading, parts) ? default : sentence.Phase;
        return new WhenQuestion
        {
            Argument = argument,
            Reading = reading,
            Parts = parts,
            Phase = phase.Phase,
            IsPhaseOnly = phase.Phase != EventPhase.None && phase.IsDeed,
            IsDuration = duration.Success,
            IsPast = sentence.Opening.HasFlag(WhenUse.Past) && !sentence.IsPlanned,
            IsPresent = Present.Fits(body),
            IsSince = duration.Success && Perfect.Fits(body),
            IsClock = Clock.Fits(argument),
            IsComing = !sentence.Opening.HasFlag(WhenUse.Past) && (sentence.Has(WhenUse.Coming) || sentence.IsPlanned || NewDate.Fits(argument)),
            IsNegated = Denial.IsIn(rest),
            IsPassive = sentence.IsPassive,
            IsHappening = !happening.IsEmpty,
            AsksStart = SinceWhen.Fits(argument),
            AsksEnd = UntilWhen.Fits(argument),
            Order = sentence.Order,
            IsOrderOfDay = sentence.IsOrderOfDay,
            Bound = bound is { IsOfNoun: true } && parts.Contains(WhenPart.Deed) ? null : bound,
        };
    }

    /// <summary>"Did Harbour Front split": read anew where the word taken for the deed ends a name, and the verb behind it is the deed.</summary>
    /// <param name="endsName">Whether a concept and the one before it are a name.</param>
    public WhenQuestion WithNames(Func<int, bool> endsName) =>
        Of(WhenPart.Deed).FirstOrDefault(-1) is > 0 and var deed && endsName(deed) && deed + 1 < Parts.Length
            && Parts[deed + 1] is WhenPart.Object or WhenPart.Other or WhenPart.Content
            && English.Lexicon.Of(Reading.Concepts[deed + 1].Word.ToLowerInvariant()).Is(English.WordKinds.Verb)
            ? Of(Argument, Reading.Concepts[deed + 1].Start) : this;

    // Nobody burns a town whom the question doesn't name.
    private static ImmutableArray<string> Happenings(QuestionReading reading, ImmutableArray<WhenPart> parts) =>
        parts.Contains(WhenPart.Doer) && !parts.Contains(WhenPart.Object)
            && parts.IndexOf(WhenPart.Deed) is >= 0 and var deed && HappeningNouns.TryGetValue(reading.Concepts[deed].Term, out var nouns) ? nouns : [];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> HappeningNouns = RuleData.Rows("Questions/happening-verbs.tsv")
        .ToFrozenDictionary(row => Analyzer.Stem(row[0]), row => row[1].Split(' ').Select(Analyzer.Stem).ToImmutableArray());

    private bool IsDeadline(int at) => Reading.Concepts[at].Word.StartsWith("deadline", StringComparison.OrdinalIgnoreCase);

    // Talks that collapse end; a crane that collapses does just that.
    private static bool IsDeedItself(WhenSentence sentence, QuestionReading reading, ImmutableArray<WhenPart> parts) =>
        sentence.Phase is { IsDeed: true, Phase: EventPhase.End or EventPhase.Start }
        && Enumerable.Range(0, parts.Length).Any(i => parts[i] == WhenPart.Deed && Falling.Fits(reading.Concepts[i].Word))
        && !parts.Select((part, i) => part is WhenPart.Doer or WhenPart.Object && IsProcess(reading.Concepts[i])).Any(isProcess => isProcess);

    private static bool IsProcess(Concept concept) => concept.IsEvent || CarriedNouns.IsEvent(concept.Word.ToLowerInvariant());

    private static Regex Falling { get; } = Patterns.Of(@"^(collapse[sd]?|break|broke|broken|open|opens|opened)$", RegexOptions.IgnoreCase);

    private static Regex HowLong { get; } = Patterns.Of(@"^\s*(for\s+)?how long\b(?!\s+ago\b)|\b(last|lasted|take|took)\W*$", RegexOptions.IgnoreCase);

    private static Regex Asking { get; } = Patterns.Of(
        @"^\W{0,20}(and\s{1,5})?(on|in|at|since|until|till|by|around|about)?\s{0,5}"
        + @"(when|how\s{1,5}long\s{1,5}ago"
        + @"|(what|which)\s{1,5}(exact\s{1,5})?(date|day|month|year|time|hour)(\s{1,5}of\s{1,5}(the\s{1,5})?(day|week|month|year))?)"
        + @"\b\s{0,5}",
        RegexOptions.IgnoreCase);

    private static Regex Perfect { get; } = Patterns.Of(@"^\s*(has|have)\b", RegexOptions.IgnoreCase);

    private static Regex Clock { get; } = Patterns.Of(
        @"^\W{0,20}(and\s{1,5})?(at|around|about)?\s{0,5}(what|which)\s{1,5}(exact\s{1,5})?(time|hour)\b", RegexOptions.IgnoreCase);

    private static Regex SinceWhen { get; } = Patterns.Of(@"^\W{0,20}since\s{1,5}(when|what|which)\b", RegexOptions.IgnoreCase);

    private static Regex UntilWhen { get; } = Patterns.Of(@"^\W{0,20}(until|till|til)\s{1,5}(when|what|which)\b", RegexOptions.IgnoreCase);

    // "When is the new date": the one that was put off isn't meant.
    private static Regex NewDate { get; } = Patterns.Of(@"\bnew\s{1,5}(date|day|time)\b", RegexOptions.IgnoreCase);

    private static Regex Present { get; } = Patterns.Of(@"^\s*(do|does|is|are)\b", RegexOptions.IgnoreCase);

    public override string ToString() =>
        $"{(IsDuration ? "how long" : "when")}: {string.Join(", ", Reading.Concepts.Select((concept, i) => $"{concept.Word} ({Parts[i]})"))}; phase {Phase}";
}
