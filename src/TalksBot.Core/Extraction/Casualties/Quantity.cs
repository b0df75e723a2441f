namespace TalksBot.Core.Extraction.Casualties;

/// <summary>A count as worded, between two tokens of a sentence (the second one excluded), with the words that bound it.</summary>
/// <param name="Start">The first token, the bounding words included.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Figure">The bounds.</param>
/// <param name="Qualifier">"exact" or the article's own words in lower case.</param>
internal readonly record struct Quantity(int Start, int End, Figure Figure, string Qualifier)
{
    public bool IsOne => Figure == Figure.Exactly(1);
}
