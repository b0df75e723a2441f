using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>A date named in a question.</summary>
/// <param name="Span">Where it stands in the question, its preposition included.</param>
/// <param name="When">The interval.</param>
public readonly record struct DateExpression(TextSpan Span, DateRange When);
