using System.Net;

namespace TalksBot.Platforms.Discord.Rest;

/// <summary>What Discord answered to a message.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">Discord's own code for what is wrong; 0 where it gives none.</param>
public readonly record struct Posted(HttpStatusCode Status, int Code = 0)
{
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
    private const int UnknownChannel = 10003;
    private const int UnknownServer = 10004;

    /// <summary>The message's id; null where it isn't told.</summary>
    public string? Message { get; init; }

    public bool IsTaken => (int)Status is >= 200 and < 300;

    /// <summary>Whether there is no such channel, or no server for it.</summary>
    public bool IsGone => Code is UnknownChannel or UnknownServer;

    public bool IsForbidden => Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
}
