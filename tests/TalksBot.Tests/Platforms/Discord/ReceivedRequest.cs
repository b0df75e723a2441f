namespace TalksBot.Tests.Platforms.Discord;

/// <summary>A request that came to the test's Discord.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Body, string Authorization);
