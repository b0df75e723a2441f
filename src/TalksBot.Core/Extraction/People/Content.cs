using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Where what was said stands, before or behind its attribution.</summary>
/// <param name="Span">The words said.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Via">The outlet that had it; null where none is named.</param>
internal readonly record struct Content(TextSpan Span, string Rule, string? Via = null);
