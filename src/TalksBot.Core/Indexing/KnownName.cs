using System.Collections.Immutable;

namespace TalksBot.Core.Indexing;

/// <summary>A name of the articles, its other forms, and how often they mention it.</summary>
internal sealed record KnownName(string Name, ImmutableArray<string> Aliases, int Mentions);
