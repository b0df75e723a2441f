using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;

namespace TalksBot.Core.Questions;

/// <summary>What a word of a who-question belongs to.</summary>
internal enum WhoPart
{
    /// <summary>The office itself ("minister").</summary>
    Office,

    /// <summary>Which office or people ("transport", "Russian").</summary>
    Kind,

    /// <summary>In what matter the office was held ("judge in the trial of Tom Beck"): what the article is about, not what somebody is called.</summary>
    Context,

    /// <summary>What needn't be met: another way of asking is tried without it.</summary>
    Aside,
    Deed,

    /// <summary>To whom, where and in what matter it was done.</summary>
    Rest,
}

/// <summary>A question for somebody, read once: who is wanted by name, office or kind, and what they did, said or had done to them.</summary>
internal sealed partial record WhoQuestion
{
    // "Who quit", and what follows
    private const int MinAsked = 8;

    private static readonly FrozenSet<string> Ranks = RuleData.Lines("Questions/who-ranks.txt").ToFrozenSet();

    private static readonly FrozenSet<string> Particles = RuleData.Lines("Questions/who-particles.txt").ToFrozenSet();

    private static readonly FrozenSet<string> ArrangedVerbs = RuleData.Lines("Questions/ahead-verbs.txt").ToFrozenSet();

    private static readonly FrozenSet<string> RankedKinds = RuleData.Lines("Questions/who-ranked-kinds.txt").ToFrozenSet();

    // Roles that articles leave out beside who speaks.
    private static readonly FrozenSet<string> Anybodies = RuleData.Lines("Questions/who-anybodies.txt").ToFrozenSet();

    // What somebody wants or thinks is told by what they said.
    private static readonly FrozenSet<string> Opinions = RuleData.Lines("Questions/who-opinions.txt").Select(Analyzer.Stem).ToFrozenSet();

    private static readonly TermGroups Deeds = TermGroups.ReadBroader(RuleData.Rows("Questions/who-deeds.tsv"));

    /// <summary>The terms of verbs that tell only that something was said.</summary>
    public static FrozenSet<string> PlainSaying { get; } = FrozenSet.ToFrozenSet(["say", "said", "tell", "told", "state", "remark", "comment", "declar",
        "declare"]);

    public required string Rule { get; init; }

    public required WhoWants Wants { get; init; }

    /// <summary>Whether it asks to whom somebody did something: its subject isn't who is wanted.</summary>
    public bool IsToWhom => IsOfToWhom(Rule);

    /// <summary>The office that is held, or that whoever did it holds; null where none is named.</summary>
    public Office? Office { get; private init; }

    /// <summary>Whether the office is asked for by a verb ("who leads").</summary>
    public bool IsByVerb { get; private init; }

    /// <summary>The words it depends on.</summary>
    public required QuestionReading Reading { get; init; }

    /// <summary>For each of them what it belongs to.</summary>
    public ImmutableArray<WhoPart> Parts { get; private init; } = [];

    /// <summary>The deed; null where it asks for none.</summary>
    public Concept? Deed { get; private init; }

    /// <summary>Whether the deed is one of saying.</summary>
    public bool IsSaying { get; private init; }

    /// <summary>Whether it asks who did not do it, or would.</summary>
    public bool IsUnreal { get; private init; }

    /// <summary>Whether it asks who is to do it.</summary>
    public bool IsAhead { get; private init; }

    /// <summary>Whether it says that it asks for what hasn't happened yet: "who is buying it" may ask for whoever bought it, "who will buy it" doesn't.
    /// </summary>
    public bool IsToCome { get; private init; }

    /// <summary>Whether who held an office once is meant as well.</summary>
    public bool IsPast { get; private init; }

    /// <summary>The ranks named ("deputy", "former").</summary>
    public FrozenSet<string> Rank { get; private init; } = [];

    /// <summary>Whether it asks for a holder by several words and no office among them ("the youngest pilot").</summary>
    public bool IsOfSeveralWords => Wants == WhoWants.Holder && Reading.Concepts.Count(concept => !concept.IsLight) > 1;

    /// <summary>Which of the words say who did it, where it asks to whom ("did the army remove").</summary>
    public ImmutableArray<int> Doers { get; private init; } = [];

    /// <summary>The first word of what somebody was made by the deed ("named as the new envoy"), behind all words where none is: whoever was made something
    /// else isn't meant.</summary>
    public int AsWhat => Deed is null || As.Find(Reading.Question) is not { Success: true } role ? int.MaxValue
        : Reading.Concepts.Count(concept => concept.Start < role.Index + role.Length);

    /// <summary>Whether a man or a woman is asked for ("which girl"); none where it doesn't say.</summary>
    public WordTraits Gender { get; private init; }

    /// <summary>Whether somebody young is asked for, who has to be told so.</summary>
    public bool IsYoung { get; private init; }

    /// <summary>The concept of the contest in which the deed was done ("won the cup", told as "beat them in the final of the cup"); negative for none.
    /// </summary>
    public int Contest { get; private init; } = -1;

    /// <summary>Whether what is asked is what the deed made somebody ("became chief", told as "was named chief").</summary>
    public bool IsAsTitle { get; private init; }

    /// <summary>Before or after whom the office was held; null where it doesn't ask so.</summary>
    public Succession? Succession { get; private init; }

    /// <summary>Whether whoever has a rank ("deputy") is one of those asked for, too: one has many of them, and the deed tells which.</summary>
    public bool IsOfAnyRank => Rank.Count == 0 && Deed is not null && !IsByVerb && Office is { } office && RankedKinds.Contains(office.Name);

    /// <summary>To whom or what the one who is wanted may be tied; empty where it doesn't ask so.</summary>
    public ImmutableArray<Tie> Ties { get; private init; } = [];

    /// <summary>Whether it is about a case of one against another ("the judge in Harbour v Dorn").</summary>
    public bool IsCase => Versus.Fits(Reading.Question);

    /// <summary>Whether it can be a name and nothing else.</summary>
    public bool MayBeName => Succession is null && Wants == WhoWants.Holder && !IsByVerb && (Office is null || !NamesWhose.Fits(Reading.Question));

    /// <summary>Whether a text has a word that tells the office asked for.</summary>
    public bool MayBeToldIn(string text) => Office is null || text.AsSpan().ContainsAny(Office.Tellers);

    public static WhoQuestion Of(string argument)
    {
        var ties = Tie.Of(argument);
        argument = WithoutConcession(OfGovernment(WithoutHelp(PhrasalVerbs.Undone(Formerly(argument)))));
        var asking = WhoAsking.Of(argument);
        var (kind, deed) = (asking.Kind, asking.Deed);
        var verb = asking.Wants is WhoWants.Doer && OfficeIn(kind) is null
            ? Office.AllVerbs.FirstOrDefault(verb => $"{deed} ".StartsWith($"{verb.Verb} ", StringComparison.OrdinalIgnoreCase)
                && !Moving.Fits(deed.AsSpan(verb.Verb.Length))) : null;
        var behind = verb is null ? -1 : Relative.Find(deed) is { Success: true } cut ? cut.Index : deed.Length;
        var words = kind.Length > 0 ? $"{kind} {deed}{asking.Aside}".Trim() : deed;
        var start = kind.Length > 0 ? kind.Length + 1 : 0;
        var reading = QuestionReading.Of(words);
        var office = verb?.Office ?? OfficeIn(kind);
        var deedAt = verb is not null || asking.Wants == WhoWants.Claimant ? -1 : IsOfToWhom(asking.Rule)
            ? DeedBehindDoer(reading, start, words) : DeedAt(reading, start, deed);
        var context = asking.Aside.Length > 0 ? kind.Length : deed.Length == 0 && MatterAt(words) is > 0 and var matter ? matter
            : deed.Length > 0 && verb is null && office is { IsInAnEvent: true } && Behind.Find(kind) is { Success: true } place ? place.Index : -1;
        var parts = reading.Concepts.Select((concept, i) =>
            verb is not null && concept.Start >= start
                ? concept.Start < start + verb.Verb.Length ? WhoPart.Deed : concept.Start < start + behind ? WhoPart.Kind : WhoPart.Rest
            : i == deedAt ? WhoPart.Deed
            : concept.Start >= start && deed.Length > 0 ? WhoPart.Rest
            : office is not null && context > 0 && concept.Start > context ? WhoPart.Context
            : office is not null && IsOf(office, concept) ? WhoPart.Office : WhoPart.Kind).ToImmutableArray();
        reading = reading with { Concepts = [.. reading.Concepts.Select(WithCapitals).Select(concept => Posted.Fits(words) ? WithState(concept) : concept)] };
        var at = verb is not null ? parts.IndexOf(WhoPart.Deed) : deedAt;
        if (at >= 0 && asking.Wants != WhoWants.Claimant)
            reading = reading with { Concepts = [.. reading.Concepts.Select((concept, i) =>
                i == at ? BesideOthers(WithOtherVerbs(concept), reading.Concepts)
                    : Particles.Contains(concept.Word) ? concept with { IsLight = true } : concept)] };
        return new WhoQuestion
        {
            Rule = asking.Rule,
            Wants = asking.Wants,
            Office = office,
            IsByVerb = verb is not null,
            Reading = reading,
            Parts = parts,
            Deed = at >= 0 && asking.Wants != WhoWants.Claimant ? reading.Concepts[at] : null,
            IsSaying = asking.Wants == WhoWants.Doer && verb is null && !Performing.Fits(deed)
                && (SayingVerb.Fits(deed) || Opinions.Contains(Analyzer.Stem(deed.Split(' ')[0].ToLowerInvariant()))
                    || SpeechVerbs.IsForm(deed.Split(' ')[0].ToLowerInvariant())),
            IsAhead = Ahead.Fits(argument) || at >= 0 && IsArranged(reading.Concepts[at].Word.ToLowerInvariant()),
            IsToCome = ToCome.Fits(argument),
            IsUnreal = Denial.IsIn(at >= 0 ? WithoutRefusal(argument, reading.Concepts[at]) : argument) || Condition.Fits(argument),
            IsPast = deed.Length > 0 && verb is null || Was.Fits(argument),
            Gender = asking.Wants == WhoWants.Owner ? WordTraits.None : asking.Gender,
            IsYoung = asking.IsYoung && asking.Wants != WhoWants.Owner,
            Doers = IsOfToWhom(asking.Rule)
                ? [.. Enumerable.Range(0, Math.Max(0, at)).Where(i => reading.Concepts[i].Start >= start)] : [],
            Rank = RanksOf(asking.Rule == "will-be" ? Office.Words(kind).Add("next") : Office.Words(kind.Length > 0 || verb is null ? kind : words)),
            Succession = Succession.Of(argument),
            Ties = ties,
        };
    }

    private static bool IsOfToWhom(string rule) => rule.EndsWith("to-whom", StringComparison.Ordinal);

    // "Who used to be mayor", "who was mayor before her": the former mayor.
    private static string Formerly(string argument)
    {
        if (UsedToBe.Find(argument) is { Success: true } was && OfficeIn(was.Groups["what"].Value) is not null)
            return $"who was the former {was.Groups["what"].Value}";
        return UsedTo.Find(argument) is { Success: true } did && FormerNouns.TryGetValue(did.Groups["verb"].Value.ToLowerInvariant(), out var noun)
            ? $"who was the former {noun} of {did.Groups["what"].Value}" : argument;
    }

    // "The head of the Omani government" is the Omani head of government.
    private static string OfGovernment(string argument) => HeadOfGovernment.Find(argument) is { Success: true } head
        ? $"{argument[..head.Index]}{head.Groups["whose"].Value} government leader{argument[(head.Index + head.Length)..]}" : argument;

    // What was against it, or what it was for, is no part of the deed.
    private static string WithoutConcession(string argument) =>
        Concession.Find(argument) is { Success: true, Index: >= MinAsked } concession ? argument[..concession.Index] : argument;

    // Whoever helped mediate mediated; who "helped police" did that.
    private static string WithoutHelp(string argument) => Wrapped.Find(argument) is { Success: true } wrapped
        ? argument[..wrapped.Groups["around"].Index] + argument[wrapped.Groups["deed"].Index..] : WithoutHelped(argument);

    private static string WithoutHelped(string argument) => Helped.Find(argument) is { Success: true } help
        && English.Lexicon.Of(help.Groups["deed"].Value.ToLowerInvariant()) is var deed && deed.Is(English.WordKinds.Base)
        && (help.Groups["to"].Success || !deed.Is(English.WordKinds.Noun | English.WordKinds.AlsoNoun))
            ? argument[..help.Groups["help"].Index] + argument[help.Groups["deed"].Index..] : argument;

    // "Judge in the trial", "pilot on the harbour flight"; "the judge on the harbour court" is of the court.
    private static int MatterAt(string words) => Meanwhile.Find(words) is { Success: true, Index: > 0 } meanwhile ? meanwhile.Index
        : InMatter.Find(words) is { Success: true } matter ? matter.Index
        : On.Find(words) is { Success: true } on
            && !words[on.Index..].ToLowerInvariant().Split(' ').Any(word => (WordList.Of(word) & WordTraits.Organisation) != 0) ? on.Index : -1;

    public static FrozenSet<string> RanksOf(IEnumerable<string> words) =>
        words.SelectMany(word => word.Split('-')).Where(Ranks.Contains).Select(word => word switch
        {
            "interim" or "caretaker" => "acting",
            "incoming" or "future" => "next",
            "ex" => "former",
            _ => word,
        }).ToFrozenSet();

    private static Office? OfficeIn(string kind)
    {
        var words = Office.Words(kind);
        var end = words.ToList().FindIndex(word => word is "of" or "for" or "in" or "to" or "at" or "from" or "on" or "with"
            or "under" or "when" or "while" or "after" or "before" or "during");
        return (end < 0 ? words : words[..end]).Reverse().Select(Office.Asked).FirstOrDefault(office => office is not null);
    }

    private static bool IsArranged(string verb) =>
        English.Lexicon.Of(verb).Is(English.WordKinds.Gerund) && VerbForms.Bases(verb).Any(ArrangedVerbs.Contains);

    private static bool IsOf(Office office, Concept concept) =>
        office.Name.Split('-').Contains(concept.Word.ToLowerInvariant()) || Office.Asked(concept.Word.ToLowerInvariant())?.Name == office.Name
        || office.Told.Contains(concept.Word.ToLowerInvariant()) && office.Name != "leader";

    // The first word of the deed, or the first that the question depends on ("is in jail").
    private static int DeedAt(QuestionReading reading, int start, string deed)
    {
        var at = deed.Length == 0 ? -1 : reading.Concepts.ToList().FindIndex(concept => concept.Start >= start
            && (concept.Kind == ConceptKind.Word || concept.Start == start));

        // "Who personally approved it"
        return at >= 0 && at + 1 < reading.Concepts.Length && IsAdverb(reading.Concepts[at].Word) && English.VerbWords.IsPast(reading.Concepts[at + 1].Word)
            ? at + 1 : at;
    }

    // Who rejected an offer did something; who refused to sign didn't sign.
    private static string WithoutRefusal(string argument, Concept deed) =>
        argument.IndexOf(deed.Word, StringComparison.Ordinal) is >= 0 and var start && start + deed.Word.Length is var end
            && !argument.AsSpan(end).StartsWith(" to ") ? argument[..start] + argument[end..] : argument;

    private static bool IsAdverb(string word) => English.Lexicon.Of(word.ToLowerInvariant()) is var read && read.Is(English.WordKinds.Adverb)
        && !read.Is(English.WordKinds.Past | English.WordKinds.Participle);

    /// <summary>"Did the army remove": the first word that can be a verb behind whoever did it.</summary>
    private static int DeedBehindDoer(QuestionReading reading, int start, string words)
    {
        var concepts = reading.Concepts;
        if (ByPronoun.Fits(words.AsSpan(start)))
            return DeedAt(reading, start, words[start..]);
        for (var i = 1; i < concepts.Length; i++)
            if (concepts[i].Start > start && concepts[i].Kind == ConceptKind.Word && concepts[i - 1].Start >= start
                && RightWords.Has(concepts[i].Word.ToLowerInvariant())
                && ((WordList.Of(concepts[i - 1].Word.ToLowerInvariant()) & WordTraits.GivenName) == 0 || i + 1 == concepts.Length)
                && Office.Asked(concepts[i].Word.ToLowerInvariant()) is null
                && (WordList.Of(concepts[i].Word.ToLowerInvariant()) & (WordTraits.Modifier | WordTraits.Organisation)) == 0
                && !Determined.Fits(words.AsSpan(0, concepts[i].Start)))
                return i;
        return DeedAt(reading, start, words[Math.Min(start, words.Length)..]);
    }

    // "Dublin called back its trawlers": a state may be named by its capital.
    private static Concept WithCapitals(Concept concept) =>
        StateNames.Find(concept.Word) is { } state && !state.Capitals.Any(capital => string.Equals(capital, concept.Word, StringComparison.OrdinalIgnoreCase))
            ? concept with { Alternatives = [.. concept.Alternatives.Union(state.Capitals.SelectMany(capital =>
                Analyzer.Terms(capital) is [var only] ? [only] : Array.Empty<string>()))] }
            : concept;

    // "The ambassador to Washington": who is posted to a capital is posted to its state.
    private static Concept WithState(Concept concept) =>
        StateNames.Find(concept.Word) is { } state && state.Capitals.Any(capital => string.Equals(capital, concept.Word, StringComparison.OrdinalIgnoreCase))
            ? Analyzer.Terms(state.Name) is [var only] ? concept with { Alternatives = concept.Alternatives.Add(only) }
                : concept with { FullNames = concept.FullNames.Add(state.Name) }
            : concept;

    private static readonly FrozenDictionary<string, string> FormerNouns =
        RuleData.Rows("Questions/used-to.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    private static Regex UsedToBe { get; } = Patterns.Of(
        @"^who(['’]?s)? ((that )?used to be (the |an? )?(?<what>.+?)|(was|is|had been)( the| an?)? (?<what>.+?)"
        + @" (right |just )?before (him|her|them|that))\W*$",
        RegexOptions.IgnoreCase);

    private static Regex UsedTo { get; } = Patterns.Of(@"^who(['’]?s)? (that )?used to (?<verb>\p{L}+) (?<what>.+?)\W*$", RegexOptions.IgnoreCase);

    private static Regex Posted { get; } = Patterns.Of(@"\b(ambassador|envoy|consul|attach[eé]|high commissioner)s? (to|in|for)\b", RegexOptions.IgnoreCase);

    // Words that only search alike ("sign", "agree") don't make one deed another.
    private static Concept WithOtherVerbs(Concept deed) => deed with
    {
        Alternatives = new[] { deed.Term }.Concat(deed.Forms).Select(Deeds.Find).FirstOrDefault(others => others is not null) is { } others
            ? [.. others.Except(deed.Forms)] : deed.Alternatives,
    };

    // "Cross the border": who only borders something doesn't cross it.
    private static Concept BesideOthers(Concept deed, ImmutableArray<Concept> all) => deed with
    {
        Alternatives = [.. deed.Alternatives.Where(term => !all.Any(other => other.Start != deed.Start && other.Match(term) >= 1))],
    };

    private static Regex Helped { get; } = Patterns.Of(@"^(who|which [\w'’ -]{1,40}?)( has| have| had)? (?<help>help(s|ed)? (?<to>to )?)(?<deed>\w+)\b",
        RegexOptions.IgnoreCase);

    // "Went on to lead", "managed to lead": they led.
    private static Regex Wrapped { get; } = Patterns.Of(
        @"^(who|which [\w'’ -]{1,40}?)( has| have| had)? (?<around>(went on|managed|proceeded) to )(?<deed>\w+)\b", RegexOptions.IgnoreCase);

    private static Regex As { get; } = Patterns.Of(@"\bas (?=[\w' ]{1,80}$)", RegexOptions.IgnoreCase);

    private static Regex Relative { get; } = Patterns.Of(@"\s(that|which|who|when|while|after|before|during)\s", RegexOptions.IgnoreCase);

    private static Regex Versus { get; } = Patterns.Of(@"\p{L} (v|vs|versus)\.? \p{L}", RegexOptions.IgnoreCase);

    private static Regex HeadOfGovernment { get; } = Patterns.Of(
        @"\b(head|leader|chief|boss) of (the )?(?<whose>[\w'’-]+( [\w'’-]+)?) government\b", RegexOptions.IgnoreCase);

    private static Regex Concession { get; } = Patterns.Of(
        @",? \b((even )?though|although|so (that )?(they|he|she|it|we|you|people|everyone))\b", RegexOptions.IgnoreCase);

    // "Ran from the fire": that is nobody's leader.
    private static Regex Moving { get; } = Patterns.Of(
        @"^ (away|from|to|into|towards?|off|out|over|up|uphill|down|downhill|home|back|through|across|past|after|for|on|against|aground)\b",
        RegexOptions.IgnoreCase);

    // "Finance minister under Beck", "adviser when the debt was cancelled"
    private static Regex Meanwhile { get; } = Patterns.Of(@"(?<=\p{L}) (under|when|while|after|before|during) (?=\p{L})", RegexOptions.IgnoreCase);

    private static Regex InMatter { get; } = Patterns.Of(
        @"\b(in|at|on|behind|during|from) (the|this|that) .*\b(trial|case|lawsuit|inquiry|hearing|talks|crash|attack|bombing|shooting|siege|"
        + @"protests?|fire|strike|raid|blast|explosion|murder|killing|scandal|video|standoff|dispute|deal|investigation|war|battle)\b",
        RegexOptions.IgnoreCase);

    private static Regex On { get; } = Patterns.Of(@"(?<=\p{L}) on (?=\p{L}|\d)", RegexOptions.IgnoreCase);

    private static Regex Behind { get; } = Patterns.Of(@"(?<=\p{L})\s(in|of|for|at|from|over|on|against)\s", RegexOptions.IgnoreCase);

    private static Regex ByPronoun { get; } = Patterns.Of(@"^(they|he|she|it|we|you|police|cops)\s", RegexOptions.IgnoreCase);

    private static Regex NamesWhose { get; } = Patterns.Of(@"['’]s\b|\b(of|for|in|to|at)\b", RegexOptions.IgnoreCase);

    private static Regex SayingVerb { get; } = Patterns.Of(@"^(tweet|call|post|describ|condemn|spoke|speak)\w*\b(?! (up|in|off|out|back)\b)",
        RegexOptions.IgnoreCase);

    private static Regex Condition { get; } = Patterns.Of(@"\b(if|unless|until|in case|would|could|might)\b[^,;:]*$", RegexOptions.IgnoreCase);

    // "Declared war" is done by saying it; "declared that …" says something.
    private static Regex Performing { get; } = Patterns.Of(
        @"^(declar|proclaim)(e|es|ed|ing)?\s(an?\s|the\s)?(\p{L}+\s){0,2}(war|independence|victory|ceasefire|truce|emergency|strike|law)\b",
        RegexOptions.IgnoreCase);

    private static Regex Determined { get; } = Patterns.Of(@"\b(the|an?|its|his|her|their)\s+$", RegexOptions.IgnoreCase);

    private static Regex Was { get; } = Patterns.Of(@"\b(was|were|had been|used to be)\b", RegexOptions.IgnoreCase);

    private static Regex ToCome { get; } = Patterns.Of(
        @"^(who|(which|what)( [\w'’-]+){1,5}?)?((^| )(will|shall)|['’]ll"
        + "|((^| )(is|are)|['’]s)( going| set| due| expected| about| scheduled| supposed| meant)? to) ",
        RegexOptions.IgnoreCase);

    private static Regex Ahead { get; } = Patterns.Of(@"\b(will|shall|going to|to be|plans? to|(is|are|set|due|wants?) to)\b", RegexOptions.IgnoreCase);
}
