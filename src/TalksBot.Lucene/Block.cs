using TalksBot.Core.Indexing;

namespace TalksBot.Lucene;

/// <summary>Where an article's documents are: see <see cref="Fields"/>.</summary>
/// <param name="Leaf">The segment's number.</param>
/// <param name="First">The first of its documents.</param>
/// <param name="Last">The article itself.</param>
/// <param name="Info">Its header.</param>
internal sealed record Block(int Leaf, int First, int Last, ArticleInfo Info);
