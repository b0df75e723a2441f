using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Indexing;

/// <summary>What has changed since a state of the index was made.</summary>
/// <param name="Since">The fingerprint of that state.</param>
/// <param name="Articles">New and changed ones, each id once; some may be as they were.</param>
/// <param name="Gone">The ids of those that are no more.</param>
public sealed record ArticleChanges(string Since, ImmutableArray<Article> Articles, ImmutableArray<string> Gone);
