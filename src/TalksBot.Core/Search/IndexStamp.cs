using NodaTime;

namespace TalksBot.Core.Search;

/// <summary>What an index was made from: equal fingerprints mean that there is nothing to do.</summary>
/// <param name="Fingerprint">A hash over the articles' contents and the settings that shape the index.</param>
/// <param name="BuiltAt">When it was made.</param>
/// <param name="Skipped">What was not taken in, and why.</param>
public sealed record IndexStamp(string Fingerprint, Instant BuiltAt, ImmutableArray<SkippedArticle> Skipped);

/// <summary>What an index was made from, or why it has to be made.</summary>
/// <param name="Stamp">Null where nothing was indexed or nothing of it can be read.</param>
/// <param name="Problem">One sentence on why what was there can't be used ("… is broken"); null where nothing is wrong.</param>
public sealed record IndexState(IndexStamp? Stamp, string? Problem);
