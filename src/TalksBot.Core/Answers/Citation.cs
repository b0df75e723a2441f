using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers;

/// <summary>Words of an article, at most 400 characters, with their source.</summary>
/// <param name="Article">Where they stand.</param>
/// <param name="Quote">The words.</param>
/// <param name="Highlights">Stretches of the quote that answer, counted from the quote's start, in order, none overlapping.</param>
public sealed record Citation(ArticleInfo Article, Quote Quote, ImmutableArray<TextSpan> Highlights)
{
    public const int MaxLength = 400;
}
