namespace TalksBot.Fetching;

/// <summary>What a server gave the last time, to be told whether anything is new.</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}
