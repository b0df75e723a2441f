namespace TalksBot.Chat;

/// <summary>
/// The latest answers given, by the places that they are looked up at: the chat that got one, the message it stands in. It is
/// held in memory only, the oldest is forgotten first, and nothing of it survives a restart.
/// </summary>
/// <param name="time">Measures how old an answer is.</param>
/// <param name="capacity">How many answers are remembered.</param>
/// <param name="lifetime">For how long one is remembered; null for as long as there is room.</param>
public sealed class AnswerMemory<TAnswer>(TimeProvider time, int capacity, TimeSpan? lifetime = null)
    where TAnswer : class
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Kept> byPlace = new(StringComparer.Ordinal);
    private readonly Queue<Kept> ages = [];

    /// <summary>Remembers an answer at its places, instead of what was there.</summary>
    public void Keep(TAnswer answer, params IEnumerable<string> places)
    {
        var kept = new Kept(answer, [.. places], lifetime is { } life ? time.GetUtcNow() + life : DateTimeOffset.MaxValue);
        lock (guard)
        {
            foreach (var place in kept.Places)
                byPlace[place] = kept;
            ages.Enqueue(kept);
            while (ages.Count > capacity || ages.Peek().Until <= time.GetUtcNow())
                Forget(ages.Dequeue());
        }
    }

    public TAnswer? Find(string place)
    {
        lock (guard)
            return byPlace.TryGetValue(place, out var kept) && kept.Until > time.GetUtcNow() ? kept.Answer : null;
    }

    private void Forget(Kept oldest)
    {
        // A later answer may stand at the same place.
        foreach (var place in oldest.Places)
            if (byPlace.TryGetValue(place, out var kept) && kept == oldest)
                byPlace.Remove(place);
    }

    private sealed class Kept(TAnswer answer, string[] places, DateTimeOffset until)
    {
        public TAnswer Answer => answer;

        public string[] Places => places;

        public DateTimeOffset Until => until;
    }
}
