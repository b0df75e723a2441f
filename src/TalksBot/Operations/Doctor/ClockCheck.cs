using System.Runtime.CompilerServices;

namespace TalksBot.Operations.Doctor;

/// <summary>The clock isn't plainly wrong: certificates, schedules and ages depend on it.</summary>
public sealed class ClockCheck(TimeProvider clock) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var (now, built) = (clock.GetUtcNow(), File.GetLastWriteTimeUtc(Environment.ProcessPath ?? AppContext.BaseDirectory));
        yield return now.UtcDateTime < built.AddDays(-1)
            ? new Diagnosis("clock", FormattableString.Invariant($"It says {now:yyyy-MM-dd HH:mm} UTC, which is before the program was made."), "Set the clock, or switch time synchronisation on.")
            : new Diagnosis("clock", FormattableString.Invariant($"{now:yyyy-MM-dd HH:mm} UTC, local zone {TimeZoneInfo.Local.Id}."));
    }
}
