namespace TalksBot.Core.Questions;

/// <summary>Reads the words that a question depends on: its content words, names and numbers, without the asking itself.</summary>
public static class ConceptReader
{
    private static readonly FrozenSet<string> AskingWords = RuleData.Lines("Questions/asking-words.txt").ToFrozenSet();

    private static readonly FrozenSet<string> LightWords = 
        RuleData.Lines("Questions/light-words.txt").Concat(RuleData.Lines("Questions/calendar-words.txt")).Select(Analyzer.Stem).ToFrozenSet();

    private static readonly FrozenSet<string> EventWords =
        RuleData.Lines("Answers/Events/event-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();

    private static readonly ImmutableArray<Regex> AskingPhrases =
        [.. RuleData.Rows("Questions/asking-phrases.tsv").Select(row => Patterns.OfShort(row[1]))];

    private static readonly Dictionary<string, ImmutableArray<string>> States = RuleData.Rows("Questions/states.tsv")
        .ToDictionary(row => row[0], row => row.Skip(1).SelectMany(word => Analyzer.Terms(word)).Distinct().ToImmutableArray());

    private static readonly Dictionary<string, ImmutableArray<string>> Regions = RuleData.Rows("Questions/regions.tsv")
        .GroupBy(row => Analyzer.Stem(row[0]), row => row.Skip(1))
        .ToDictionary(rows => rows.Key, rows => rows.SelectMany(names => names).Select(StateNames.Find).OfType<State>().Distinct()
            .SelectMany(Names).ToImmutableArray());

    // "5" is told as "five", and the other way round.
    private static readonly Dictionary<string, string> Numbers = RuleData.Lines("Answers/Evidence/small-numbers.txt")
        .SelectMany((word, i) => new[] { (Asked: word, Told: $"{i + 1}"), (Asked: $"{i + 1}", Told: Analyzer.Stem(word)) })
        .ToDictionary(pair => pair.Asked, pair => pair.Told);

    /// <summary>Whether a word tells a state that is asked for ("over", "open").</summary>
    internal static bool IsState(string word) => States.ContainsKey(word);

    /// <summary>A concept without the words that only answer whether it is so.</summary>
    internal static Concept Stateless(Concept concept) => States.TryGetValue(concept.Word.ToLowerInvariant(), out var answers)
        ? concept with { Alternatives = [.. concept.Alternatives.Except(answers).Union(Synonyms.Of(concept.Term).Except(concept.Forms))] } : concept;

    public static ImmutableArray<Concept> Read(string question)
    {
        var concepts = new List<Concept>();
        var tokens = Analyzer.Tokens(question);
        var (asking, idle) = (AskingSentence(question), OnlyAsking(question));
        for (var position = 0; position < tokens.Length; position++)
        {
            var (term, span) = (tokens[position].Term, tokens[position].Span);
            var word = question.Substring(span.Start, span.Length);
            if (AskingWords.Contains(word.ToLowerInvariant()) || idle.Exists(phrase => phrase.Contains(span)))
                continue;
            var known = concepts.FindIndex(concept => concept.Match(term) == 1);
            var isBackground = !asking.Contains(span);
            if (known < 0)
                concepts.Add(Make(word, term, span.Start, position, question[..span.Start], question[span.End..]) with { IsBackground = isBackground });
            else if (!isBackground)
                concepts[known] = concepts[known] with { IsBackground = false };
        }

        ReadState(question, concepts, tokens.Length);
        ReadPhrasals(question, concepts);
        return [.. concepts];
    }

    /// <summary>"Is the border open" is answered by "closed" as well, and "over" asks for an end though no passage is searched for it.</summary>
    private static void ReadState(string question, List<Concept> concepts, int position)
    {
        if (AsksForState.Find(question).Groups["state"] is not { Success: true } state
            || !States.TryGetValue(state.Value.ToLowerInvariant(), out var answers))
            return;
        var at = concepts.FindIndex(concept => concept.Start == state.Index);
        if (at >= 0)
            concepts[at] = concepts[at] with { Alternatives = [.. concepts[at].Alternatives.Union(answers)] };
        else
            concepts.Add(new Concept(state.Value, answers[0], ConceptKind.Word, [.. answers.Skip(1)], position) { Start = state.Index });
    }

    /// <summary>"Set off the alarm" is told by "triggered" as well.</summary>
    private static void ReadPhrasals(string question, List<Concept> concepts)
    {
        foreach (var phrasal in PhrasalVerbs.In(question))
        {
            bool IsIn(Concept concept) => concept.Start >= phrasal.Start && concept.Start < phrasal.Start + phrasal.Length;
            if (concepts.Find(concept => concept.Start == phrasal.Start) is not { } first || Analyzer.Terms(phrasal.Verb) is not [var verb])
                continue;

            // Whoever says something hasn't said sorry.
            var told = first.IsLight && concepts.Find(concept => IsIn(concept) && !concept.IsLight) is { } tells ? tells : first;
            concepts[concepts.IndexOf(told)] = told with { Alternatives = [.. told.Alternatives.Union([verb, .. Synonyms.Of(verb)])] };
            concepts.RemoveAll(concept => IsIn(concept) && concept.Start != told.Start);
        }
    }

    private static Concept Make(string word, string term, int start, int position, string before, string rest)
    {
        var states = WordForms.OfName(term);
        var kind = char.IsDigit(word[0]) ? ConceptKind.Number
            // a capital at the question's start says nothing
            : (start > 0 && char.IsUpper(word[0]) && !CalendarWords.Has(word)) || !states.IsEmpty ? ConceptKind.Name
            : ConceptKind.Word;
        var isKindWanted = KindWanted.Fits(before);
        var forms = WordForms.Of(term).AddRange(states);
        if (Numbers.TryGetValue(word.ToLowerInvariant(), out var number))
            forms = forms.Add(number);
        var isPlaced = Placing.Fits(PlacePrefix.Without(before));
        var within = isPlaced ? Capitals(word) : [];
        return new Concept(
            word, term, kind, [.. Synonyms.Of(term).Union(Synonyms.NarrowerThan(term)).Union(within).Union(Regions.GetValueOrDefault(term, []))
                .Except(forms.Add(term))], position)
        {
            IsEvent = kind == ConceptKind.Word && Synonyms.IsEventKind(term),
            IsPlaced = isPlaced,
            TellsEvent = kind == ConceptKind.Word && NextWord.Find(rest) is { Success: true } next && Analyzer.Terms(next.Value) is [var following]
            && Synonyms.IsEventKind(following),
            Start = start,
            IsModifier = kind == ConceptKind.Name && Modifier.Fits(word + rest),
            Forms = forms,
            Telling = kind == ConceptKind.Word
                ? [.. forms.Prepend(term).SelectMany(form => Synonyms.Telling(form, !Nominal.Fits(before))).Distinct().Except(forms.Add(term))]
                : [],
            FullNames = FullNames(word),
            Related = kind == ConceptKind.Word ? Synonyms.RelatedTo(term) : [],
            IsLight = LightWords.Contains(term) || (kind == ConceptKind.Word && isKindWanted),
        };
    }

    // What happened in its capital happened in a state.
    private static IEnumerable<string> Capitals(string word) => StateNames.Find(word) is { } state ? state.Capitals.SelectMany(OneTerm) : [];

    // "US", "UAE": a text that has the state's whole name meets it.
    private static ImmutableArray<string> FullNames(string word) => OrganisationNames.OfAcronym(word) is { } body
        ? [.. body.OtherNames.Prepend(body.Name).Where(name => name.Contains(' '))]
        : StateNames.Find(word) is { } state && !state.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            ? [.. state.OtherNames.Prepend(state.Name).Where(name => name.Contains(' '))] : [];

    private static IEnumerable<string> Names(State state) => state.Demonyms.Prepend(state.Name).Concat(state.Capitals).SelectMany(OneTerm).Distinct();

    private static IEnumerable<string> OneTerm(string name) => Analyzer.Terms(name) is [var term] ? [term] : [];

    // Several sentences: those before tell the background, the last question asks.
    private static TextSpan AskingSentence(string question)
    {
        var sentences = SentenceSplitter.Split(question, new TextSpan(0, question.Length));
        var last = sentences.LastOrDefault(sentence => question[sentence.End - 1] == '?');
        return sentences.Length < 2 ? new TextSpan(0, question.Length) : last.Length > 0 ? last : sentences[^1];
    }

    /// <summary>The words that only ask: "take place", "worth" of how much something is, and "held" of talks, not of hostages.</summary>
    private static List<TextSpan> OnlyAsking(string question)
    {
        var lower = question.ToLowerInvariant();
        var asking = AskingPhrases.Select(pattern => pattern.Find(lower).Groups["asks"]).Where(asks => asks.Success)
            .Select(asks => new TextSpan(asks.Index, asks.Length)).ToList();
        if (IsHeld.Find(question) is { Success: true } held && EventWords.Overlaps(held.Groups["what"].Value.ToLowerInvariant().Split(' ')))
            asking.Add(new TextSpan(held.Groups["held"].Index, held.Groups["held"].Length));
        return asking;
    }

    private static Regex IsHeld { get; } = Patterns.Of(
        @"\b(was|were|is|are) (?<what>[^.?!]{0,200})\b(?<held>held)\b|\bwill (?<what>[^.?!]{0,200})\bbe (?<held>held)\b",
        RegexOptions.IgnoreCase);

    private static Regex Placing { get; } = Patterns.Of(@"\b(in|at|near|inside|outside|around|across|of) $|\b(in|at|near|inside|outside|around|across) the $",
        RegexOptions.IgnoreCase);

    // "In south Morvan", "at lake Ossen": the name stands behind.
    private static Regex PlacePrefix { get; } = Patterns.Of(
        @"(?<=\s)((north|south|east|west)(ern)?|new|upper|lower|central|san|santa|saint|st|los|las|el|al|port|fort|lake|mount|cape) $",
        RegexOptions.IgnoreCase);

    private static Regex Nominal { get; } = Patterns.Of(
        @"\b(a|an|the|this|these|those|his|her|its|their|our|my|your|of|in|on|at|by|with|from|for|some|any|no|\w+['’]s) $",
        RegexOptions.IgnoreCase);

    private static Regex NextWord { get; } = Patterns.Of(@"^ [\w-]+");

    private static Regex AsksForState { get; } = Patterns.Of(@"\b(is|are|was|were)\b[^.?!]*\b(?<state>\w+)\W*$", RegexOptions.IgnoreCase);

    // "Which university", "what two groups": the kind of thing wanted.
    private static Regex KindWanted { get; } = Patterns.Of(
        @"\b(what|which)( (kinds?|types?|sorts?|group|number|percentage|amount) of)?( (one|two|three|four|five))? $",
        RegexOptions.IgnoreCase);

    // A possessive, or the ending of a people's name, before a word in lower case.
    private static Regex Modifier { get; } = Patterns.Of(@"^\w+(['’]s|(?<=[^t]an|ese|ish|[^aeiou]i|ic)) \p{Ll}");
}
