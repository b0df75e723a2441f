using NodaTime;

namespace TalksBot.Core.Findings.Claims;

/// <summary>What a claim is about, made comparable: which people, which event, which harm.</summary>
internal sealed class ClaimSubject(ClaimFinding claim, ClaimSource source, ClaimNames names)
{
    /// <summary>Articles this many days apart may tell of one event where neither says when it was.</summary>
    public const int NearDays = 7;

    private static readonly Harm[] Harms = Enum.GetValues<Harm>();

    private readonly Figure?[] counts = [.. Harms.Select(harm => ClaimDraft.FigureOf(claim, harm))];
    private readonly FigureBounds[] bounds = [.. Harms.Select(harm => FigureBounds.Of(ClaimDraft.FigureOf(claim, harm) ?? default, claim.Qualifier))];
    private readonly ImmutableArray<string> side = names.Keys(claim.VictimSide);
    private readonly ImmutableArray<string> place = names.PlaceKeys(claim.Place);
    private readonly ImmutableArray<string> claimant = names.Keys(claim.Claimant);

    public ClaimFinding Claim => claim;

    public ClaimSource Source => source;

    /// <summary>When it happened, as numbers of days: every claim is held against many others.</summary>
    public (int First, int Last)? Days { get; } = claim.When is { } when ? (Day(when.FirstDay), Day(when.LastDay)) : null;

    /// <summary>When it was told.</summary>
    public int? Published { get; } = source.Published is { } date ? Day(date) : null;

    /// <summary>Only what is of one sort is ever compared: the same kind of people, incident with incident and total with total, part with part.</summary>
    public ClaimSort Sort { get; } = new(names.GroupOf(claim.Victims), claim.Cumulative, claim.PartOf is not null);

    /// <summary>What it counts, harm by harm.</summary>
    public ImmutableArray<(Harm, Figure)> Figures { get; } =
        [.. Harms.Where(harm => ClaimDraft.FigureOf(claim, harm) is not null).Select(harm => (harm, ClaimDraft.FigureOf(claim, harm)!.Value))];

    /// <summary>The same figures for the same people, and nothing that speaks against one event.</summary>
    public bool AgreesWith(ClaimSubject other) =>
        SameSort(other) && IsNear(other) && Dates(other) != false && IsDenied == other.IsDenied && SameFigures(other)
        && SameSide(other) && Places(other) != false;

    /// <summary>
    /// The harm for which both give figures that can't both be right, or that one of them denies; null where they don't speak of the same, or agree.
    /// </summary>
    public Harm? ContradictsOf(ClaimSubject other)
    {
        if (!SameSort(other) || !IsNear(other))
            return null;
        for (var harm = 0; harm < counts.Length; harm++)
            if (counts[harm] is { } one && other.counts[harm] is { } two
                && (IsDenied != other.IsDenied || !IsDenied && !bounds[harm].Overlap(other.bounds[harm])))
                return SameSide(other) && SameEvent(other)
                    && !(one != two && (one == Figure.Exactly(1) || two == Figure.Exactly(1)) && Noun != other.Noun) ? Harms[harm] : null;
        return null;
    }

    /// <summary>Whether one party speaks in both; an article's own voice is its outlet's.</summary>
    public bool SameClaimant(ClaimSubject other) =>
        claim.Claimant is null || other.Claim.Claimant is null
            ? claim.Claimant is null && other.Claim.Claimant is null && source.Outlet == other.Source.Outlet
            : PartyNames.Share(claimant, other.claimant) || string.Equals(claim.Claimant, other.Claim.Claimant, StringComparison.OrdinalIgnoreCase);

    private bool SameSort(ClaimSubject other) =>
        Sort == other.Sort && (claim.VictimClass == other.Claim.VictimClass || claim.VictimClass == VictimClass.Unknown
            || other.Claim.VictimClass == VictimClass.Unknown);

    private bool SameSide(ClaimSubject other) => side.IsEmpty || other.side.IsEmpty || PartyNames.Share(side, other.side);

    private bool SameFigures(ClaimSubject other)
    {
        var shared = false;
        for (var harm = 0; harm < counts.Length; harm++)
        {
            if (counts[harm] is not { } one || other.counts[harm] is not { } two)
                continue;
            if (one != two || one == default && claim.Qualifier != other.Claim.Qualifier)
                return false;
            shared = true;
        }

        return shared;
    }

    // Sure enough to set figures against each other: one sentence, or a place or date in common, or people told apart
    // by their side in one article, or in articles of the same days that speak of the losses as
    // a whole. "People" somewhere at some time are too many to compare.
    private bool SameEvent(ClaimSubject other)
    {
        if (claim.ArticleId == other.Claim.ArticleId && claim.Sentence.Offset == other.Claim.Sentence.Offset)
            return true;
        var (places, dates) = (Places(other), Dates(other));
        if (places == false || dates == false)
            return false;

        // Somebody's dead and "people" killed on one day needn't have died together.
        if (Sort.People == VictimWords.Anybody && side.IsEmpty != other.side.IsEmpty)
            return places == true;
        return places == true || dates == true
            || Sort.People != VictimWords.Anybody && !side.IsEmpty && !other.side.IsEmpty
            && (claim.ArticleId == other.Claim.ArticleId || IsGeneral && other.IsGeneral);
    }

    private bool IsDenied => claim.Status == ClaimStatus.Denied;

    // Neither where nor when: a word about a side's losses as a whole.
    private bool IsGeneral => place.IsEmpty && claim.When is null;

    private bool? Places(ClaimSubject other) => place.IsEmpty || other.place.IsEmpty ? null : PartyNames.Share(place, other.place);

    // An event without a date didn't happen after its article was published.
    private bool? Dates(ClaimSubject other) =>
        Days is { } one && other.Days is { } two ? one.First <= two.Last && two.First <= one.Last
        : IsLaterThan(other) || other.IsLaterThan(this) ? false
        : null;

    private bool IsLaterThan(ClaimSubject other) => Days is { } own && other.Days is null && other.Published is { } told && own.First > told;

    private bool IsNear(ClaimSubject other) =>
        Days is not null && other.Days is not null || Published is not { } one || other.Published is not { } two || Math.Abs(one - two) <= NearDays;

    // "A shepherd" is no rival count of "11 villagers", though "one villager" is.
    private string? Noun => field ??= claim.Victims?.Split(' ')[^1].ToLowerInvariant().TrimEnd('s');

    private static int Day(LocalDate date) => Period.DaysBetween(default, date);
}

/// <summary>What is counted and how: claims of two sorts are never compared.</summary>
internal readonly record struct ClaimSort(string People, bool Cumulative, bool IsPart);
