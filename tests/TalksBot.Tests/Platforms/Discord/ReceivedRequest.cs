namespace TalksBot.Tests.Platforms.Discord;

/// <summary>A request that came to the test's Discord.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Path">The path with what was asked.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Authorization">The header.</param>
internal sealed record ReceivedRequest(string Method, string Path, string Body, string Authorization)
{
    /// <summary>The file that came with it; empty for none.</summary>
    public byte[] File { get; init; } = [];
}
