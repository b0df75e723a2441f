using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds who holds a role, did something, had it done to them, said or claimed it, in the articles that meet the question.</summary>
internal static class WhoFinder
{
    /// <summary>The rule that finds somebody by what an article says they are.</summary>
    public const string Role = "who.role";

    /// <summary>The rule that finds somebody by what they said.</summary>
    public const string Statement = "who.statement";

    private const int MaxArticles = 16;
    private const int MaxChecked = 4;

    // So many places where somebody is named tell whose side they are on; very many articles have more.
    private const int MaxPeople = 1000;
    private const double Unadorned = 0.9;

    /// <summary>Candidates best first, one an actor.</summary>
    public static async Task<ImmutableArray<DeedCandidate>> FindAsync(
        IPassageIndex index, WhoQuestion question, QuestionLight light, CorpusFilter filter, CancellationToken cancellation) =>
        await FindAsync(index, question, light, await CastsAsync(index, question, light, filter, cancellation), filter, cancellation);

    /// <inheritdoc cref="FindAsync(IPassageIndex, WhoQuestion, QuestionLight, CorpusFilter, CancellationToken)"/>
    public static async Task<ImmutableArray<DeedCandidate>> FindAsync(
        IPassageIndex index, WhoQuestion question, QuestionLight light, ImmutableArray<ArticleCast> casts, CorpusFilter filter, CancellationToken cancellation)
    {
        // Where a sentence tells the tie itself, nobody is named for more of the question's words.
        foreach (var tie in question.Ties)
        {
            var ties = new InLight<TieFinder>(light, own => new TieFinder(tie, own));
            var tied = (await SortedAsync(index, question, light, casts, cast => ties.Of(cast.Info.Id).Find(cast), filter, cancellation))
                .RemoveAll(candidate => candidate.IsOfAnother);
            if (!tied.IsEmpty || tie.IsOnlyTold && casts.Any(cast => ties.Of(cast.Info.Id).Names(cast)))
                return tied;
        }

        var matchers = new InLight<Matchers>(light, own =>
            new Matchers(own, new HolderMatcher(question, own), new DeedMatcher(question, own), new SayingMatcher(question, own)));
        return await SortedAsync(index, question, light, casts, cast => question.Succession is { } succession
            ? new SuccessionFinder(succession, light).Find(cast)
            : Candidates(question, cast, matchers.Of(cast.Info.Id)).Concat(ByName(question, cast)), filter, cancellation);
    }

    /// <summary>Those whom alone a sentence names that has nearly all of what is asked, and those whom alone an article names as having part in it.
    /// </summary>
    public static async Task<ImmutableArray<DeedCandidate>> FindOnlyOneAsync(
        IPassageIndex index, WhoQuestion question, QuestionLight light, ImmutableArray<ArticleCast> casts, CorpusFilter filter, CancellationToken cancellation)
    {
        if (question.Ties.Any(tie => tie.IsToldByItselfAlone) || IsOnlyReversed(question, light, casts))
            return [];
        var finders = new InLight<OnlyOne>(light, own => new OnlyOne(new OnlyNamed(question, own), new EventPart(question, own), new Owners(question, own)));
        return await SortedAsync(index, question, light, casts, cast => finders.Of(cast.Info.Id).Find(cast), filter, cancellation);
    }

    private static async Task<ImmutableArray<DeedCandidate>> SortedAsync(IPassageIndex index, WhoQuestion question, QuestionLight light,
        ImmutableArray<ArticleCast> casts, Func<ArticleCast, IEnumerable<DeedCandidate>> find, CorpusFilter filter, CancellationToken cancellation)
    {
        var clause = question.IsSaying ? SaidClause.Of(question, light) : null;
        var instances = new InLight<InstanceAsked>(light, own => new InstanceAsked(question, own));
        var names = new InLight<AbsentName>(light, own => new AbsentName(question, own));
        var time = await TimeAsked.OfAsync(index, question, casts, filter, cancellation);
        var found = casts.SelectMany(cast => find(cast)
                .Where(candidate => !Survivors.IsOtherName(candidate) && !IsToldTo(question, candidate) && !IsLeftOut(question, cast, candidate)
                    && !Survivors.Lives(question, cast, candidate)
                    && !IsOfOtherGender(question, candidate) && (!question.IsYoung || question.Deed is null || Youth.IsTold(cast, candidate)))
                .Select(candidate => instances.Of(cast.Info.Id).IsOther(cast, candidate.Quote) || names.Of(cast.Info.Id).IsLeftOut(cast, candidate)
                    || time?.IsOther(candidate) == true
                    ? candidate with { IsOfAnother = true, Score = 0 } : candidate)
                .Select(candidate => clause?.IsToldBy(candidate, cast.Deeds(candidate.Quote)) == true
                    ? candidate with { SaysJustThat = true } : candidate))
            .OrderByDescending(candidate => candidate.SaysJustThat)
            .ThenByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.ToldBy is { } told ? SayingText.IsPlain(told) ? 1 : 2 : 0)
            .ThenByDescending(candidate => candidate.Article.Published)
            .ThenBy(candidate => candidate.Quote.Offset)
            .DistinctBy(candidate => candidate.Name)
            .ToImmutableArray();

        // Beside those who say just that, whoever says it in other words may say something else.
        return await CheckedAsync(index, light, filter, found is [{ SaysJustThat: true }, ..]
            ? [.. found.TakeWhile(candidate => candidate.SaysJustThat)] : found, cancellation);
    }

    /// <summary>Whether what proves it is over where what is to come is asked for, or names the candidate only as whose somebody or something is.</summary>
    public static bool IsLeftOut(WhoQuestion question, ArticleCast cast, DeedCandidate candidate) =>
        ToCome.IsOver(question, candidate) || OfSomebodyElse.IsOnly(question, cast, candidate);

    /// <summary>Whether the articles tell the deed only the other way round.</summary>
    public static bool IsOnlyReversed(WhoQuestion question, QuestionLight light, ImmutableArray<ArticleCast> casts)
    {
        var deeds = new InLight<DeedMatcher>(light, own => new DeedMatcher(question, own));
        var directions = casts.Select(cast => deeds.Of(cast.Info.Id).DirectionsIn(cast)).ToArray();
        return directions.Any(told => told.IsReversed) && !directions.Any(told => told.IsStraight);
    }

    /// <summary>The sentences that tell the deed of somebody whom they don't name, best first; empty where it asks for none.</summary>
    public static ImmutableArray<DeedCandidate> Unnamed(WhoQuestion question, QuestionLight light, ImmutableArray<ArticleCast> casts)
    {
        if (question.Deed is null)
            return [];
        var deeds = new InLight<DeedMatcher>(light, own => new DeedMatcher(question, own));
        return [.. casts
            .SelectMany(cast => deeds.Of(cast.Info.Id).FindUnnamed(cast))
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Article.Published)
            .ThenBy(candidate => candidate.Quote.Offset)
            .DistinctBy(candidate => (candidate.Article.Id, candidate.Quote.Span))];
    }

    /// <summary>Who acts and speaks in the articles that meet a question best.</summary>
    public static async Task<ImmutableArray<ArticleCast>> CastsAsync(
        IPassageIndex index, WhoQuestion question, QuestionLight light, CorpusFilter filter, CancellationToken cancellation)
    {
        if (light.Articles.IsEmpty)
            return [];
        var articles = light.Articles.Take(MaxArticles).ToArray();
        var within = filter.Within(articles.Select(article => article.Info.Id));
        var people = (await index.ReadAllAsync(new FindingList(FindingKind.Person, within), cancellation).ToArrayAsync(cancellation))
            .ToLookup(hit => hit.Article.Id, hit => (PersonFinding)hit.Finding);
        var said = question.MayBeToldByDeeds
            ? (await index.ReadAllAsync(new FindingList(FindingKind.Statement, within), cancellation).ToArrayAsync(cancellation))
            .ToLookup(hit => hit.Article.Id, hit => (StatementFinding)hit.Finding)
            : null;
        var deeds = said is null
            ? null
            : (await index.ReadAllAsync(new FindingList(FindingKind.Deed, within), cancellation).ToArrayAsync(cancellation))
            .ToLookup(hit => hit.Article.Id, hit => (DeedFinding)hit.Finding);
        var passages = light.Passages.ToLookup(hit => hit.Article.Id, hit => hit.Passage);
        return [.. articles.Select(article =>
            new ArticleCast(article, passages[article.Info.Id], [.. people[article.Info.Id]], said is null ? [] : [.. said[article.Info.Id]],
                deeds is null ? [] : deeds[article.Info.Id]))];
    }

    private static IEnumerable<DeedCandidate> Candidates(WhoQuestion question, ArticleCast cast, Matchers matchers)
    {
        var (light, holders, deeds, sayings) = matchers;
        if ((question.Office is not null || question.IsOfSeveralWords) && (question.Wants == WhoWants.Holder || question.IsByVerb))
            foreach (var holder in Holders(question, cast, holders))
                yield return holder;
        if (question.Deed is null && question.Wants != WhoWants.Claimant)
            yield break;
        var hasKind = !question.IsByVerb && question.Parts.Any(part => part is WhoPart.Kind or WhoPart.Office);
        if (hasKind && question.Wants != WhoWants.Claimant && (question.Wants == WhoWants.Patient || question.Rule == "which-is"))
            foreach (var candidate in Called(question, cast, holders).Where(called => (called.Person is not { } person || !deeds.IsAskedAbout(cast, person))
                && question.Doers.All(i => !light.IsName[i] || cast.Light.Sentence(called.Quote.Span)[i] >= QuestionLight.Enough)))
                if (deeds.Share(cast, candidate.Quote) is { } share)
                    yield return candidate with { Score = candidate.Score * share };
        foreach (var candidate in deeds.Find(cast).Concat(sayings.Find(cast)))
            if (!hasKind || candidate.Person is { } body && IsOfKind(question, cast, candidate.Quote, body))
                yield return candidate;
            else if (candidate.Person is { } person && (question.Office is null || person.Actor == ActorKind.Person)
                && holders.Best(cast, person, Descriptions(cast, person, question)) is { } fit)
                yield return candidate with { Score = candidate.Score * fit.Score };
    }

    // "Which paper": a name that tells so, where the sentence meets what else is said of it.
    private static bool IsOfKind(WhoQuestion question, ArticleCast cast, Quote sentence, PersonFinding person) => question.Office is null
        && question.Parts.LastIndexOf(WhoPart.Kind) is >= 0 and var kind && BodyKinds.Has(question.Reading.Concepts[kind].Word, person)
        && Enumerable.Range(0, kind).All(i => question.Parts[i] != WhoPart.Kind || cast.Light.Sentence(sentence.Span)[i] >= QuestionLight.Enough);

    private static IEnumerable<Description> Descriptions(ArticleCast cast, PersonFinding person, WhoQuestion question) =>
        person.Rule == ArticleCast.UnlistedRule ? cast.Descriptions.Beside(person.Sentence, person.Mentions[0], question)
            : cast.Descriptions.Of(person, question);

    /// <summary>Somebody asked for by a name that only a sentence has, first where something stands beside it.</summary>
    private static IEnumerable<DeedCandidate> ByName(WhoQuestion question, ArticleCast cast)
    {
        if (!question.MayBeName || question.Office is not null || question.Reading.Concepts.Length < 2)
            yield break;
        var asked = Spelling.Fold(string.Join(' ', question.Reading.Concepts.Select(concept => concept.Word)));
        foreach (var sentence in cast.Sentences)
            foreach (var (person, span) in cast.Unlisted(sentence).Where(mention => mention.Person.Aliases.Prepend(mention.Person.Name).Any(name =>
                string.Equals(Spelling.Fold(name), asked, StringComparison.OrdinalIgnoreCase))))
                yield return new DeedCandidate(cast.Info, person.Name, person.Actor, null, sentence,
                    cast.Descriptions.Beside(sentence, span, question).Any() ? 1 : Unadorned, person.Rule) { Person = person };
    }

    // "Which girl" isn't Tom.
    private static bool IsOfOtherGender(WhoQuestion question, DeedCandidate candidate) =>
        question.Gender != WordTraits.None && (WordList.Of(candidate.Name.Split(' ')[0].ToLowerInvariant()) & WordTraits.GivenName) is var given
        && given != WordTraits.None && (given & question.Gender) == 0;

    // "Who told Beck to resign" doesn't ask for Beck.
    private static bool IsToldTo(WhoQuestion question, DeedCandidate candidate)
    {
        var deed = question.Parts.IndexOf(WhoPart.Deed);
        if (!question.IsSaying || deed < 0 || deed + 1 >= question.Parts.Length)
            return false;
        var (concepts, asked) = (question.Reading.Concepts, question.Reading.Question);
        var next = concepts.Skip(deed + 1).TakeWhile((concept, i) => ToSomebody.Fits(asked.AsSpan(concepts[deed + i].Start + concepts[deed + i].Word.Length)
            [..Math.Max(0, concept.Start - concepts[deed + i].Start - concepts[deed + i].Word.Length)]));
        var names = Analyzer.Terms(candidate.Name);
        return !names.IsEmpty && next.Take(2).Any(concept => concept.Term == names[^1]);
    }

    // "Told [the mayor] [Tom] [Beck]"
    private static Regex ToSomebody { get; } = Patterns.Of(@"^ (to )?(the )?$", RegexOptions.IgnoreCase);

    /// <summary>"The jailed leader": what was done to somebody may be said in what they are called.</summary>
    private static IEnumerable<DeedCandidate> Called(WhoQuestion question, ArticleCast cast, HolderMatcher holders) =>
        Described(cast, question).Select(described => Holder(
            cast, holders, described with { Descriptions = [.. described.Descriptions.Where(description =>
                description.Terms.Any(term => question.Deed?.Match(term) >= QuestionLight.Enough))] }))
            .OfType<DeedCandidate>();

    private static IEnumerable<DeedCandidate> Holders(WhoQuestion question, ArticleCast cast, HolderMatcher holders) =>
        Described(cast, question).Select(described => Holder(cast, holders, described)).OfType<DeedCandidate>();

    private static DeedCandidate? Holder(ArticleCast cast, HolderMatcher holders, DescribedPerson described) =>
        holders.Best(cast, described.Person, described.Descriptions) is { } fit
            ? new DeedCandidate(cast.Info, described.Person.Name, described.Person.Actor, null, fit.Sentence, fit.Score, Role) { Person = described.Person,
                IsOnlyNear = fit.IsOnlyNear,
                Naming = fit.Rule == DescriptionReader.Elsewhere
                    ? cast.Sentences.FirstOrDefault(sentence => described.Person.Mentions.Any(sentence.Span.Contains)) : null }
            : null;

    /// <summary>The people of an article, those included whom only a sentence names, with what they are called.</summary>
    private static IEnumerable<DescribedPerson> Described(ArticleCast cast, WhoQuestion question)
    {
        foreach (var person in cast.People.Where(person => person.Actor == ActorKind.Person && !Affiliation.IsStateName(person.Name)))
            yield return new DescribedPerson(person, cast.Descriptions.Of(person, question));
        foreach (var sentence in cast.Sentences.Where(sentence => question.MayBeToldIn(sentence.Text)))
            foreach (var (person, span) in cast.Unlisted(sentence).Where(mention => mention.Person.Actor == ActorKind.Person))
                yield return new DescribedPerson(person, cast.Descriptions.Beside(sentence, span, question));
    }

    private sealed record Matchers(QuestionLight Light, HolderMatcher Holders, DeedMatcher Deeds, SayingMatcher Sayings);

    private sealed record OnlyOne(OnlyNamed Named, EventPart Part, Owners Owners)
    {
        public IEnumerable<DeedCandidate> Find(ArticleCast cast) => Named.Find(cast).Concat(Part.Find(cast)).Concat(Owners.Find(cast));
    }

    private sealed record DescribedPerson(PersonFinding Person, IEnumerable<Description> Descriptions);

    /// <summary>Whoever other articles put with another state doesn't hold this one's office because an article about it names them.</summary>
    private static async Task<ImmutableArray<DeedCandidate>> CheckedAsync(
        IPassageIndex index, QuestionLight light, CorpusFilter filter, ImmutableArray<DeedCandidate> candidates, CancellationToken cancellation)
    {
        var asked = light.Reading.Concepts.Select(concept => StateNames.Find(concept.Word)).OfType<State>().ToImmutableHashSet();
        var near = candidates.Take(MaxChecked).Where(candidate => candidate.IsOnlyNear).ToArray();
        if (asked.IsEmpty || near.Length == 0)
            return candidates;
        var terms = near.SelectMany(candidate => Analyzer.Terms(candidate.Name)).Distinct().Select(term => new QueryTerm(term));
        var all = await index.FindAsync(new FindingQuery(FindingKind.Person, [.. terms], filter, MaxPeople), cancellation);
        var others = near.Where(candidate => all.Any(hit => hit.Finding is PersonFinding { Actor: ActorKind.Person } person
            && NameMatch.SamePerson(person.Name, candidate.Name) && StateNames.Find(person.Side ?? "") is { } state && !asked.Contains(state)));
        return candidates.RemoveRange(others);
    }
}
