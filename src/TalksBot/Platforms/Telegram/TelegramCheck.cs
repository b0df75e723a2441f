using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using TalksBot.Operations.Doctor;

namespace TalksBot.Platforms.Telegram;

/// <summary>Telegram takes the token that is configured.</summary>
public sealed class TelegramCheck(IConfiguration configuration) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        var probe = new TokenProbe(TelegramAsker.Platform, section);
        yield return await probe.AskAsync($"{section["BaseUrl"] ?? new TelegramOptions().BaseUrl}/bot{section["Token"]}/getMe", null, cancellation);
        yield return probe.Admins();
    }
}
