using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;

namespace TalksBot.Web.Views;

/// <summary>A sentence of an article by its own address, with what was found in it.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Before">The one before; null for none.</param>
/// <param name="After">The one after; null for none.</param>
/// <param name="Findings">What of the kind was found in it.</param>
public sealed record FindingView(ArticleInfo Article, Quote Sentence, Quote? Before, Quote? After, ImmutableArray<Finding> Findings)
{
    public FindingKind Kind => Findings[0].Kind;

    /// <summary>Whether its sentence can be drawn: then a link to it shows the picture.</summary>
    public bool HasPicture { get; init; }
}
