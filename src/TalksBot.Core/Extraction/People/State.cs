using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.People;

/// <summary>A state with what its people, its government and itself are called.</summary>
public sealed record State(string Name, ImmutableArray<string> Demonyms, ImmutableArray<string> Capitals, ImmutableArray<string> OtherNames);
