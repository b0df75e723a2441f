namespace TalksBot.Core.Search;

/// <summary>A page of the findings of one kind, in the order of articles and sentences.</summary>
/// <param name="Kind">Any but <see cref="FindingKind.Passage"/>.</param>
/// <param name="Filter">Which articles to look in.</param>
public sealed record FindingList(FindingKind Kind, CorpusFilter Filter)
{
    /// <summary>How many findings a page has at most.</summary>
    public int Count { get; init; } = 500;

    /// <summary>Only findings whose time (<see cref="FindingKind.Time"/>) overlaps it; null for all, those without a time as well.</summary>
    public DateRange? Period { get; init; }

    /// <summary>Only findings whose searchable text (<see cref="FindingKind.SearchText"/>) holds one of the analyzer's terms of each group.</summary>
    public ImmutableArray<ImmutableArray<string>> Holding { get; init; } = [];

    /// <summary>Where the page before ended; null for the first one.</summary>
    public FindingPlace? After { get; init; }

    /// <summary>Whether nothing but the kind and the articles is asked for.</summary>
    public bool IsUnconditional => Period is null && Holding.IsEmpty;

    /// <summary>Whether a finding fits the conditions, for engines that look at one after the other.</summary>
    public bool Admits(Finding finding)
    {
        if (Period is { } period && finding.Kind.Time(finding)?.Overlaps(period) != true)
            return false;
        if (Holding.IsEmpty)
            return true;
        var terms = Analyzer.Terms(finding.Kind.SearchText(finding)).ToHashSet(StringComparer.Ordinal);
        return Holding.All(group => group.Any(terms.Contains));
    }
}

/// <summary>A place in a list: everything of the articles before this one was given, and so many findings of it that fit.</summary>
public sealed record FindingPlace(string Article, int Given);
