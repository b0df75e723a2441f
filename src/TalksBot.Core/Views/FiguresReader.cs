using TalksBot.Core.Commands;

namespace TalksBot.Core.Views;

/// <summary>Reads figures out of the index as /casualties does.</summary>
/// <param name="all">Every claim, which answers look through as well.</param>
public sealed class FiguresReader(AllClaims all)
{
    /// <summary>Null where no figure fits.</summary>
    public async Task<FiguresView?> ReadAsync(IPassageIndex index, FiguresWish wish, CancellationToken cancellation)
    {
        var asked = ClaimQuestion.Of(wish.About, (await index.GetStatusAsync(cancellation)).Newest);
        if (await all.SortedAsync(index, asked, wish.Filter, cancellation) is not { } sorted)
            return null;
        var view = FiguresView.Of(sorted, [.. sorted.Together.Skip(wish.Skip).Take(wish.Most)]);
        return view with { Before = Math.Min(wish.Skip, sorted.Together.Length), Left = Math.Max(0, sorted.Together.Length - wish.Skip - wish.Most) };
    }
}

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
