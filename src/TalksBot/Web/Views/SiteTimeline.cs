using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Views;

namespace TalksBot.Web.Views;

/// <summary>A timeline as the site shows it: the drawing, its entries, and what can be narrowed.</summary>
/// <param name="Drawn">What is drawn; null where nothing dated fits.</param>
/// <param name="Wish">What was wished for.</param>
public sealed record SiteTimeline(TimelineView? Drawn, TimelineWish Wish)
{
    /// <summary>The times that can be looked at: years of a long time, months of a short one or of the year that is looked at.</summary>
    public ImmutableArray<ShownPeriod> Periods { get; init; } = [];

    /// <summary>Whether it is little enough for all of it to be shown at once.</summary>
    public bool FitsWhole => Periods.Sum(period => period.Sentences) <= TimelineReader.Few;

    /// <summary>The time that is looked at; null for all of it.</summary>
    public DateRange? Period => Wish.Period ?? (FitsWhole || Drawn is null ? null : DateRange.Of(Drawn.Axis.First, Drawn.Axis.Last));
}

/// <summary>A time that can be looked at.</summary>
/// <param name="Date">The year or the month.</param>
/// <param name="Sentences">How many dated sentences it has.</param>
/// <param name="Share">The same as a share of those of the time that has most.</param>
/// <param name="IsShown">Whether it is the one that is looked at.</param>
public sealed record ShownPeriod(PartialDate Date, int Sentences, double Share, bool IsShown);
