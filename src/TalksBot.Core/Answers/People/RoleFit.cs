using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.People;

/// <summary>Measures how well somebody's role is the one asked after: the office must agree, and so must the state.</summary>
public sealed partial class RoleFit
{
    private const double OtherOffice = 0.6;
    private const double OtherState = 0.4;
    private const double StateUnsaid = 0.5;
    private const double Implied = 0.9;
    private const int MaxStates = 200;
    private const double OtherRank = 0.5;
    private const WordTraits Offices = WordTraits.Role | WordTraits.Portfolio;

    // A deputy isn't the minister, and neither is who was it once.
    private static readonly FrozenSet<string> Ranks = FrozenSet.ToFrozenSet(["vice", "deputy", "assistant", "associate", "former", "ex"]);

    private readonly QuestionReading reading;
    private readonly FrozenSet<string> ranks;
    private readonly string? body;
    private readonly bool asksForRole;
    private readonly QuestionMeter meter;
    private readonly ImmutableHashSet<State> asked;
    private readonly ImmutableHashSet<string> articles;

    private RoleFit(QuestionReading reading, QuestionMeter meter, ImmutableHashSet<State> asked, ImmutableHashSet<string> articles) =>
        (this.reading, this.meter, this.asked, this.articles, ranks, body, asksForRole) =
            (reading, meter, asked, articles, RanksOf(reading.Question), OrganisationNames.In(reading.Question)?.Name, RoleAsked.Noun(reading) is not null);

    public static async Task<RoleFit> OfAsync(
        IPassageIndex index, QuestionReading reading, QuestionMeter meter, CorpusFilter filter, CancellationToken cancellation)
    {
        var asked = reading.Concepts.Select(concept => StateNames.Find(concept.Word)).OfType<State>().ToImmutableHashSet();
        if (asked.IsEmpty)
            return new RoleFit(reading, meter, asked, []);

        // "the defence minister" in an article about one state's doings is that state's.
        var terms = asked.SelectMany(state => state.Capitals.Concat(state.OtherNames).Append(state.Name)).SelectMany(name => Indexing.Analysis.Analyzer.Terms(name));
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Person, [.. terms.Distinct().Select(term => new QueryTerm(term))], filter, MaxStates), cancellation);
        var acting = hits
            .Where(hit => hit.Finding is PersonFinding { Actor: ActorKind.State } state && StateNames.Find(state.Name) is { } found && asked.Contains(found))
            .Select(hit => hit.Article.Id);
        return new RoleFit(reading, meter, asked, [.. acting]);
    }

    /// <summary>From 0 to 1.</summary>
    public double Share(PersonFinding person, Role role)
    {
        var matches = meter.Matches($"{role.Text.Text} {person.Side}");
        var own = StateNames.Find(person.Side ?? "");
        var implied = own is null && articles.Contains(person.ArticleId);
        var factor = asked.IsEmpty || implied || IsSentThere(role) || own is null && IsNamed(role) || own is not null && asked.Contains(own) ? 1 : own is null ? StateUnsaid : OtherState;
        // "The Pakistani Taliban" are neither of Pakistan nor the Taliban.
        factor *= body is null || person.Side is null || person.Side == body ? 1 : OtherState;
        factor *= ranks.SetEquals(RanksOf(role.Text.Text)) ? 1 : OtherRank;
        for (var i = 0; i < matches.Length; i++)
        {
            var word = reading.Concepts[i].Word.ToLowerInvariant();
            if (implied && StateNames.Find(word) is not null)
                matches[i] = Math.Max(matches[i], Implied);
            else if (matches[i] == 0 && word != "affairs" && (asksForRole || (WordList.Of(word) & Offices) != 0))
                factor *= OtherOffice;
        }

        return factor * meter.Share(matches);
    }

    // "Director of Medics for Norway" says whose, unless it says where to.
    private bool IsNamed(Role role) =>
        !Destination().Fits(role.Text.Text) && role.Text.Text.Split(' ').Any(word => StateNames.Find(word) is { } state && asked.Contains(state));

    // "The ambassador to Norrland" is another state's.
    private bool IsSentThere(Role role) =>
        Destination().Find(reading.Question) is { Success: true } there && Destination().Find(role.Text.Text) is { Success: true } here
        && StateNames.Find(there.Groups[1].Value) is { } state && StateNames.Find(here.Groups[1].Value) == state;

    [GeneratedRegex(@"\b(?:to|in)\s+(?:the\s+)?([\w’'-]+(\s+(?:states|kingdom|arabia|korea))?)\s*\??$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Destination();

    private static FrozenSet<string> RanksOf(string words) =>
        words.ToLowerInvariant().Split(' ', '-').Where(Ranks.Contains).ToFrozenSet();
}
