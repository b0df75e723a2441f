namespace TalksBot.Platforms.Discord.Http;

/// <summary>Notes that an interaction is taken, where several processes are one bot. False where another of them took it before.</summary>
public delegate ValueTask<bool> TakeInteraction(ulong id, CancellationToken cancellation);
