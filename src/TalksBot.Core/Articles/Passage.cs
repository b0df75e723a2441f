using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>A few neighbouring sentences: what the index finds and answers quote from.</summary>
/// <param name="Ordinal">The passage's place in its article, from 0.</param>
/// <param name="Text">The passage, from its first sentence's start, or that of the heading right above, to its last one's end.</param>
/// <param name="Sentences">The sentences' spans in the article's text, in order.</param>
public sealed record Passage(int Ordinal, Quote Text, ImmutableArray<TextSpan> Sentences);
