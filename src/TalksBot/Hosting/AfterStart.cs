namespace TalksBot.Hosting;

/// <summary>When work that nobody waits for begins: whoever asks as the bot starts comes first.</summary>
internal static class AfterStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static Task WaitAsync(TimeProvider clock, CancellationToken cancellation) => Task.Delay(Pause, clock, cancellation);
}
