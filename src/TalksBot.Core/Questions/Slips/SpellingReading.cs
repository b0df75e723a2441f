using System.Collections.Immutable;

namespace TalksBot.Core.Questions.Slips;

/// <summary>Words of a question that are read as others.</summary>
/// <param name="Typed">As they were typed.</param>
/// <param name="Meant">What they are read as.</param>
public sealed record SpellingChange(string Typed, string Meant);

/// <summary>A question with its slips undone.</summary>
/// <param name="Text">The question as it is read; as typed where nothing is changed.</param>
/// <param name="Changes">What is changed in it, in its order.</param>
/// <param name="Offers">Words that may be slips of several others, and those: they stay as typed.</param>
public sealed record SpellingReading(string Text, ImmutableArray<SpellingChange> Changes, ImmutableArray<ImmutableArray<string>> Offers)
{
    /// <summary>Says how the question is read; null where it is read as typed.</summary>
    public string? Note => Changes.IsEmpty ? null : $"Read {string.Join(", ", Changes.Select(change => $"“{change.Typed}” as {change.Meant}"))}.";

    /// <summary>Asks which words were meant; null where none are in doubt.</summary>
    public string? Doubt => Offers.IsEmpty ? null : $"Did you mean {string.Join(", or ", Offers.Select(words => string.Join(" or ", words)))}?";
}
