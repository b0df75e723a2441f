using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Indexing;

/// <summary>What an index was made from: equal fingerprints mean that there is nothing to do.</summary>
/// <param name="Fingerprint">A hash over the articles' contents and the settings that shape the index.</param>
/// <param name="BuiltAt">When it was made.</param>
/// <param name="Skipped">What was not taken in, and why.</param>
public sealed record IndexStamp(string Fingerprint, Instant BuiltAt, ImmutableArray<SkippedArticle> Skipped);
