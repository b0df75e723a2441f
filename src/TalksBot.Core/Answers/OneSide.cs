using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers;

/// <summary>
/// Tells which findings are of one side: its people, what they said and did, its losses. What names nobody who acts is of a side that its
/// sentence names.
/// </summary>
/// <param name="side">The side, as somebody asks for it ("Afghan", "the Taliban").</param>
/// <param name="index">Where the sides of those who speak and act are looked up.</param>
public sealed class OneSide(string side, IPassageIndex index)
{
    private const int Namesakes = 20;
    private const int MaxNearest = 3;

    private readonly Dictionary<string, bool> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What of an answer is of the side; where nothing is, a refusal with what was found otherwise.</summary>
    public async Task<Answer> OfAsync(Answer answer, CancellationToken cancellation)
    {
        if (answer.Findings.IsEmpty)
            return answer;
        var kept = new SortedSet<int>();
        foreach (var (number, finding) in answer.Findings.Index())
            if (await HasAsync(finding.Finding, cancellation))
                kept.Add(number);

        // Of figures that differ none is shown without the others.
        foreach (var conflict in answer.Conflicts.Where(conflict => conflict.Findings.Any(kept.Contains)))
            kept.UnionWith(conflict.Findings);
        return kept.Count > 0 ? answer.Only([.. kept]) : answer.Only([]) with
        {
            Answered = false,
            IsRefusal = true,
            IsNear = true,
            Summary = Label.Of("near.because", ("reason", Label.Of("near.other-side"))),
            Citations = [.. answer.Citations.Take(MaxNearest)],
            Notes = [AnswerBuilder.Nearest],
        };
    }

    public async ValueTask<bool> HasAsync(Finding finding, CancellationToken cancellation) => finding switch
    {
        PersonFinding person => Is(person.Side) || Is(person.Name),
        StatementFinding statement => await ActsAsync([statement.Speaker], cancellation),
        ClaimFinding claim => Is(claim.VictimSide) || Is(claim.Victims),
        EventFinding { Actors.IsEmpty: false } happened => await ActsAsync(happened.Actors, cancellation),
        DeedFinding { Doers.IsEmpty: false } deed => await ActsAsync(deed.Doers, cancellation),
        _ => Is(finding.Sentence.Text),
    };

    private bool Is(string? name) => PartyNames.Holds(name, side);

    private ValueTask<bool> ActsAsync(ImmutableArray<string> names, CancellationToken cancellation) =>
        names.ToAsyncEnumerable().AnyAsync(async (name, stop) => Is(name) || await HasMemberAsync(name, stop), cancellation);

    private async ValueTask<bool> HasMemberAsync(string name, CancellationToken cancellation)
    {
        if (known.TryGetValue(name, out var isMember))
            return isMember;
        var terms = Analyzer.Terms(name).Select(term => new QueryTerm(term));
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Person, [.. terms], CorpusFilter.Everything, Namesakes), cancellation);
        return known[name] = hits.Any(hit => hit.Finding is PersonFinding person && (person.Name == name || person.Aliases.Contains(name)) && Is(person.Side));
    }
}
