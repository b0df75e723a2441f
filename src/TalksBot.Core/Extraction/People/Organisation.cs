using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.People;

/// <summary>An organisation known the world over, with its acronyms and other names.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">"armed", "international", "government", "party" or "organisation".</param>
/// <param name="OtherNames">Acronyms and other spellings.</param>
public sealed record Organisation(string Name, string Kind, ImmutableArray<string> OtherNames);
