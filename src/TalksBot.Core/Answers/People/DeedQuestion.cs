using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds who holds a role, said something or did something: the roles, statements and sentences that meet the question.</summary>
public static class DeedQuestion
{
    // What stands behind these is wished, feared or denied of somebody.
    private static readonly FrozenSet<string> UnrealVerbs = RuleData.Lines("Answers/People/unreal-verbs.txt").SelectMany(verb => Analyzer.Terms(verb)).ToFrozenSet();

    /// <summary>The rule that finds somebody by what an article says they are.</summary>
    public const string Role = "who.role";

    /// <summary>The rule that finds somebody by what they said.</summary>
    public const string Statement = "who.statement";

    private const int MaxPeople = 400;
    private const int MaxStatements = 60;
    private const int MaxWindows = 12;
    private const int MaxSaid = 400;

    private const double StatementShare = 0.97;
    private const double DeedShare = 0.95;
    private const double NotTheAgent = 0.6;

    // Who merely stands in one sentence with a role doesn't hold it, and whose brother did something didn't do it.
    private const double NotTheHolder = 0.5;
    private const double OtherwiseSaid = 0.5;
    private const double OtherObject = 0.5;
    private const double Organisation = 0.9;
    private const double State = 0.85;
    private const double OwnShare = 0.6;

    /// <summary>Candidates best first, one an actor.</summary>
    /// <param name="index">Where to look.</param>
    /// <param name="reading">The question.</param>
    /// <param name="patient">Whether it asks to whom something was done ("who was accused").</param>
    /// <param name="explicitly">Whether somebody is asked for and nothing else: then the sentences around a deed count too.</param>
    /// <param name="filter">Which articles to look in.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<ImmutableArray<DeedCandidate>> FindAsync(
        IPassageIndex index, QuestionReading reading, bool patient, bool explicitly, CorpusFilter filter, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return [];
        var terms = EvidenceFinder.Terms(reading);
        var weights = ConceptWeights.Of(reading, await index.SearchAsync(new PassageQuery(terms, filter, 1), cancellation));
        var meter = new QuestionMeter(reading, weights);
        var roles = await RolesAsync(index, reading, terms, meter, filter, cancellation);
        var statements = patient ? [] : await StatementsAsync(index, reading, terms, meter, filter, cancellation);
        var noun = RoleAsked.Noun(reading);
        var agents = new AgentFinder(noun ?? reading.Deed, patient) { Holds = noun is not null, Unreal = AgentFinder.AsksForUnreal(reading.Question) };
        var deeds = await DeedsAsync(index, reading, agents, explicitly ? OwnShare : 1, meter, filter, cancellation);
        return [.. roles.Concat(statements).Concat(deeds)
            .OrderByDescending(candidate => candidate.Score)
            .DistinctBy(candidate => candidate.Name)];
    }

    private static async Task<IEnumerable<DeedCandidate>> RolesAsync(
        IPassageIndex index, QuestionReading reading, ImmutableArray<QueryTerm> terms, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Person, terms, filter, MaxPeople), cancellation);
        var fit = await RoleFit.OfAsync(index, reading, meter, filter, cancellation);
        return
            from hit in hits
            let person = (PersonFinding)hit.Finding
            where person.Actor == ActorKind.Person
            from role in person.Roles
            where !role.Sentence.InTitle
            select new DeedCandidate(hit.Article, person.Name, person.Actor, null, role.Sentence, fit.Share(person, role), Role);
    }

    private static async Task<IEnumerable<DeedCandidate>> StatementsAsync(
        IPassageIndex index, QuestionReading reading, ImmutableArray<QueryTerm> terms, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Statement, terms, filter, MaxStatements), cancellation);
        return
            from hit in hits
            let statement = (StatementFinding)hit.Finding
            where !statement.Sentence.InTitle && !meter.IsAskedAbout(statement.Speaker) && meter.IsDeed(statement.Verb)
            select new DeedCandidate(hit.Article, statement.Speaker, ActorKind.Person, statement, statement.Sentence,
                StatementShare * meter.Share($"{statement.Verb} {statement.Content.Text}") 
                    * (Differ(reading, statement) ? OtherwiseSaid : 1) * (Misses(reading, meter.Matches(statement.Sentence.Text)) ? OtherObject : 1), Statement);
    }

    // "Who accused Norrland": whoever accused somebody else isn't meant.
    private static bool Misses(QuestionReading reading, double[] matches) =>
        reading.Concepts is [var deed, var target, ..] && deed == reading.Deed && (target.Kind == ConceptKind.Name || StateNames.Find(target.Word) is not null) && matches[1] == 0;

    private static async Task<IEnumerable<DeedCandidate>> DeedsAsync(
        IPassageIndex index, QuestionReading reading, AgentFinder agents, double ownShare, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var windows = await EvidenceFinder.FindAsync(index, reading, filter, MaxWindows, cancellation);
        if (windows.IsEmpty)
            return [];
        var articles = windows.Select(window => window.Article.Id).ToImmutableHashSet();
        var people = await index.FindAsync(new FindingQuery(FindingKind.Person, [], filter with { Articles = articles }, MaxPeople), cancellation);
        var byArticle = people.ToLookup(hit => hit.Article.Id, hit => (PersonFinding)hit.Finding);
        var said = (await index.FindAsync(new FindingQuery(FindingKind.Statement, [], filter with { Articles = articles }, MaxSaid), cancellation))
            .ToLookup(hit => hit.Article.Id, hit => (StatementFinding)hit.Finding);
        return windows.SelectMany(window => Agents(window, agents, reading, ownShare, meter, [.. byArticle[window.Article.Id]], [.. said[window.Article.Id]]));
    }

    private static IEnumerable<DeedCandidate> Agents(
        EvidenceWindow window, AgentFinder agents, QuestionReading reading, double ownShare, QuestionMeter meter, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> said)
    {
        var around = meter.Share($"{window.Article.Title} {window.Quote.Text}");
        foreach (var sentence in SentenceSplitter.Split(window.Quote.Text, new TextSpan(0, window.Quote.Text.Length)))
        {
            var quote = window.Quote.Part(new TextSpan(window.Quote.Span.Start + sentence.Start, sentence.Length));
            var other = Misses(reading, meter.Matches(quote.Text)) || Denial.IsIn(reading.Question) && !Denial.IsIn(quote.Text);
            foreach (var clause in AgentFinder.Clauses(quote))
            {
                var mentions = people
                    .SelectMany(person => person.Mentions.Where(span => clause.Span.Contains(span)).Select(span => new ActorMention(person, span)))
                    .Where(mention => !mention.Person.Aliases.Append(mention.Person.Name).Any(meter.IsAskedAbout))
                    .OrderBy(mention => mention.Span.Start)
                    .ToImmutableArray();
                if (mentions.IsEmpty || agents.IsContrary(clause))
                    continue;
                var found = agents.Find(clause, mentions);
                var share = meter.Share(clause.Text);
                var same = other ? OtherObject : 1;

                // Where and in what matter it was done often stands in the sentences around the deed.
                var deed = same * Math.Max(share, (ownShare * share) + ((1 - ownShare) * around));
                foreach (var (person, span) in mentions)
                    yield return found.Contains(span)
                        ? Agent(agents, new DeedCandidate(window.Article, person.Name, person.Actor, null, quote, DeedShare * deed * KindShare(person.Actor), "who.agent"), person, clause, span, said)
                        : new DeedCandidate(window.Article, person.Name, person.Actor, null, quote, DeedShare * same * share * (agents.Holds || AgentFinder.IsPossessive(clause, span) ? NotTheHolder : NotTheAgent) * KindShare(person.Actor), "who.mentioned");
            }
        }
    }

    /// <summary>The candidate with whoever says so; what is only demanded or denied of somebody isn't their deed.</summary>
    private static DeedCandidate Agent(AgentFinder agents, DeedCandidate candidate, PersonFinding person, Quote clause, TextSpan span, ImmutableArray<StatementFinding> said)
    {
        var told = said.Where(statement => !statement.Content.InTitle && statement.Content.Span.Contains(span) && !StatementReader.IsBy(statement, person.Actor, person.Name, person.Aliases)).MinBy(statement => statement.Content.Span.Length);
        return told is null ? agents.IsAccused(clause, span) ? candidate with { Score = candidate.Score * NotTheAgent } : candidate
            : candidate with { ToldBy = told, Score = candidate.Score * (Analyzer.Terms(told.Verb).Any(UnrealVerbs.Contains) ? NotTheAgent : 1) };
    }

    // "Will not use force" for "will use force", and the other way round.
    private static bool Differ(QuestionReading reading, StatementFinding statement) =>
        Denial.IsIn(reading.Question) ? !Denial.IsIn(statement.Content.Text) && !Denial.IsIn(statement.Verb) : Denial.Meets(reading, statement.Content.Text);

    private static double KindShare(ActorKind actor) => actor switch
    {
        ActorKind.Organisation => Organisation,
        ActorKind.State => State,
        _ => 1,
    };
}
