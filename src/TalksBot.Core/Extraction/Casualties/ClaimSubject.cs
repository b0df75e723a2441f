using NodaTime;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>What a claim is about, made comparable: which people, which event, which harm.</summary>
internal sealed record ClaimSubject(ClaimFinding Claim, ClaimSource Source, string People)
{
    /// <summary>Articles this many days apart may tell of one event where neither says when it was.</summary>
    private const int NearDays = 7;

    private const string Anybody = "people";

    private static readonly Harm[] Harms = Enum.GetValues<Harm>();

    public static ClaimSubject Of(ClaimFinding claim, ClaimSource source) => new(claim, source, VictimWords.GroupOf(claim.Victims));

    /// <summary>The same figures for the same people, and nothing that speaks against one event.</summary>
    public bool AgreesWith(ClaimSubject other) =>
        SamePeople(other) && Claim.Cumulative == other.Claim.Cumulative && Claim.Status == ClaimStatus.Denied == (other.Claim.Status == ClaimStatus.Denied)
        && Claim.PartOf is null == other.Claim.PartOf is null
        && Places(other) != false && Dates(other) != false && IsNear(other) && SameFigures(other);

    /// <summary>The harm for which both give figures that can't both be right; null where they don't speak of the same, or agree.</summary>
    public Harm? ContradictsOf(ClaimSubject other)
    {
        if (!SamePeople(other) || Claim.Cumulative != other.Claim.Cumulative || Claim.PartOf is null != other.Claim.PartOf is null || !SameEvent(other))
            return null;
        foreach (var harm in Harms)
            if (ClaimDraft.FigureOf(Claim, harm) is { } one && ClaimDraft.FigureOf(other.Claim, harm) is { } two
                && !FigureBounds.Agree(one, Claim.Qualifier, two, other.Claim.Qualifier))
                return harm;
        return null;
    }

    private bool SamePeople(ClaimSubject other) =>
        People == other.People
        && (Claim.VictimClass == other.Claim.VictimClass || Claim.VictimClass == VictimClass.Unknown || other.Claim.VictimClass == VictimClass.Unknown)
        && (Claim.VictimSide is null || other.Claim.VictimSide is null || PartyNames.Same(Claim.VictimSide, other.Claim.VictimSide));

    private bool SameFigures(ClaimSubject other)
    {
        var shared = false;
        foreach (var harm in Harms)
        {
            if (ClaimDraft.FigureOf(Claim, harm) is not { } one || ClaimDraft.FigureOf(other.Claim, harm) is not { } two)
                continue;
            if (one != two || one == default && Claim.Qualifier != other.Claim.Qualifier)
                return false;
            shared = true;
        }

        return shared;
    }

    // Sure enough to set figures against each other: one sentence, or a place or date in common, or people told apart
    // by their side in articles of the same days. "People" somewhere at some time are too many to compare.
    private bool SameEvent(ClaimSubject other)
    {
        if (Claim.ArticleId == other.Claim.ArticleId && Claim.Sentence.Offset == other.Claim.Sentence.Offset)
            return true;
        var (places, dates) = (Places(other), Dates(other));
        if (places == false || dates == false || !IsNear(other))
            return false;
        return places == true || dates == true || People != Anybody && Claim.VictimSide is not null && other.Claim.VictimSide is not null;
    }

    private bool? Places(ClaimSubject other) =>
        Claim.Place is null || other.Claim.Place is null ? null : PartyNames.Same(Claim.Place, other.Claim.Place);

    private bool? Dates(ClaimSubject other) =>
        Claim.When is { } one && other.Claim.When is { } two ? one.Overlaps(two) : null;

    private bool IsNear(ClaimSubject other) =>
        Claim.When is not null && other.Claim.When is not null || Source.Published is not { } one || other.Source.Published is not { } two
        || Math.Abs(Period.Between(one, two, PeriodUnits.Days).Days) <= NearDays;
}
