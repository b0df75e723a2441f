using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.People;

internal enum KnownNameKind
{
    State,
    Demonym,
    Capital,
    Organisation,
    Outlet,
}

/// <summary>A name that everybody knows, as a run of words.</summary>
/// <param name="Words">The words as written in the rules.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Canonical">The state's or organisation's usual name.</param>
internal sealed record KnownName(ImmutableArray<string> Words, KnownNameKind Kind, string Canonical);
