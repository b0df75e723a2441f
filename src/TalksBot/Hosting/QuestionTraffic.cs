namespace TalksBot.Hosting;

/// <summary>Whether questions are being asked: long work gives way to them.</summary>
public sealed class QuestionTraffic(TimeProvider clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMilliseconds(250);

    /// <summary>So many times as long as it worked does long work rest while questions come.</summary>
    private const int Rest = 4;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(100);

    /// <summary>Shorter work isn't worth a rest.</summary>
    private static readonly TimeSpan Worth = TimeSpan.FromMilliseconds(5);

    private long last = long.MinValue;

    /// <summary>A question has come, or has been answered.</summary>
    public void Note() => Volatile.Write(ref last, clock.GetTimestamp());

    /// <summary>Rests a while where questions are being asked.</summary>
    /// <param name="worked">How long the work has gone on since it last rested.</param>
    /// <param name="cancellation">Ends the rest.</param>
    /// <returns>False where it has worked too little for a rest to be due.</returns>
    public async ValueTask<bool> GiveWayAsync(TimeSpan worked, CancellationToken cancellation)
    {
        if (worked < Worth)
            return false;
        if (Volatile.Read(ref last) is not long.MinValue and var noted && clock.GetElapsedTime(noted) < Recent)
            await Task.Delay(worked * Rest < LongestRest ? worked * Rest : LongestRest, clock, cancellation);
        return true;
    }
}
