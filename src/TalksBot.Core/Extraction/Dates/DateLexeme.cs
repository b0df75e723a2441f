using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>A word as date patterns see it: tokens with hyphens and possessive endings come apart ("third-quarter", "Friday's").</summary>
/// <param name="Span">Where it stands, counted like the token's.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="Token">The index of the token it is part of.</param>
/// <param name="Meanings">What it can mean in a date expression.</param>
internal readonly record struct DateLexeme(TextSpan Span, string Lower, bool IsCapitalised, int Token, ImmutableArray<WordMeaning> Meanings);
