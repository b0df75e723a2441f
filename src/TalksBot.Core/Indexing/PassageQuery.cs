using System.Collections.Immutable;

namespace TalksBot.Core.Indexing;

/// <summary>A term of the analyzer with its weight in the query.</summary>
public readonly record struct QueryTerm(string Term, float Weight = 1);

/// <summary>A whole search for passages: terms, filter and how many.</summary>
public sealed record PassageQuery(ImmutableArray<QueryTerm> Terms, CorpusFilter Filter, int Count);
