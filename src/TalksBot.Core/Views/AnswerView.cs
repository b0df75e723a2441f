using TalksBot.Core.Answers;

namespace TalksBot.Core.Views;

/// <summary>
/// What is to be looked at, laid out without a unit: places on an axis run from 0 to 1. The page and a picture draw the same from it. Whatever it
/// shows stands in one of its citations.
/// </summary>
public abstract record AnswerView
{
    /// <summary>What stands above; null for nothing.</summary>
    public Label? Title { get; init; }

    /// <summary>What was searched, with the index's date; null where nobody said.</summary>
    public Label? Scope { get; init; }

    /// <summary>The sources, numbered from 1 where they are shown.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }
}

/// <summary>Words of an article to be looked at by themselves: the first citation, with its source.</summary>
public sealed record QuoteView : AnswerView;
