using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using TalksBot.Operations.Doctor;

namespace TalksBot.Platforms.Discord;

/// <summary>Discord takes the token that is configured, and the public key looks like one.</summary>
public sealed class DiscordCheck(IConfiguration configuration) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        var probe = new TokenProbe(DiscordMessageMapper.Platform, section);
        if (section["PublicKey"] is { Length: > 0 } key)
            yield return DiscordOptions.IsPublicKey(key)
                ? new Diagnosis(DiscordMessageMapper.Platform, "The public key has the right form.")
                : new Diagnosis(DiscordMessageMapper.Platform, "The public key isn't 64 hexadecimal digits.",
                    "Copy Discord:PublicKey from the application's page.");
        if (section["Token"] is { Length: > 0 } token)
            yield return await probe.AskAsync($"{section["BaseUrl"] ?? new DiscordOptions().BaseUrl}/users/@me", $"Bot {token}", cancellation);
        yield return probe.Admins();
    }
}
