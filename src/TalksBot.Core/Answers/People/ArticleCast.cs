using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>Who acts and speaks in one article, with its sentences that have to do with a question.</summary>
internal sealed class ArticleCast
{
    private const WordTraits OfNoName = WordTraits.NotName | WordTraits.Day;

    /// <summary>The rule of somebody whom only a sentence names.</summary>
    public const string UnlistedRule = "who.unlisted";

    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(["of", "for", "and", "the", "on", "in", "&"]);

    private const int MaxGap = 8;
    private const int MaxQuoted = 4;

    // Read when they are first asked for: most sentences of an article have nothing to do with a question.
    private readonly Dictionary<TextSpan, ImmutableArray<ActorMention>> mentions = [];
    private readonly Dictionary<TextSpan, ImmutableArray<ActorMention>> unlisted = [];
    private readonly Dictionary<TextSpan, ImmutableArray<ActorMention>> everybody = [];
    private readonly Dictionary<string, string?> spelledOut = [];
    private readonly ActorMention[] known;

    private readonly ILookup<int, DeedFinding> deeds;

    private ILookup<string, (Quote Words, Quote Sentence)>? described;

    public ArticleCast(ArticleLight light, IEnumerable<Passage> passages, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> said,
        IEnumerable<DeedFinding> deeds)
    {
        this.deeds = deeds.ToLookup(deed => deed.Sentence.Span.Start);
        (Light, People, Said) = (light, people, said);
        Sentences = [.. passages
            .OrderBy(passage => passage.Ordinal)
            .SelectMany(passage => passage.Sentences, (passage, sentence) => (passage.Text, Span: sentence))
            .DistinctBy(sentence => sentence.Span)
            .Select(sentence => sentence.Text.Part(sentence.Span))];
        Descriptions = new DescriptionReader(this);
        known = [.. people.SelectMany(person => person.Mentions.Select(span => new ActorMention(person, span)))];
    }

    public ArticleLight Light { get; }

    public ArticleInfo Info => Light.Info;

    public ImmutableArray<PersonFinding> People { get; }

    public ImmutableArray<StatementFinding> Said { get; }

    public ImmutableArray<Quote> Sentences { get; }

    /// <summary>Whether a name of one word is the surname of several people of the article.</summary>
    public bool IsOfSeveral(string name) => !name.Contains(' ')
        && People.Count(person => person.Actor == ActorKind.Person && person.Name.EndsWith($" {name}", StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>What the article calls those who are named in it.</summary>
    public DescriptionReader Descriptions { get; }

    /// <summary>Who is named in a sentence of the article, in its order.</summary>
    public ImmutableArray<ActorMention> In(Quote sentence) => sentence.InTitle ? [] : Once(mentions, sentence, Find);

    /// <summary>What a sentence tells that somebody does.</summary>
    public IEnumerable<DeedFinding> Deeds(Quote sentence) => sentence.InTitle ? [] : deeds[sentence.Span.Start];

    /// <summary>The words without a name for somebody whom another sentence names ("an Omani diver"), with the sentences that have them.</summary>
    public IEnumerable<(Quote Words, Quote Sentence)> Described(PersonFinding person) => (described ??= ReadDescribed())[person.Name];

    private ILookup<string, (Quote Words, Quote Sentence)> ReadDescribed() => deeds.SelectMany(all => all).SelectMany(WithoutName)
        .DistinctBy(told => (told.Name, told.Words.Span))
        .ToLookup(told => told.Name, told => (told.Words, told.Sentence));

    private static IEnumerable<(string Name, Quote Words, Quote Sentence)> WithoutName(DeedFinding deed)
    {
        if (deed is { Doer: { } doer, Doers: [var by] } && NoName.Fits(doer.Text))
            yield return (by, doer, deed.Sentence);
        if (deed is { Object: { } done, Patients: [var to] } && NoName.Fits(done.Text))
            yield return (to, done, deed.Sentence);
    }

    // "The gunman", "an Omani diver"; not "his" or "he"
    private static Regex NoName { get; } = Patterns.Of(@"^(?:the|an?|this) ", RegexOptions.IgnoreCase);

    /// <summary>Somebody whom a phrase names and the article's cast lacks, by the fullest name that its sentences have; null where it is no name.</summary>
    public PersonFinding? Named(Quote sentence, Quote phrase)
    {
        if (StateNames.Find(TheBefore.Without(phrase.Text)) is { } state && !StateNames.IsDemonym(phrase.Text))
            return Acting(state, sentence);
        if (Unlisted(sentence).FirstOrDefault(mention => mention.Person.Actor == ActorKind.Organisation && mention.Span.End == phrase.Span.End
            && TheBefore.Without(phrase.Text).Length == mention.Span.Length) is { } body)
            return body.Person;
        if (NameAtEnd.Find(phrase.Text) is not { Success: true } match)
            return null;
        var name = match.Value;
        var words = name.Split(' ');
        if (words.Any(word => StateNames.Find(word) is not null || RightWords.Has(word.ToLowerInvariant())
            || (WordList.Of(word.ToLowerInvariant()) & (OfNoName | WordTraits.Place | WordTraits.Pronoun)) != 0))
            return null;
        var full = Sentences.SelectMany(other => Unlisted(other)).Select(mention => mention.Person.Name)
            .FirstOrDefault(name => name.EndsWith($" {name}", StringComparison.Ordinal)) ?? name;
        return new PersonFinding { ArticleId = Info.Id, Sentence = sentence, Rule = UnlistedRule, Name = full, Actor = ActorKind.Person,
            Mentions = [phrase.Span] };
    }

    /// <summary>The name in the article whose words begin with the letters ("Harbour Boat League" for HBL), small words left out; null where none does.
    /// </summary>
    public string? SpelledOut(string letters)
    {
        if (!spelledOut.TryGetValue(letters, out var name))
            spelledOut[letters] = name = Sentences.Select(sentence => Bracketed(letters, sentence.Text) ?? SpelledOut(letters, sentence.Text))
                .FirstOrDefault(found => found is not null);
        return name;
    }

    // "The Supreme Court of Votes (KSC)": letters of another language, perhaps.
    private static string? Bracketed(string letters, string text) => text.IndexOf($"({letters})", StringComparison.Ordinal) is > 0 and var at
        && NameBefore.Find(text[..at]) is { Success: true } name ? name.Groups["name"].Value : null;

    private static string? SpelledOut(string letters, string text)
    {
        var words = text.Split([' ', '-', ',', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Joining.Contains(word)).ToArray();
        for (var i = 0; i + letters.Length <= words.Length; i++)
            if (words[i..(i + letters.Length)] is var name && name.Zip(letters).All(pair => pair.First[0] == pair.Second && pair.First != letters))
                return Ending.Without(string.Join(' ', name));
        return null;
    }

    /// <summary>The sentence right before; null where it isn't at hand.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="across">Whether it may be any distance away.</param>
    public Quote? Before(Quote sentence, bool across = false)
    {
        var at = Sentences.IndexOf(sentence);
        return at > 0 && (across || sentence.Span.Start - Sentences[at - 1].Span.End < MaxGap) ? Sentences[at - 1] : null;
    }

    /// <summary>The sentence right before in the same paragraph; null where none is.</summary>
    public Quote? BeforeInParagraph(Quote sentence) => Before(sentence) is { } before && sentence.Span.Start - before.Span.End <= 1 ? before : null;

    /// <summary>The last sentence before a quotation that goes over several: who speaks it may be called something there.</summary>
    public Quote? BeforeQuotation(Quote sentence)
    {
        var at = Sentences.IndexOf(sentence);
        for (var i = at - 1; i >= 0 && i >= at - MaxQuoted; i--)
            if (Sentences[i + 1].Span.Start - Sentences[i].Span.End >= MaxGap)
                return null;
            else if (Sentences[i + 1].Text[0] is '"' or '“')
                return Sentences[i];
        return null;
    }

    /// <summary>Names that the sentence has and the article's cast doesn't: a body or somebody that is named once.</summary>
    public ImmutableArray<ActorMention> Unlisted(Quote sentence) => Once(unlisted, sentence, FindUnlisted);

    private static ImmutableArray<ActorMention> Once(
        Dictionary<TextSpan, ImmutableArray<ActorMention>> known, Quote sentence, Func<Quote, ImmutableArray<ActorMention>> find)
    {
        if (!known.TryGetValue(sentence.Span, out var found))
            known[sentence.Span] = found = find(sentence);
        return found;
    }

    private ImmutableArray<ActorMention> FindUnlisted(Quote sentence)
    {
        var listed = In(sentence);
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        foreach (Match name in Name.FindAll(sentence.Text))
        {
            var whole = OfState.Find(name.Value) is { Success: true } of && StateNames.Find(of.Groups["state"].Value) is not null
                ? name.Value[..of.Index] : Ending.Without(name.Value);
            var (text, nick) = (LeadingArticle.Without(whole), name.Groups["nick"]);
            var span = new TextSpan(sentence.Span.Start + name.Index + whole.Length - text.Length, text.Length);
            var words = text.ToLowerInvariant().Split(' ');
            if (words.Length < 2 || IsTitle(words[^1], sentence.Text.AsSpan(span.End - sentence.Span.Start))
                || !nick.Success && listed.Any(mention => mention.Span.Overlaps(span))
                || (WordList.Of(words[0]) & OfNoName) != 0 || (WordList.Of(words[^1]) & WordTraits.Place) != 0
                || words.Any(word => StateNames.Find(word) is not null))
                continue;
            var actor = words.Any(word => word == "&" || (WordList.Of(word) & WordTraits.Organisation) != 0) ? ActorKind.Organisation : ActorKind.Person;
            found.Add(new ActorMention(new PersonFinding { ArticleId = Info.Id, Sentence = sentence, Rule = UnlistedRule, Actor = actor, Mentions = [span],
                Name = nick.Success ? Nickname.Without(text) : text, Aliases = nick.Success ? [nick.Value] : [] }, span));
        }

        return found.ToImmutable();
    }

    // "Bergen Gov. Ann Other"
    private static bool IsTitle(string last, ReadOnlySpan<char> behind) => behind is ['.', ' ', ..] && (WordList.Of(last) & WordTraits.Honorific) != 0;

    /// <summary>Who is named in a sentence, those included who aren't of the article's cast and whose name reads like a person's.</summary>
    public ImmutableArray<ActorMention> Everybody(Quote sentence) => Once(everybody, sentence, FindEverybody);

    private ImmutableArray<ActorMention> FindEverybody(Quote sentence) => [.. In(sentence).Concat(Unlisted(sentence).Where(mention =>
        mention.Person.Actor == ActorKind.Person && (IsLikeAPerson(mention.Person.Name) || IsToldOfAPerson(sentence, mention.Span))))
        .OrderBy(mention => mention.Span.Start)];

    // "Eddie Chu", "Yau Wai-ching"; not "Kowloon West" or "Civic Passion".
    private static bool IsLikeAPerson(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        return words.Length <= 4 && !words.Contains("of") && (words.All(word => (WordList.Of(word) & (WordTraits.Role | WordTraits.Modifier)) == 0))
            && ((WordList.Of(words[0]) & WordTraits.GivenName) != 0 || !words.Any(RightWords.Has));
    }

    // "Harbour Mason, 34, was held", "34-year-old Harbour Mason", "Tucker Mason called": what stands beside the name is told of people alone.
    private static bool IsToldOfAPerson(Quote sentence, TextSpan name) =>
        Aged.Fits(sentence.Text.AsSpan(name.End - sentence.Span.Start))
        || YearsOld.Fits(sentence.Text.AsSpan(0, name.Start - sentence.Span.Start));

    /// <summary>Who is named, "Omani forces" for Oman included.</summary>
    private ImmutableArray<ActorMention> Find(Quote sentence)
    {
        var named = known.Where(mention => sentence.Span.Contains(mention.Span)).ToList();
        foreach (Match forces in Forces.FindAll(sentence.Text))
        {
            var span = new TextSpan(sentence.Span.Start + forces.Index, forces.Length);
            if (StateNames.Find(forces.Groups["people"].Value) is { } state && !named.Exists(mention => mention.Span.Overlaps(span)))
                named.Add(new ActorMention(People.FirstOrDefault(person => person.Name == state.Name) ?? Acting(state, sentence), span));
        }

        return [.. named.OrderBy(mention => mention.Span.Start)];
    }

    private PersonFinding Acting(State state, Quote sentence) =>
        new() { ArticleId = Info.Id, Sentence = sentence, Rule = "who.forces", Name = state.Name, Actor = ActorKind.State, Side = "state" };

    private static Regex Forces { get; } = Patterns.Of(
        @"\b(?<people>\p{Lu}\w+) (?:forces|army|military|troops|soldiers|police|government|authorities|jets|warplanes|officials|navy"
        + @"|air force)\b");

    private static Regex Name { get; } = Patterns.Of(
        @"\b\p{Lu}[\w'’-]{1,30}(?: & \p{Lu}[\w'’-]{1,30}(?: \p{Lu}[\w'’-]{1,30}){0,2}"
        + @"|(?: [(“""‘](?<nick>\p{Lu}[\w'’-]+(?: \p{Lu}[\w'’-]+){0,2})[)”""’])?"
        + @"(?: (?:\p{Lu}\. |& )?(?:al-|el-|al |el |bin |ibn |de |del |la |van |der |of |von ){0,2}?"
        + @"\p{Lu}[\w'’-]{1,30}){1,4})");

    // "Ann Other of Oman"
    private static Regex OfState { get; } = Patterns.Of(@" of (the )?(?<state>\p{Lu}.*)$", RegexOptions.NonBacktracking);

    // "Beck"; "opposition leader Ann B. Other"
    private static Regex NameAtEnd { get; } = Patterns.Of(@"(?:^|(?<=^[\p{Ll} -]{3,40} ))\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.| \p{Lu}[\p{L}'’-]+){0,3}$");

    private static Regex TheBefore { get; } = Patterns.Of(@"^[Tt]he ");

    private static Regex Aged { get; } = Patterns.Of(@"^,? \(?\d{1,2}\)?(,| and\b|\.)");

    private static Regex YearsOld { get; } = Patterns.Of(@"\d-year-old $");

    private static Regex NameBefore { get; } = Patterns.Of(@"(?<![\p{L}'’-])(\p{Lu}[\p{L}-]{1,40}['’]s )?"
        + @"(?<name>\p{Lu}[\p{L}-]{1,40}( (of |for |and |the )?\p{Lu}[\p{L}-]{1,40}){1,6}),? $");

    private static Regex Nickname { get; } = Patterns.Of(@" [(“""‘][^)”""’]{1,60}[)”""’]");

    private static Regex Ending { get; } = Patterns.Of(@"['’]s$");

    private static Regex LeadingArticle { get; } = Patterns.Of(@"^(?:The|A|An|Its|His|Her|Their|But|And|In|On|At|As|[\p{Lu}][\w-]+['’]s) ");
}

/// <summary>An actor where an article names them.</summary>
public sealed record ActorMention(PersonFinding Person, TextSpan Span);
