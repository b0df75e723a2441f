using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;

namespace TalksBot.Core.Views;

/// <summary>Who counts how many, side by side: every figure beside its claimant, and nothing added up.</summary>
public sealed record FiguresView : AnswerView
{
    /// <summary>Disputed ones first, then single events, then totals over a period.</summary>
    public required ImmutableArray<FigureGroup> Groups { get; init; }

    /// <summary>How many groups there are before and behind those that it shows.</summary>
    public int Before { get; init; }

    public int Left { get; init; }

    /// <summary>Some rows of an answer, with the citations that they have there.</summary>
    /// <param name="sorted">All claims that fit.</param>
    /// <param name="citationsOf">The citations of each row that is shown, as indexes.</param>
    /// <param name="cited">What they are indexes into.</param>
    public static FiguresView Of(SortedClaims sorted, IReadOnlyDictionary<int, ImmutableArray<int>> citationsOf, ImmutableArray<Citation> cited)
    {
        ImmutableArray<ImmutableArray<int>> groups =
            [.. sorted.Together.Select(group => group.Where(citationsOf.ContainsKey).ToImmutableArray()).Where(group => !group.IsEmpty)];
        return Of(sorted, groups, citationsOf, cited) with { Left = sorted.Together.Length - groups.Length };
    }

    /// <summary>Some groups of <see cref="SortedClaims.Together"/>, with citations of their own.</summary>
    public static FiguresView Of(SortedClaims sorted, ImmutableArray<ImmutableArray<int>> groups)
    {
        var citations = new CitationList();
        var places = groups.SelectMany(group => group).ToDictionary(row => row, row => sorted.Proofs(sorted.Groups.Rows[row])
            .Select(claim => citations.Cite(sorted.Articles[claim.ArticleId], claim))
            .Distinct()
            .ToImmutableArray());
        return Of(sorted, groups, places, citations.All);
    }

    private static FiguresView Of(
        SortedClaims sorted, ImmutableArray<ImmutableArray<int>> groups, IReadOnlyDictionary<int, ImmutableArray<int>> citationsOf,
        ImmutableArray<Citation> cited) =>
        new() { Groups = new FigureLayout(sorted, citationsOf).Groups(groups), Citations = cited };
}

/// <summary>Rows about the same event: those that disagree, and those that one of them replaced; else one row.</summary>
/// <param name="IsTotal">Whether they are totals over a period.</param>
/// <param name="Panels">One for each harm that is counted; numbers of different harms never share an axis.</param>
public sealed record FigureGroup(bool IsTotal, ImmutableArray<FigurePanel> Panels)
{
    public bool IsDisputed => Panels.Any(panel => panel.IsDisputed);
}
