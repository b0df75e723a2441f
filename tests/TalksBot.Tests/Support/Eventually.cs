using System.Runtime.CompilerServices;

namespace TalksBot.Tests.Support;

/// <summary>Waits for what comes by itself, and for no longer than it may take on a slow machine.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="TimeoutException">It never came.</exception>
    public static async Task IsSoAsync(Func<Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!await holds())
        {
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException($"It never came: {what}");
            await Task.Delay(10);
        }
    }

    /// <exception cref="TimeoutException">It never came.</exception>
    public static Task IsSoAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        IsSoAsync(() => Task.FromResult(holds()), what);
}
