namespace TalksBot.Core.Commands;

/// <summary>What is kept of the people who ask.</summary>
public interface IMemberData
{
    /// <summary>Removes somebody's votes, and what their private chat follows and has settled.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="user">Who, as the platform names them.</param>
    /// <param name="privateChat">The chat that they have with the bot alone; null where they asked elsewhere.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Forgotten> ForgetAsync(string platform, string user, string? privateChat, CancellationToken cancellation);
}

/// <summary>How much was removed.</summary>
public sealed record Forgotten(int Votes, int Follows);
