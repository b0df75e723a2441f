namespace TalksBot.Core.Articles;

/// <summary>What one file looked like.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Size">Its length in bytes; -1 where it could not be read.</param>
/// <param name="ModifiedTicks">When it was last written, in UTC ticks.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record FileFingerprint(string Path, long Size, long ModifiedTicks, string Hash);
