using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Tells whether a name of a question for an office over a land or town may be that land or town, as its article has the name. Nobody is president of a
/// person or a newspaper, and who governs a whole state doesn't govern whatever town is named beside them.
/// </summary>
internal sealed class LandMeant(WhoQuestion question, QuestionLight light)
{
    private static readonly FrozenSet<string> OfStates = RuleData.Lines("Questions/who-state-offices.txt").ToFrozenSet();

    private readonly Dictionary<string, bool> known = [];

    /// <param name="cast">The article.</param>
    /// <param name="concept">The name, by its place among the question's words.</param>
    public bool MayBeOne(ArticleCast cast, int concept)
    {
        var key = $"{cast.Info.Id} {concept}";
        if (!known.TryGetValue(key, out var may))
            known[key] = may = Read(cast, concept);
        return may;
    }

    /// <summary>"President Ann Other of Norrland": whether the land stands right behind somebody's name.</summary>
    /// <param name="person">Who it is.</param>
    /// <param name="sentence">A sentence that names them.</param>
    /// <param name="concept">The land.</param>
    public bool IsBehindName(PersonFinding person, string sentence, int concept) => OfLand.FindAll(sentence).Any(land =>
        person.Name.EndsWith(land.Groups["who"].Value, StringComparison.Ordinal) && IsAsked(land.Groups["land"].Value, concept));

    /// <summary>Whether another land stands there.</summary>
    /// <inheritdoc cref="IsBehindName"/>
    public bool IsOtherBehindName(PersonFinding person, string sentence, int concept) => !IsBehindName(person, sentence, concept)
        && OfLand.FindAll(sentence).Any(land => person.Name.EndsWith(land.Groups["who"].Value, StringComparison.Ordinal));

    /// <summary>Whether the office is one over a whole state.</summary>
    public bool IsOfAState => question.Office is { } office && OfStates.Contains(office.Name);

    /// <summary>Whether a sentence on somebody with the office of a leader tells that the state is theirs, and not where they go or whom they fight.</summary>
    public static bool IsOwnIn(string text, State state) => Name.FindAll(text).Any(name => StateNames.Find(name.Value) == state
        && (Owned.Fits(text.AsSpan(name.Index + name.Length)) || ActsHere(text, name)));

    private bool Read(ArticleCast cast, int concept)
    {
        if (Affiliation.IsParty(light.Reading.Concepts[concept].Word)
            || cast.People.Any(person => person.Actor == ActorKind.Person && IsAsked(person.Name, concept) && IsSurelyOne(person)
                || person.Actor == ActorKind.Organisation && Analyzer.Terms(person.Name) is [_] && IsAsked(person.Name, concept)))
            return false;
        return cast.Sentences.Select(sentence => sentence.Text).Append(cast.Info.Title).Any(text => Name.FindAll(text).Any(name =>
            IsAsked(name.Value, concept) && (Owns(text, name) || ActsHere(text, name)
                || !IsOfAState && (Placing.Fits(text.AsSpan(0, name.Index)) || Behind.Fits(text.AsSpan(name.Index + name.Length))
                    || The.Fits(text.AsSpan(0, name.Index)) && NextWord.Fits(text.AsSpan(name.Index + name.Length))))));
    }

    // "Harbour Lakeport" may be a magazine.
    private static bool IsSurelyOne(PersonFinding person) =>
        !person.Roles.IsEmpty || (WordList.Of(person.Name.Split(' ')[0].ToLowerInvariant()) & WordTraits.GivenName) != 0;

    // "Tolva's delegation"; not "Tolva's hills" where a whole state is asked for.
    private bool Owns(string text, Match name) => Owned.Find(text[(name.Index + name.Length)..]) is { Success: true } owned
        && (!IsOfAState || (WordList.Of(owned.Groups["what"].Value.ToLowerInvariant()) & OfRulers) != 0);

    // "Tolva sent its envoy": a state acts.
    private static bool ActsHere(string text, Match name) => !Governing.Fits(text.AsSpan(0, name.Index))
        && !StateNames.IsDemonym(name.Value)
        && Lexicon.Of(NextWord.Find(text[(name.Index + name.Length)..]).Groups["word"].Value)
            .Is(WordKinds.Past | WordKinds.Auxiliary | WordKinds.Have | WordKinds.Be | WordKinds.Modal);

    private bool IsAsked(string name, int concept) =>
        Analyzer.Terms(name).Any(term => light.Reading.Concepts[concept].Match(term) >= QuestionLight.Enough);

    private static Regex OfLand { get; } = Patterns.Of(@"(?<![\p{L}-])(?<who>\p{Lu}[\p{L}-]{1,40}) of (the )?(?<land>\p{Lu}[\p{L}-]{1,40})");

    private static Regex Name { get; } = Patterns.Of(@"\b\p{Lu}[\p{L}-]{1,40}");

    private static Regex Owned { get; } = Patterns.Of(
        @"^(['’]s|(?<=s)['’])\s(?<what>(?!(provincial|regional|local|municipal|district|county|city)\b)[\p{L}-]+)");

    private const WordTraits OfRulers = WordTraits.Role | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Honorific | WordTraits.Organisation
        | WordTraits.Collective;

    private static Regex Placing { get; } = Patterns.Of(
        @"\b([Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|to|[Aa]round|of|[Aa]cross|[Ff]or)( the)?( \p{Lu}[\p{L}-]{1,40}){0,2} $");

    // "LAKEPORT (News) –", "Lakeport, Norrland", "Lakeport police"
    private static Regex Behind { get; } = Patterns.Of(
        @"^( \(|, \p{Lu}| ([Pp]olice|officials|[Cc]ity|town|[Cc]ounty|residents|authorities|[Cc]ouncil|[Mm]ayor|[Ss]heriff|prosecutors?)\b)");

    // "The Lakeport ferry bill"
    private static Regex The { get; } = Patterns.Of(@"\b(the|an?) $", RegexOptions.IgnoreCase);

    private static Regex Governing { get; } = Patterns.Of(@"\p{L} $");

    private static Regex NextWord { get; } = Patterns.Of(@"^ (?<word>\p{Ll}+)");
}
