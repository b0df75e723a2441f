using TalksBot.Platforms;

namespace TalksBot.Operations.Doctor;

/// <summary>Whether there is a platform at all. Each that is configured brings a check of its own.</summary>
public sealed class PlatformsCheck(IEnumerable<ChatPlatform> platforms) : ICheck
{
    public IAsyncEnumerable<Diagnosis> RunAsync(CancellationToken cancellation) => (platforms.Any()
        ? []
        : new[] { new Diagnosis("platforms", "None is configured: the terminal is the only chat.") }).ToAsyncEnumerable();
}
