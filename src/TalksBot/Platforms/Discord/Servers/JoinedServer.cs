using System.Collections.Immutable;

namespace TalksBot.Platforms.Discord.Servers;

/// <summary>A server that the bot was let into.</summary>
/// <param name="Id">The server.</param>
public sealed record JoinedServer(string Id)
{
    /// <summary>Where Discord itself greets who joins; null for nowhere.</summary>
    public string? SystemChannel { get; init; }

    /// <summary>The code of the language that the server has chosen.</summary>
    public string? Locale { get; init; }

    /// <summary>The channels for text, from the top; none where Discord hasn't said.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];
}
