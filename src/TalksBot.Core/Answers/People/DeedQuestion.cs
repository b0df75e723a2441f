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

/// <summary>Somebody who may be the one that a role or deed belongs to, with the words that prove it.</summary>
/// <param name="Article">Where the words stand.</param>
/// <param name="Name">The name in that article.</param>
/// <param name="Actor">What kind of actor it is.</param>
/// <param name="Proof">The finding to show: the statement for a saying, else the person.</param>
/// <param name="Quote">The sentence that proves it.</param>
/// <param name="Score">From 0 to about 1: how much of the question is met, and how surely by this actor.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record DeedCandidate(ArticleInfo Article, string Name, ActorKind Actor, Finding? Proof, Quote Quote, double Score, string Rule);

/// <summary>Finds who holds a role, said something or did something: the roles, statements and sentences that meet the question.</summary>
public static class DeedQuestion
{
    private const int MaxPeople = 400;
    private const int MaxStatements = 60;
    private const int MaxWindows = 12;

    private const double StatementShare = 0.97;
    private const double DeedShare = 0.95;
    private const double NotTheAgent = 0.6;
    private const double Organisation = 0.9;
    private const double State = 0.85;
    private const int WordsBetweenVerbAndBy = 4;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "in", "from", "with", "to", "between", "for", "against", "at", "on", "near", "towards", "over"]);

    /// <summary>Candidates best first, one an actor.</summary>
    public static async Task<ImmutableArray<DeedCandidate>> FindAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return [];
        var terms = EvidenceFinder.Terms(reading);
        var weights = ConceptWeights.Of(reading, await index.SearchAsync(new PassageQuery(terms, filter, 1), cancellation));
        var meter = new QuestionMeter(reading, weights);
        var roles = await RolesAsync(index, terms, meter, filter, cancellation);
        var statements = await StatementsAsync(index, terms, meter, filter, cancellation);
        var deeds = await DeedsAsync(index, reading, meter, filter, cancellation);
        return [.. roles.Concat(statements).Concat(deeds)
            .OrderByDescending(candidate => candidate.Score)
            .DistinctBy(candidate => candidate.Name)];
    }

    private static async Task<IEnumerable<DeedCandidate>> RolesAsync(
        IPassageIndex index, ImmutableArray<QueryTerm> terms, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Person, terms, filter, MaxPeople), cancellation);
        return
            from hit in hits
            let person = (PersonFinding)hit.Finding
            where person.Actor == ActorKind.Person
            from role in person.Roles
            where !role.Sentence.InTitle
            select new DeedCandidate(hit.Article, person.Name, person.Actor, null, role.Sentence, meter.Share($"{role.Text.Text} {person.Side}"), "who.role");
    }

    private static async Task<IEnumerable<DeedCandidate>> StatementsAsync(
        IPassageIndex index, ImmutableArray<QueryTerm> terms, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Statement, terms, filter, MaxStatements), cancellation);
        return
            from hit in hits
            let statement = (StatementFinding)hit.Finding
            where !statement.Sentence.InTitle && !meter.IsAskedAbout(statement.Speaker) && meter.IsDeed(statement.Verb)
            select new DeedCandidate(hit.Article, statement.Speaker, ActorKind.Person, statement, statement.Sentence,
                StatementShare * meter.Share($"{statement.Verb} {statement.Content.Text}"), "who.statement");
    }

    private static async Task<IEnumerable<DeedCandidate>> DeedsAsync(
        IPassageIndex index, QuestionReading reading, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var windows = await EvidenceFinder.FindAsync(index, reading, filter, MaxWindows, cancellation);
        if (windows.IsEmpty)
            return [];
        var articles = windows.Select(window => window.Article.Id).ToImmutableHashSet();
        var people = await index.FindAsync(new FindingQuery(FindingKind.Person, [], filter with { Articles = articles }, MaxPeople), cancellation);
        var byArticle = people.ToLookup(hit => hit.Article.Id, hit => (PersonFinding)hit.Finding);
        return windows.SelectMany(window => Agents(window, reading, meter, [.. byArticle[window.Article.Id]]));
    }

    private static IEnumerable<DeedCandidate> Agents(
        EvidenceWindow window, QuestionReading reading, QuestionMeter meter, ImmutableArray<PersonFinding> people)
    {
        foreach (var sentence in SentenceSplitter.Split(window.Quote.Text, new TextSpan(0, window.Quote.Text.Length)))
        {
            var quote = window.Quote.Part(new TextSpan(window.Quote.Span.Start + sentence.Start, sentence.Length));
            var mentions = people
                .SelectMany(person => person.Mentions.Where(span => quote.Span.Contains(span)).Select(span => (person, span)))
                .Where(mention => !meter.IsAskedAbout(mention.person.Name))
                .OrderBy(mention => mention.span.Start)
                .ToList();
            if (mentions.Count == 0)
                continue;
            var agent = AgentOf(quote, reading, mentions);
            var share = meter.Share(quote.Text);
            foreach (var (person, span) in mentions)
                yield return new DeedCandidate(window.Article, person.Name, person.Actor, null, quote,
                    DeedShare * share * (span == agent ? 1 : NotTheAgent) * KindShare(person.Actor), span == agent ? "who.agent" : "who.mentioned");
        }
    }

    /// <summary>The mention that does what the question's first verb says: after "by" where it is passive, else before it.</summary>
    private static TextSpan? AgentOf(Quote quote, QuestionReading reading, List<(PersonFinding Person, TextSpan Span)> mentions)
    {
        var tokens = Analyzer.Tokens(quote.Text);
        var deed = reading.Deed;
        if (deed is null || tokens.FirstOrDefault(token => deed.Match(token.Term) > 0) is not { Term: not null } verb)
            return null;
        var (start, end) = (quote.Span.Start + verb.Span.Start, quote.Span.Start + verb.Span.End);
        if (FollowedByBy(quote.Text, verb.Span.End) is { } by)
        {
            var after = mentions.Where(mention => mention.Span.Start >= quote.Span.Start + by).ToList();

            // "by the head of the Harbour Authority, Ann Other": the authority belongs to the role.
            var first = after.SkipWhile(mention => mention.Person.Actor == ActorKind.Organisation).FirstOrDefault();
            return first.Person?.Actor == ActorKind.Person ? first.Span : after.Count > 0 ? after[0].Span : null;
        }

        var before = mentions.Where(mention => mention.Span.End <= start && !IsPossessive(quote, mention.Span) && !FollowsPreposition(quote, mention.Span)).ToList();
        return before.Count > 0 ? before[^1].Span : mentions.FirstOrDefault(mention => mention.Span.Start >= end).Span is { Length: > 0 } next ? next : null;
    }

    private static int? FollowedByBy(string text, int position)
    {
        var words = text[position..].Split(' ', WordsBetweenVerbAndBy + 2);
        var at = Array.FindIndex(words, word => word.Equals("by", StringComparison.OrdinalIgnoreCase));
        return at < 0 || at > WordsBetweenVerbAndBy ? null : position + words.Take(at + 1).Sum(word => word.Length + 1) - 1;
    }

    private static bool IsPossessive(Quote quote, TextSpan mention)
    {
        var rest = quote.Text.AsSpan(mention.End - quote.Span.Start);
        return rest.StartsWith("'s") || rest.StartsWith("’s") || rest.StartsWith("' ") || rest.StartsWith("’ ");
    }

    // "the advisor of Northland, leads": what a preposition governs does nothing itself.
    private static bool FollowsPreposition(Quote quote, TextSpan mention)
    {
        var before = quote.Text.AsSpan(0, mention.Start - quote.Span.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return Prepositions.Contains(word.ToString().ToLowerInvariant());
    }

    private static double KindShare(ActorKind actor) => actor switch
    {
        ActorKind.Organisation => Organisation,
        ActorKind.State => State,
        _ => 1,
    };
}
