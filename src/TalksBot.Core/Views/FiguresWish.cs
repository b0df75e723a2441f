using TalksBot.Core.Indexing;

namespace TalksBot.Core.Views;

/// <summary>Which figures are to be looked at.</summary>
public sealed record FiguresWish
{
    /// <summary>People, place, period, event or claimant, as behind /casualties; empty for all.</summary>
    public string About { get; init; } = "";

    /// <summary>Which articles to look in.</summary>
    public CorpusFilter Filter { get; init; } = CorpusFilter.Everything;

    /// <summary>How many groups to leave out: those of the pages before.</summary>
    public int Skip { get; init; }

    /// <summary>How many groups to show.</summary>
    public int Most { get; init; } = 20;
}
