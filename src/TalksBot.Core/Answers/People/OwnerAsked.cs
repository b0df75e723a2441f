using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>Whose office is asked for ("chief of the Harbour Union"), and whether it is that of what an article calls somebody.</summary>
internal sealed class OwnerAsked(WhoQuestion question, QuestionLight light)
{
    private static readonly FrozenSet<string> LandBodies = RuleData.Lines("Questions/who-land-bodies.txt").ToFrozenSet();

    // "The police department" is the police.
    private static readonly FrozenSet<string> Kinded = RuleData.Lines("Answers/People/kinded-bodies.txt").ToFrozenSet();

    private const int MaxBetween = 2;

    /// <summary>The words that tell which office or people.</summary>
    public IEnumerable<Concept> Kinds => light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Kind);

    /// <summary>Whether a word says whose office it is: “mayor of Lakeport”, “Lakeport's mayor”, “head of the harbour union”; not “mayor when
    /// Lakeport flooded” or “head of the talks on Lakeport”.</summary>
    public bool IsWhose(int concept) => question.Parts.LastIndexOf(WhoPart.Office) is >= 0 and var office && (concept < office
        || light.Reading.Concepts[office] is var head && head.Start + head.Word.Length is var end && end < light.Reading.Concepts[concept].Start
            && OfWhose.Fits(light.Reading.Question.AsSpan(end, light.Reading.Concepts[concept].Start - end)));

    /// <summary>“The Afghan team's coach” is that of the team which the question names, and of nobody else.</summary>
    public bool HasOther(Description description) => description.Owners.Any(owner =>
        2 * owner.Count(term => Kinds.Any(kind => kind.Match(term) >= QuestionLight.Enough)) < Math.Max(1, owner.Length)
            && !Kinds.Any(kind => IsByLetters(kind, description))) ;

    /// <summary>“President of the harbour union fund” isn’t that of the union.</summary>
    public bool IsOfPart(Description description)
    {
        var words = description.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool IsAsked(string word, bool isBody) => Analyzer.Terms(word).Any(term => Kinds.Any(kind =>
            (!isBody || IsBody(kind)) && kind.Match(term) >= QuestionLight.Enough));
        return Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i => (WordList.Of(words[i].ToLowerInvariant()) & WordTraits.Organisation) != 0
            && !Kinded.Contains(words[i].ToLowerInvariant()) && !IsAsked(words[i], isBody: false) && IsAsked(words[i - 1], isBody: true));
    }

    /// <summary>“NDPD commissioner” of “New Dorn Police Commissioner”, “HBL chief” of “Harbour Boat League (HBL) chief”.</summary>
    public static bool IsByLetters(Concept kind, Description description)
    {
        var letters = kind.Word.ToUpperInvariant();
        if (letters.Length is < 3 or > 6 || !letters.All(char.IsAsciiLetter) || RightWords.Has(kind.Word.ToLowerInvariant()))
            return false;
        var names = description.Text.Split(' ').TakeWhile(word => word.Length > 0).Where(word => char.IsUpper(word[0])).ToArray();
        bool Begin(string with) => Enumerable.Range(0, Math.Max(0, names.Length - with.Length + 1)).Any(at =>
            names.Skip(at).Zip(with).All(pair => pair.First[0] == pair.Second));
        return description.Text.Contains($"({letters})", StringComparison.Ordinal)
            || letters.EndsWith("PD", StringComparison.Ordinal) && Begin(letters[..^1]) && names.Contains("Police")
            || Begin(letters);
    }

    /// <summary>“Harbour Bank's workers met the new chief, Ann Other”: of the one body that the sentence, or else the one before it in its
    /// paragraph, names.</summary>
    public bool IsBodyBeside(ArticleCast cast, PersonFinding person, Description description, int concept)
    {
        if (question.Office is null || !light.IsName[concept] || HasOther(description) || HasOtherBody(description) || !description.States.IsEmpty
            || person.Side is { } side && !IsWhollyAsked(side))
            return false;
        bool IsAsked(string name) => Analyzer.Terms(name).Any(term => light.Reading.Concepts[concept].Match(term) >= QuestionLight.Enough);
        if (cast.People.Any(other => other.Actor == ActorKind.Person && IsAsked(other.Name)))
            return false;
        foreach (var sentence in new[] { description.Sentence, cast.BeforeInParagraph(description.Sentence) }.OfType<Quote>())
        {
            var bodies = cast.In(sentence).Concat(cast.Unlisted(sentence)).Where(mention => mention.Person.Actor == ActorKind.Organisation
                    && !Hearer.Fits(sentence.Text.AsSpan(0, mention.Span.Start - sentence.Span.Start)))
                .Select(mention => mention.Person.Name).ToArray();
            var met = cast.Light.Sentence(sentence.Span);
            if (met[concept] >= QuestionLight.Enough || bodies.Length > 0)
                return bodies.All(body => IsAsked(body) || IsWhollyAsked(body)) && (met[concept] >= QuestionLight.Enough || Array.Exists(bodies, IsAsked))
                    && (bodies.Length > 0 || IsWhole(met) || !IsLandsBody(description) && IsAsked(cast.Info.Title)
                    || cast.People.Any(body => body.Actor == ActorKind.Organisation && IsAsked(body.Name)));
        }

        return false;
    }

    /// <summary>“Norrland's Harbour Party”: its name may be in the question without the land.</summary>
    public bool IsWhollyAsked(string body) => Analyzer.Terms(body) is { IsEmpty: false } terms
        && terms.All(term => Kinds.Any(kind => kind.Match(term) >= QuestionLight.Enough));

    /// <summary>“Harbour College … Ann Other, the college president”: what it is president of is a noun of the question.</summary>
    public bool HasNoun(Description description) => question.Office is not null && Kinds.Where(kind => !kind.IsModifier
            && StateNames.Find(kind.Word) is null && IsBody(kind)).Any(kind =>
            description.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word =>
                char.IsLower(word[0]) && Analyzer.Terms(word).Any(term => kind.Match(term) >= 1)));

    /// <summary>“The council's president”, where the article names the Harbour Council of Lakeport in full.</summary>
    public bool IsWholeBody(ArticleCast cast, Description description) => question.Office is not null && description.States.IsEmpty
        && OwnNoun.Find(description.Text) is { Success: true } own && Kinds.Count() > 1
        && Analyzer.Terms(own.Groups["noun"].Value).Any(term => Kinds.Any(kind => kind.Match(term) >= 1))
        && cast.Sentences.Any(sentence => IsWhole(cast.Light.Sentence(sentence.Span)));

    /// <summary>“Tom Beck's widow” is “Beck's widow”, where the article names one Beck in full so.</summary>
    public bool IsGivenName(ArticleCast cast, PersonFinding called, Description description, int concept) => light.IsName[concept]
        && light.Reading.Concepts.ElementAtOrDefault(concept + 1) is { } surname && question.Parts[concept + 1] == WhoPart.Kind
        && surname.Position - light.Reading.Concepts[concept].Position == 1
        && description.Terms.Any(term => surname.Match(term) >= QuestionLight.Enough)
        && cast.People.Any(person => person.Actor == ActorKind.Person && Analyzer.Terms(person.Name) is var name
            && name.Any(term => light.Reading.Concepts[concept].Match(term) >= 1) && name.Any(term => surname.Match(term) >= 1))
        && !cast.People.Any(person => person.Name != called.Name && person.Actor == ActorKind.Person && person.Name.Contains(' ')
            && Analyzer.Terms(person.Name) is [var first, .., var last] && surname.Match(last) >= 1
            && light.Reading.Concepts[concept].Match(first) < 1);

    /// <summary>“The union's negotiator”, asked for as that of “the Lakeport union”: which union it is stands elsewhere.</summary>
    public bool IsBodyWithoutName(Description description, int concept) =>
        light.IsName[concept] && description is { Owners: [[var body]], States.IsEmpty: true } && Enumerable.Range(0, question.Parts.Length).Any(i =>
            question.Parts[i] == WhoPart.Kind && !light.IsName[i] && light.Reading.Concepts[i].Match(body) >= QuestionLight.Enough
            && Math.Abs(light.Reading.Concepts[i].Position - light.Reading.Concepts[concept].Position) <= MaxBetween);

    /// <summary>“San Diego police chief”: the town may stand elsewhere, as with a mayor.</summary>
    public bool IsLandsBody(Description description) => question.Office is not null
        && light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Kind)
            .Any(kind => LandBodies.Contains(kind.Word.ToLowerInvariant()) && description.Terms.Contains(kind.Term));

    /// <summary>Whether all the words of the body's name are met.</summary>
    public bool IsWhole(double[] met) =>
        Kinds.Count() > 1 && Enumerable.Range(0, met.Length).All(i => question.Parts[i] != WhoPart.Kind || met[i] >= QuestionLight.Enough);

    /// <summary>Whether a word is a noun for a body (“company”).</summary>
    public static bool IsBody(Concept concept) => (WordList.Of(concept.Word.ToLowerInvariant()) & WordTraits.Organisation) != 0;

    // "The interior ministry's spokesman", "fishing union leader"; not "team captain", whose team stands elsewhere.
    private bool HasOtherBody(Description description)
    {
        var words = LeadingArticle.Without(description.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i =>
            (WordList.Of(Possessive.Without(words[i]).ToLowerInvariant()) & WordTraits.Organisation) != 0
            && !Analyzer.Terms(words[i]).Any(term => Kinds.Any(kind => kind.Match(term) >= QuestionLight.Enough)));
    }

    /// <summary>“The airport's chief”: whether a noun without a name says whose.</summary>
    public static bool HasOwnNoun(Description description) => OwnNoun.Fits(description.Text);

    private static Regex OwnNoun { get; } = Patterns.Of(@"^([Tt]he )?(?<noun>\p{Ll}{3,40})(['’]s|(?<=s)['’]) ");

    private static Regex OfWhose { get; } = Patterns.Of(
        @"^(\sof (state|staff|parliament|government))?\s(of|for|in|at|to|from)\s(the\s|an?\s)?"
        + @"((?!(of|for|in|at|on|to|from|with|about|over|who|that|when|after)\b)[\w'’-]+\s){0,4}$",
        RegexOptions.IgnoreCase);

    // "Told the Harbour News": who hears it is no owner.
    private static Regex Hearer { get; } = Patterns.Of(
        @"\b(told|tells|telling|(interview|spoke|speaking|talking|talk) (with|to)|(statement|email|letter) to|(said|appeared|appearing) on) (the )?$",
        RegexOptions.IgnoreCase);

    private static Regex LeadingArticle { get; } = Patterns.Of("^(?:the|an?|its|his|her|their) ", RegexOptions.IgnoreCase);

    private static Regex Possessive { get; } = Patterns.Of(@"['’]s?$");
}
